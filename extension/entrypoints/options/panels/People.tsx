import { useState } from 'preact/hooks';
import { peopleSheet } from '../model/team-sheets.ts';
import { EditTable } from '../parts/EditTable.tsx';
import { ExpiringList } from '../parts/ExpiringList.tsx';
import { PeopleFromPsa } from '../parts/PeopleFromPsa.tsx';
import { SheetFile } from '../parts/SheetFile.tsx';
import { TeamHours } from '../parts/TeamHours.tsx';
import { type PanelProps, useDesk } from '../parts/tools.ts';

export const People = ({ team }: PanelProps) => {
  const { settings } = useDesk();
  const [reading, setReading] = useState<string>();
  const sheetOf = (now: PanelProps['team']) => peopleSheet(now, settings.hosts);
  return (
    <>
      <p class="lead">
        Who can be suggested. Empty hours, zone and home mean the team’s. Inactive people are shown
        as left out.
      </p>
      <ExpiringList team={team} />
      <EditTable team={team} sheetOf={sheetOf} caption="Technicians" />
      {settings.hosts.map((host) => (
        <section key={host.base}>
          {reading === host.base ? (
            <PeopleFromPsa base={host.base} team={team} taken={() => setReading(undefined)} />
          ) : (
            <button type="button" onClick={() => setReading(host.base)}>
              Read people from {new URL(host.base).host}
            </button>
          )}
        </section>
      ))}
      <SheetFile team={team} sheetOf={sheetOf} />
      <h2>The team’s hours, zone and office</h2>
      <TeamHours team={team} save="Save" />
    </>
  );
};
