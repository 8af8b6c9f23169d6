import { callOutSheet, onCallSheet } from '../model/dated.ts';
import { EditTable } from '../parts/EditTable.tsx';
import { PasteRows } from '../parts/PasteRows.tsx';
import type { PanelProps } from '../parts/tools.ts';

export const OnCall = ({ team }: PanelProps) => (
  <>
    <p class="lead">
      Who has the phone, and who really worked at night. Times are in {team.zone}. Rest is counted
      from the end of a call-out.
    </p>
    <h2>On-call</h2>
    <EditTable team={team} sheetOf={onCallSheet} caption="On-call windows" />
    <PasteRows team={team} sheetOf={onCallSheet} />
    <h2>Call-outs</h2>
    <EditTable team={team} sheetOf={callOutSheet} caption="Call-outs" />
    <PasteRows team={team} sheetOf={callOutSheet} />
  </>
);
