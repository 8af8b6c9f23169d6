import { clientSheet, siteSheet } from '../model/team-sheets.ts';
import { EditTable } from '../parts/EditTable.tsx';
import { SheetFile } from '../parts/SheetFile.tsx';
import type { PanelProps } from '../parts/tools.ts';

export const Clients = ({ team }: PanelProps) => (
  <>
    <p class="lead">
      Whom you work for. “Also written” are other spellings in the ticket system; several are
      separated by a semicolon.
    </p>
    <EditTable team={team} sheetOf={clientSheet} caption="Clients" />
    <SheetFile team={team} sheetOf={clientSheet} />
    <h2>Sites</h2>
    {team.clients.length > 0 ? (
      <>
        <p class="muted">
          Coordinates win over the area; with neither, travel is unknown and shown as such.
        </p>
        <EditTable team={team} sheetOf={siteSheet} caption="Sites" />
        <SheetFile team={team} sheetOf={siteSheet} />
      </>
    ) : (
      <p class="notice">Add a client first, then its sites.</p>
    )}
  </>
);
