import { skillSheet } from '../model/skill-sheet.ts';
import { ExpiringList } from '../parts/ExpiringList.tsx';
import { SheetFile } from '../parts/SheetFile.tsx';
import { SkillGrid } from '../parts/SkillGrid.tsx';
import type { PanelProps } from '../parts/tools.ts';

export const Skills = ({ team }: PanelProps) => (
  <>
    <p class="lead">
      Who can do what. “·” means nobody has said: such a person is never left out for a skill.
    </p>
    <ExpiringList team={team} />
    <SkillGrid team={team} />
    <SheetFile team={team} sheetOf={skillSheet} />
  </>
);
