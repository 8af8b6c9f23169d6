import { isRostered } from '../../../../core/model/rostered.ts';
import type { Team } from '../../../../core/model/team.ts';
import { callOutSheet, onCallSheet, shiftSheet } from '../model/dated-sheets.ts';
import { EditTable } from '../parts/EditTable.tsx';
import { SheetFile } from '../parts/SheetFile.tsx';
import type { PanelProps } from '../parts/tools.ts';

const rosteredText = ({ shifts }: Team): string => {
  const count = shifts.filter(isRostered).length;
  if (count === 0) return '';
  return count === 1
    ? ' One day more is from the published roster and changes with it.'
    : ` ${count} days more are from the published roster and change with it.`;
};

export const OnCall = ({ team }: PanelProps) => (
  <>
    <p class="lead">
      Who has the phone, and who really worked at night. Times are in {team.zone}. Rest is counted
      from the end of a call-out.
    </p>
    <h2>On-call</h2>
    <EditTable team={team} sheetOf={onCallSheet} caption="On-call windows" />
    <SheetFile team={team} sheetOf={onCallSheet} />
    <h2>Call-outs</h2>
    <EditTable team={team} sheetOf={callOutSheet} caption="Call-outs" />
    <SheetFile team={team} sheetOf={callOutSheet} />
    <h2>Shifts</h2>
    <p class="muted">
      Published working times. On its days a shift stands in place of the usual hours.
      {rosteredText(team)}
    </p>
    <EditTable team={team} sheetOf={shiftSheet} caption="Shifts" />
    <SheetFile team={team} sheetOf={shiftSheet} />
  </>
);
