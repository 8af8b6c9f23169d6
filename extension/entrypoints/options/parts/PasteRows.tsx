import { useId } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import { cellsOf, textOf } from '../model/cells.ts';
import { isHeading, readRows } from '../model/column.ts';
import { putAll, type Sheet } from '../model/sheet.ts';
import { Problems } from './Problems.tsx';
import { useTools } from './tools.ts';
import { useDraft } from './use-draft.ts';

/** Paste from a spreadsheet or take a CSV file: what was understood is counted, what was not is named cell by cell. */
export const PasteRows = <R,>(props: {
  readonly team: Team;
  readonly sheetOf: (team: Team) => Sheet<R>;
  readonly open?: boolean;
}) => {
  const { desk } = useTools();
  const sheet = props.sheetOf(props.team);
  const [text, setText] = useDraft(`options:paste:${sheet.id}`);
  const id = useId();
  const cells = cellsOf(text, (cell) => isHeading(sheet.columns, cell));
  const rowsOf = (of: Sheet<R>) =>
    readRows(cells, of.columns, (index, led) => of.known(led) ?? of.blank(index), of.lead);
  const read = rowsOf(sheet);
  const count = read.rows.length;

  const take = async (): Promise<void> => {
    let words: string | undefined;
    const done = await desk.change(`${count} ${count === 1 ? 'row' : 'rows'} taken.`, (now) => {
      const fresh = props.sheetOf(now);
      const rows = rowsOf(fresh).rows;
      const put = putAll(fresh, now, rows);
      words = put.ok ? undefined : put.words;
      return put.ok ? put.value : now;
    });
    if (words) desk.say('bad', `Nothing was taken. ${words}`);
    else if (done) setText(textOf(read.left));
  };

  return (
    <details class="paste" open={props.open || text !== ''}>
      <summary>Paste from a spreadsheet, or take a CSV file</summary>
      <p class="muted" id={`${id}-help`}>
        Columns: {sheet.columns.map((column) => column.label).join(', ')}. With a heading line the
        order does not matter.
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
            void event.currentTarget.files?.[0]?.text().then(setText);
          }}
        />
      </label>
      {text !== '' && (
        <>
          {read.unknown.length > 0 && (
            <p class="notice warn">Left out, no such column here: {read.unknown.join(', ')}.</p>
          )}
          <Problems problems={read.problems} />
          <p class="actions">
            <button
              type="button"
              class="primary"
              disabled={count === 0}
              onClick={() => void take()}
            >
              Take {count} {count === 1 ? 'row' : 'rows'}
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
