import type { Team } from '../../../../core/model/team.ts';
import type { Column } from '../model/column.ts';
import { putTyped, type Sheet, type Typed } from '../model/sheet.ts';
import {
  readTableDrafts,
  type TableDrafts,
  withTyped,
  writeTableDrafts,
} from '../model/table-drafts.ts';
import { Cell } from './Cell.tsx';
import { TableTools } from './TableTools.tsx';
import { useTools } from './tools.ts';
import { useArranged } from './use-arranged.ts';
import { useDraft } from './use-draft.ts';

const NEW = ' new';
const MAX_LISTED = 600;

interface RowState {
  readonly typed: Typed;
  readonly problems: Readonly<Record<string, string>>;
  /** The row as a whole does not hold. */
  readonly whole: string | undefined;
}

const stateOf = <R,>(sheet: Sheet<R>, team: Team, row: R, typed: Typed | undefined): RowState => {
  if (!typed || Object.keys(typed).length === 0)
    return { typed: {}, problems: {}, whole: undefined };
  const put = putTyped(sheet.columns, row, typed);
  const held = sheet.put(team, put.row);
  return { typed, problems: put.problems, whole: held.ok ? undefined : held.words };
};

const only = (typed: Typed, keys: readonly string[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([key]) => keys.includes(key)));

