import { useId, useMemo, useState } from 'preact/hooks';
import { busyWindow, readBusy } from '../../../../core/exchange/busy.ts';
import { calendarProblemWords } from '../../../../core/explain/calendar-problem-words.ts';
import type { Team } from '../../../../core/model/team.ts';
import { sourceOfFile } from '../model/busy-import.ts';
import { textOfBytes } from '../model/file-text.ts';
import { BusyChanges } from './BusyChanges.tsx';
import { useTools } from './tools.ts';

interface Chosen {
  readonly file: string;
  readonly text: string;
}

/** Absences from a calendar file (Outlook, Google): whose it is, what it would change, and only then taken. */
export const BusyFile = ({ team }: { readonly team: Team }) => {
  const { now } = useTools();
  const [who, setWho] = useState('');
  const [busyOnly, setBusyOnly] = useState(true);
  const [chosen, setChosen] = useState<Chosen>();
  const [named, setNamed] = useState<string>();
  const id = useId();
  const technician = team.technicians.find((one) => one.id === who);

  // A large file is read once, and not with every letter of its name.
  const read = useMemo(
    () =>
      chosen &&
      technician &&
      readBusy(chosen.text, {
        zone: technician.zone ?? team.zone,
        within: busyWindow(now()),
        busyOnly,
        owner: technician.email,
      }),
    [chosen, technician?.id, technician?.zone, technician?.email, team.zone, busyOnly],
  );
  const source =
    named ?? (chosen ? sourceOfFile(chosen.file, read?.ok ? read.name : undefined) : '');

  return (
    <details class="paste" open={chosen !== undefined}>
      <summary>Take a calendar file (Outlook, Google)</summary>
      <p class="muted" id={`${id}-help`}>
        Export the calendar as an .ics file. Taken are the busy times from a week ago to two months
        ahead; free, declined and cancelled ones are not. The file stays on this machine.
      </p>
      <label class="field" for={id}>
        <span>Whose calendar</span>
        <select id={id} value={who} onChange={(event) => setWho(event.currentTarget.value)}>
          <option value="">Choose…</option>
          {team.technicians.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </label>
      <label class="field" for={`${id}-file`}>
        <span>Calendar file</span>
        <input
          id={`${id}-file`}
          type="file"
          name="calendar-file"
          accept=".ics,.ical,.ifb,text/calendar"
          aria-describedby={`${id}-help`}
          onChange={(event) => {
            const input = event.currentTarget;
            const file = input.files?.[0];
            void file?.arrayBuffer().then((bytes) => {
              setChosen({ file: file.name, text: textOfBytes(bytes) });
              setNamed(undefined);
              // So that the same file, exported again, can be chosen again.
              input.value = '';
            });
          }}
        />
      </label>
      <div class="radios">
        <label>
          <input
            type="checkbox"
            checked={busyOnly}
            onChange={(event) => setBusyOnly(event.currentTarget.checked)}
          />
          <span>Only times: no titles are taken, private or not</span>
        </label>
      </div>
      {chosen && !technician && (
        <p class="notice warn" role="status">
          {chosen.file} is read. Choose whose calendar it is.
        </p>
      )}
      {read && !read.ok && (
        <div class="notice bad" role="alert">
          <p>{chosen?.file} was not taken. Nothing was changed.</p>
          <ul>
            {read.problems.map((problem) => (
              <li key={calendarProblemWords(problem)}>{calendarProblemWords(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {read?.ok && technician && (
        <>
          <label class="field" for={`${id}-source`}>
            <span>Name of this calendar</span>
            <input
              id={`${id}-source`}
              value={source}
              aria-describedby={`${id}-source-help`}
              onChange={(event) => setNamed(event.currentTarget.value)}
            />
          </label>
          <p class="muted" id={`${id}-source-help`}>
            The same name replaces what was taken from it before.
          </p>
          <BusyChanges
            team={team}
            technician={technician}
            file={chosen?.file ?? ''}
            source={source}
            read={read}
            done={() => setChosen(undefined)}
          />
        </>
      )}
    </details>
  );
};
