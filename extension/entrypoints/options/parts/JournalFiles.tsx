import { useId, useState } from 'preact/hooks';
import { localDate } from '../../../../core/calendar/zone.ts';
import {
  type JournalFile,
  readJournalFile,
  writeJournalFile,
} from '../../../../core/exchange/journal-file.ts';
import type { FileRead } from '../../../../core/exchange/result.ts';
import { fileProblemWords } from '../../../../core/explain/file-problem-words.ts';
import { when } from '../../../../core/explain/format.ts';
import type { Zone } from '../../../../core/model/time.ts';
import type { Entry } from '../../../../core/store/journal-entry.ts';
import { sha256 } from '../../../../core/store/sha256.ts';
import { journalRows } from '../model/journal-rows.ts';
import { OUTCOME_WORDS } from './journal-words.ts';
import { saveFile } from './save-file.ts';
import { useTools } from './tools.ts';

const SHOWN = 200;

/** The journal as a file of its own: to keep, and to look into one that somebody else kept. It is never merged. */
export const JournalFiles = (props: {
  readonly entries: readonly Entry[];
  readonly zone: Zone;
}) => {
  const { now } = useTools();
  const [read, setRead] = useState<FileRead<JournalFile>>();
  const id = useId();
  return (
    <>
      <h2>Journal file</h2>
      <p class="actions">
        <button
          type="button"
          onClick={() =>
            saveFile(
              `slotwright-journal-${localDate(now(), props.zone)}.jsonl`,
              'application/jsonl',
              writeJournalFile(props.entries, now()),
            )
          }
        >
          Save the journal
        </button>
      </p>
      <label class="field" for={id}>
        <span>Look into a saved journal (it is shown, not taken)</span>
        <input
          id={id}
          type="file"
          name="journal-file"
          accept=".jsonl,.json,.txt"
          onChange={(event) => {
            const input = event.currentTarget;
            void input.files?.[0]?.text().then(async (text) => {
              setRead(await readJournalFile(text, sha256));
              input.value = '';
            });
          }}
        />
      </label>
      {read && !read.ok && (
        <div class="notice bad" role="alert">
          <p>The file cannot be shown.</p>
          <ul>
            {read.problems.slice(0, 20).map((problem) => (
              <li key={fileProblemWords(problem)}>{fileProblemWords(problem)}</li>
            ))}
          </ul>
        </div>
      )}
      {read?.ok && <Shown file={read.value} zone={props.zone} />}
    </>
  );
};

const Shown = ({ file, zone }: { readonly file: JournalFile; readonly zone: Zone }) => {
  const { now } = useTools();
  const telling = { zone, now: now() };
  const rows = journalRows(file.entries);
  return (
    <section aria-label="Saved journal">
      <p class={`notice ${file.brokenAt === undefined ? 'good' : 'bad'}`}>
        Saved {when(file.at, telling)}, {file.entries.length} entries.{' '}
        {file.brokenAt === undefined
          ? 'Its chain is whole.'
          : `Its chain does not fit at entry ${file.brokenAt}.`}
      </p>
      <ul class="diff">
        {rows.slice(0, SHOWN).map((row) => (
          <li key={row.seq}>
            {when(row.at, telling)}:{' '}
            {row.kind === 'note'
              ? row.words
              : `${row.action} ${row.number} ${row.title}, ${row.technician}: ${OUTCOME_WORDS[row.outcome]}`}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && (
        <p class="muted">
          The newest {SHOWN} of {rows.length} are shown.
        </p>
      )}
    </section>
  );
};
