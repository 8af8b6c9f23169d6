import { useId, useState } from 'preact/hooks';
import { localDate } from '../../../../core/calendar/zone.ts';
import { diffTeam } from '../../../../core/exchange/diff-team.ts';
import type { FileRead } from '../../../../core/exchange/result.ts';
import {
  type TeamFile as File,
  readTeamFile,
  writeTeamFile,
} from '../../../../core/exchange/team-file.ts';
import { fileProblemWords } from '../../../../core/explain/file-problem-words.ts';
import { when } from '../../../../core/explain/format.ts';
import type { Team } from '../../../../core/model/team.ts';
import { TABLES } from '../model/tables.ts';
import { ChangeList } from '../parts/ChangeList.tsx';
import { SheetFile } from '../parts/SheetFile.tsx';
import { saveFile } from '../parts/save-file.ts';
import { type PanelProps, useTools } from '../parts/tools.ts';

export const TeamFile = ({ team }: PanelProps) => {
  const { now } = useTools();
  const [read, setRead] = useState<FileRead<File>>();
  const id = useId();
  return (
    <>
      <p class="lead">
        The whole team as one file: for a colleague, for the workbook, or to keep. It holds names
        and hours, and no keys.
      </p>
      <h2>Save</h2>
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            saveFile(
              `slotwright-team-${localDate(now(), team.zone)}.json`,
              'application/json',
              writeTeamFile(team, now()),
            )
          }
        >
          Save the team file
        </button>
      </p>
      <h2>Take a file</h2>
      <label class="field" for={id}>
        <span>Team file</span>
        <input
          id={id}
          type="file"
          name="team-file"
          accept=".json,application/json"
          onChange={(event) => {
            const input = event.currentTarget;
            void input.files?.[0]?.text().then((text) => {
              setRead(readTeamFile(text));
              // So that the same file, corrected, can be chosen again.
              input.value = '';
            });
          }}
        />
      </label>
      {read && !read.ok && (
        <div class="notice bad" role="alert">
          <p>The file was not taken. Nothing was changed.</p>
          <ul>
            {read.problems.slice(0, 20).map((problem) => (
              <li key={fileProblemWords(problem)}>{fileProblemWords(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {read?.ok && <Difference team={team} file={read.value} done={() => setRead(undefined)} />}
      <h2>One table as CSV</h2>
      <p class="muted">
        For a spreadsheet. A file saved here comes back as it went; what it would change is shown
        before it is taken. Take People first: other tables name them.
      </p>
      <OneTable team={team} />
    </>
  );
};

const OneTable = ({ team }: PanelProps) => {
  const [chosen, setChosen] = useState('');
  const id = useId();
  const table = TABLES.find((one) => one.id === chosen);
  return (
    <>
      <label class="field" for={id}>
        <span>Table</span>
        <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <option value="">Choose…</option>
          {TABLES.map((one) => (
            <option key={one.id} value={one.id}>
              {one.label}
            </option>
          ))}
        </select>
      </label>
      {table?.use((sheetOf) => (
        <SheetFile key={table.id} team={team} sheetOf={sheetOf} open />
      ))}
    </>
  );
};

const Difference = (props: {
  readonly team: Team;
  readonly file: File;
  readonly done: () => void;
}) => {
  const { desk, now } = useTools();
  const { team, file } = props;
  const changes = diffTeam(team, file.team);
  const take = async (): Promise<void> => {
    let moved = false;
    const saved = await desk.change('The team file was taken.', (fresh) => {
      moved = diffTeam(team, fresh).length > 0;
      return moved ? fresh : file.team;
    });
    if (moved)
      desk.say('warn', 'Not taken: the team was changed meanwhile. Look at the changes again.');
    else if (saved) props.done();
  };
  return (
    <section aria-label="Changes">
      <p>
        Written {when(file.at, { zone: team.zone, now: now() })}. Nothing is changed before you take
        it.
      </p>
      {file.ignored.length > 0 && (
        <p class="notice warn">
          {file.ignored.length} {file.ignored.length === 1 ? 'field is' : 'fields are'} unknown to
          this version and left out.
        </p>
      )}
      {changes.length === 0 ? (
        <p class="notice good">The file says the same as the team here.</p>
      ) : (
        <ChangeList changes={changes} zone={team.zone} />
      )}
      <p class="actions">
        {changes.length > 0 && (
          <button type="button" class="primary" onClick={() => void take()}>
            Take it
          </button>
        )}
        <button type="button" onClick={props.done}>
          {changes.length > 0 ? 'Leave it' : 'Close'}
        </button>
      </p>
    </section>
  );
};