/** Any sheet, editable in place; a cell that is not understood keeps its text, says why, and stops nothing else. */
export const EditTable = <R,>(props: {
  readonly team: Team;
  readonly sheetOf: (team: Team) => Sheet<R>;
  readonly caption: string;
}) => {
  const { desk } = useTools();
  const { team } = props;
  const sheet = props.sheetOf(team);
  const [stored, store] = useDraft(`options:${sheet.id}`);
  const drafts = readTableDrafts(stored);
  const arranged = useArranged(sheet);
  const keep = (next: TableDrafts): void => store(writeTableDrafts(next));

  const commit = async (row: R, column: Column<R>, text: string): Promise<void> => {
    const key = sheet.keyOf(row);
    const typed = { ...drafts[key], [column.id]: text };
    const put = putTyped(sheet.columns, row, typed);
    const open = only(typed, Object.keys(put.problems));
    if (!put.changed) return keep(withTyped(drafts, key, open));
    if (!sheet.put(team, put.row).ok) return keep(withTyped(drafts, key, typed));
    keep(withTyped(drafts, key, open));
    await desk.change(`Saved: ${column.label} of ${sheet.nameOf(put.row)}.`, (now) => {
      const fresh = props.sheetOf(now);
      const known = fresh.rows.find((r) => fresh.keyOf(r) === key);
      const made = known && fresh.put(now, putTyped(fresh.columns, known, typed).row);
      return made?.ok ? made.value : now;
    });
  };

  const add = async (): Promise<void> => {
    const typed = drafts[NEW] ?? {};
    const put = putTyped(sheet.columns, sheet.blank(0), typed);
    if (Object.keys(put.problems).length > 0 || !typed[sheet.lead]?.trim()) {
      desk.say(
        'bad',
        `Not added: ${Object.values(put.problems)[0] ?? `fill in “${leadLabel}” first.`}`,
      );
      document.getElementById(fieldId(NEW, Object.keys(put.problems)[0] ?? sheet.lead))?.focus();
      return;
    }
    const held = sheet.put(team, put.row);
    if (!held.ok) return desk.say('bad', `Not added: ${held.words}`);
    const done = await desk.change(`Added: ${sheet.nameOf(put.row)}.`, (now) => {
      const fresh = props.sheetOf(now);
      const made = fresh.put(now, putTyped(fresh.columns, fresh.blank(0), typed).row);
      return made.ok ? made.value : now;
    });
    if (done) keep(withTyped(drafts, NEW, {}));
    document.getElementById(fieldId(NEW, sheet.lead))?.focus();
  };

  const remove = (row: R): Promise<boolean> =>
    desk.change(`Removed: ${sheet.nameOf(row)}.`, (now) => props.sheetOf(now).remove(now, row));

  const leadLabel = sheet.columns.find((c) => c.id === sheet.lead)?.label ?? sheet.lead;
  const fieldId = (key: string, column: string): string => `${sheet.id}/${key}/${column}`;
  const listId = (column: Column<R>): string | undefined =>
    column.input.kind === 'text' && column.input.list ? `${sheet.id}-${column.id}-list` : undefined;

  const cells = (row: R, key: string, name: string, isNew: boolean) => {
    const state = stateOf(sheet, team, row, drafts[key]);
    return sheet.columns.map((column) => (
      <td
        key={column.id}
        data-label={column.label}
        class={
          column.input.kind === 'text' && column.input.wide ? 'wide' : `col-${column.input.kind}`
        }
      >
        <Cell
          id={fieldId(key, column.id)}
          label={`${column.label} of ${name}`}
          input={column.input}
          shown={isNew && column.id === sheet.lead ? '' : column.show(row)}
          typed={state.typed[column.id]}
          problem={
            state.problems[column.id] ??
            (state.whole && !isNew && column.id in state.typed ? state.whole : undefined)
          }
          listId={listId(column)}
          open={isNew}
          commit={(text) =>
            isNew
              ? keep(withTyped(drafts, NEW, { ...drafts[NEW], [column.id]: text }))
              : void commit(row, column, text)
          }
        />
      </td>
    ));
  };

  const table = (
    <section class="scroll" aria-label={props.caption}>
      {sheet.columns.map((column) =>
        column.input.kind === 'text' && column.input.list ? (
          <datalist id={listId(column) ?? ''} key={column.id}>
            {column.input.list.slice(0, MAX_LISTED).map((value) => (
              <option key={value} value={value} />
            ))}
          </datalist>
        ) : null,
      )}
      <table class="edit">
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {sheet.columns.map((column) => (
              <th key={column.id} scope="col" title={column.hint ?? ''}>
                {column.label}
              </th>
            ))}
            <th scope="col">
              <span class="visually-hidden">Remove or add</span>
            </th>
          </tr>
        </thead>
        {arranged.groups.map((group) => (
          <tbody key={group.words}>
            {arranged.by && (
              <GroupRow
                words={group.words}
                count={group.rows.length}
                span={sheet.columns.length + 1}
                open={arranged.isOpen(group.words)}
                turn={() => arranged.turn(group.words)}
              />
            )}
            {group.drawn.map((row) => {
              const key = sheet.keyOf(row);
              const name = sheet.nameOf(row);
              return (
                <tr key={key}>
                  {cells(row, key, name, false)}
                  <td class="col-action">
                    <button
                      type="button"
                      class="quiet"
                      aria-label={`Remove ${name}`}
                      onClick={() => void remove(row)}
                    >
                      Remove
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        ))}
        <tbody>
          {arranged.hidden > 0 && (
            <tr class="group">
              <td colSpan={sheet.columns.length + 1}>
                <button type="button" class="quiet" onClick={arranged.showAll}>
                  Show {arranged.hidden} more
                </button>
              </td>
            </tr>
          )}
          <tr class="new-row">
            {cells(sheet.blank(0), NEW, `the new ${sheet.noun}`, true)}
            <td class="col-action">
              <button type="button" onClick={() => void add()}>
                Add<span class="visually-hidden"> {sheet.noun}</span>
              </button>
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  );
  return (
    <>
      <TableTools sheet={sheet} arranged={arranged} caption={props.caption} />
      {table}
    </>
  );
};

const GroupRow = (props: {
  readonly words: string;
  readonly count: number;
  readonly span: number;
  readonly open: boolean;
  readonly turn: () => void;
}) => (
  <tr class="group">
    <th scope="rowgroup" colSpan={props.span}>
      <button type="button" class="quiet" aria-expanded={props.open} onClick={props.turn}>
        <span aria-hidden="true">{props.open ? '▾ ' : '▸ '}</span>
        {props.words} <span class="muted">({props.count})</span>
      </button>
    </th>
  </tr>
);
