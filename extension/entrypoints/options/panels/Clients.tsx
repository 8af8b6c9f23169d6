import { clientSheet, siteSheet } from '../model/team-sheets.ts';
import { EditTable } from '../parts/EditTable.tsx';
import { PasteRows } from '../parts/PasteRows.tsx';
import type { PanelProps } from '../parts/tools.ts';

export const Clients = ({ team }: PanelProps) => {
  const first = team.clients[0];
  const sites = (now: PanelProps['team']) => siteSheet(now, now.clients[0] ?? first ?? never());
  return (
    <>
      <p class="lead">
        Whom you work for. “Also written” are other spellings in the ticket system; several are
        separated by a semicolon.
      </p>
      <EditTable team={team} sheetOf={clientSheet} caption="Clients" />
      <PasteRows team={team} sheetOf={clientSheet} />
      <h2>Sites</h2>
      {first ? (
        <>
          <p class="muted">
            Coordinates win over the area; with neither, travel is unknown and shown as such.
          </p>
          <EditTable team={team} sheetOf={sites} caption="Sites" />
          <PasteRows team={team} sheetOf={sites} />
        </>
      ) : (
        <p class="notice">Add a client first, then its sites.</p>
      )}
    </>
  );
};

const never = (): never => {
  throw new Error('a sites table is drawn only where there is a client');
};
