import { useId, useMemo, useState } from 'preact/hooks';
import { localDate } from '../../../../core/calendar/zone.ts';
import { fileProblemWords } from '../../../../core/explain/file-problem-words.ts';
import type { Team } from '../../../../core/model/team.ts';
import { textOf } from '../model/cells.ts';
import { textOfBytes } from '../model/file-text.ts';
import type { Sheet } from '../model/sheet.ts';
import { fileColumns, writeSheet } from '../model/sheet-file.ts';
import { isSameTaking, type Taking, takingOf } from '../model/sheet-taking.ts';
import { ChangeList } from './ChangeList.tsx';
import { Problems } from './Problems.tsx';
import { saveFile } from './save-file.ts';
import { useTools } from './tools.ts';
import { useDraft } from './use-draft.ts';

interface Props<R> {
  readonly team: Team;
  readonly sheetOf: (team: Team) => Sheet<R>;
  readonly open?: boolean;
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${count} rows`);

/** A table as a CSV file and back, or pasted from a spreadsheet: what it would change is shown before it is taken. */
export const SheetFile = <R,>({ team, sheetOf, open }: Props<R>) => {
  const { desk, now } = useTools();
  const sheet = sheetOf(team);
  const [text, setText] = useDraft(`options:paste:${sheet.id}`);
  const [only, setOnly] = useState(false);
  const id = useId();
  // Read anew only with another text or another team: a large file is not read with each key in another field.
  const seen = useMemo(
    () => (text === '' ? undefined : takingOf(sheetOf(team), team, text, only)),
    [text, team, only],
  );

  const take = async (shown: Taking): Promise<void> => {
    let moved = false;
    const done = await desk.change(`${rows(shown.count)} taken (${sheet.noun}).`, (fresh) => {
      const taking = takingOf(sheetOf(fresh), fresh, text, only);
      moved = !isSameTaking(shown, taking);
      return moved ? fresh : taking.team;
    });
    if (moved)
      desk.say('warn', 'Not taken: the team was changed meanwhile. Look at the changes again.');
    else if (done) setText(textOf(shown.left));
  };

  return (
    <details class="paste" open={open || text !== ''}>
      <summary>Save as a CSV file, take one, or paste from a spreadsheet</summary>
      <p class="actions">
        <button
          type="button"
          disabled={sheet.rows.length === 0}
          onClick={() =>
            saveFile(
              `slotwright-${sheet.id}-${localDate(now(), team.zone)}.csv`,
              'text/csv;charset=utf-8',
              writeSheet(sheet),
            )
          }
        >
          Save {rows(sheet.rows.length)} as CSV
        </button>
      </p>
      <p class="muted" id={`${id}-help`}>
        Columns of the file:{' '}
        {fileColumns(sheet)
          .map((column) => column.id)
          .join(', ')}
        . Names as on this page are understood too; with a heading line the order does not matter.
        {sheet.ids &&
          ' In a file with “id”, an empty cell empties the field; in a paste it leaves it.'}
      </p>
      <label class="field" for={id}>
        <span>Rows</span>
        <textarea
          id={id}
          rows={5}
          spellcheck={false}
          aria-describedby={`${id}-help`}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <label class="field" for={`${id}-file`}>
        <span>CSV file</span>
        <input
          id={`${id}-file`}
          type="file"
          accept=".csv,.tsv,.txt,text/csv"
          onChange={(event) => {
            const input = event.currentTarget;
            void input.files?.[0]?.arrayBuffer().then((bytes) => {
              setText(textOfBytes(bytes));
              // So that the same file, corrected, can be chosen again.
              input.value = '';
            });
          }}
        />
      </label>
      {seen && (
        <>
          {seen.unknown.length > 0 && (
            <p class="notice warn">Left out, no such column here: {seen.unknown.join(', ')}.</p>
          )}
          {seen.broken.map((problem) => (
            <p key={fileProblemWords(problem)} class="notice bad" role="alert">
              {fileProblemWords(problem)} Nothing is taken before that.
            </p>
          ))}
          {seen.refused !== undefined && (
            <p class="notice bad" role="alert">
              Nothing can be taken yet. {seen.refused}
            </p>
          )}
          <Problems problems={seen.problems} />
          <label class="check" for={`${id}-only`}>
            <input
              id={`${id}-only`}
              type="checkbox"
              checked={only}
              disabled={seen.problems.length > 0}
              onChange={(event) => setOnly(event.currentTarget.checked)}
            />
            This is the whole table: what is not in it goes
          </label>
          <Preview taking={seen} zone={team.zone} />
          <p class="actions">
            <button
              type="button"
              class="primary"
              disabled={
                seen.changes.length === 0 || seen.broken.length > 0 || seen.refused !== undefined
              }
              onClick={() => void take(seen)}
            >
              Take {rows(seen.count)}
            </button>
            <button type="button" onClick={() => setText('')}>
              Empty the field
            </button>
          </p>
        </>
      )}
    </details>
  );
};

const Preview = ({ taking, zone }: { readonly taking: Taking; readonly zone: Team['zone'] }) => {
  if (taking.changes.length > 0) {
    return (
      <section aria-label="What would change">
        <ChangeList changes={taking.changes} zone={zone} />
      </section>
    );
  }
  return taking.count > 0 && taking.refused === undefined ? (
    <p class="notice good">This says the same as the table here.</p>
  ) : null;
};
