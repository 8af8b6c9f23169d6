import { absenceSheet } from '../model/dated-sheets.ts';
import { BusyFile } from '../parts/BusyFile.tsx';
import { EditTable } from '../parts/EditTable.tsx';
import { SheetFile } from '../parts/SheetFile.tsx';
import { TakenCalendars } from '../parts/TakenCalendars.tsx';
import type { PanelProps } from '../parts/tools.ts';

export const Absences = ({ team }: PanelProps) => (
  <>
    <p class="lead">
      When somebody does not work. Times are in {team.zone}. A day without a time is the whole day;
      in “To” it is the last day away.
    </p>
    <EditTable team={team} sheetOf={absenceSheet} caption="Absences" />
    <SheetFile team={team} sheetOf={absenceSheet} />
    <BusyFile team={team} />
    <TakenCalendars team={team} />
  </>
);
