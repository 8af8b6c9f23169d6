import { atLocal, readDate, readTime } from '../../../core/calendar/zone.ts';
import { readCsv } from '../../../core/exchange/csv.ts';
import { fileProblemWords } from '../../../core/explain/file-problem-words.ts';
import { type Instant, Zone } from '../../../core/model/time.ts';

/** The columns that are read; a file of the format may have more. */
export const COLUMNS = [
  'number',
  'incident_state',
  'sys_mod_count',
  'opened_at',
  'sys_updated_at',
  'caller_id',
  'category',
  'subcategory',
  'u_symptom',
  'priority',
  'assignment_group',
  'assigned_to',
  'resolved_by',
  'resolved_at',
] as const;
type Column = (typeof COLUMNS)[number];

/** What kind of work it is, in the log's own columns. */
export const KINDS = ['assignment_group', 'category', 'subcategory', 'u_symptom'] as const;
export type Kind = (typeof KINDS)[number];

/** One event: how an incident stood after a change. What was not given (`?`) is absent. */
export interface LogRow {
  readonly number: string;
  readonly at: Instant;
  /** How often the incident had been changed; of two events in one minute the greater is the later. */
  readonly change: number;
  readonly status: string;
  readonly opened: Instant;
  readonly caller?: string;
  readonly priority?: string;
  readonly owner?: string;
  readonly kinds: Readonly<Partial<Record<Kind, string>>>;
  /** Filled on every row with how it ended in the end: the future of all rows but the last. Only `foldLog` and the judge look here. */
  readonly outcome: { readonly resolver?: string; readonly at?: Instant };
}

export type LogRead =
  | { readonly ok: true; readonly rows: readonly LogRow[] }
  | { readonly ok: false; readonly words: string };

// The log names no zone; UTC has no clock change that would make a time doubtful.
export const LOG_ZONE = Zone.parse('UTC');

/** `29-02-2016 01:16`, or undefined. */
export const logTime = (text: string): Instant | undefined => {
  const [, day, month, year, clock] = /^(\d\d)-(\d\d)-(\d{4}) (\d\d:\d\d)$/.exec(text) ?? [];
  const date = readDate(`${year}-${month}-${day}`);
  const time = readTime(clock ?? '');
  return date && time ? atLocal(LOG_ZONE, date, time) : undefined;
};

const TOLD = 5;
const NOT_GIVEN = new Set(['', '?']);

/** Reads one row; bad cells are added to the problems by row and column, and cost the row. */
const rowReader = (place: ReadonlyMap<string, number>, problems: string[]) => {
  return (row: number, cells: readonly string[]): LogRow | undefined => {
    const text = (column: Column): string => cells[place.get(column) ?? -1] ?? '';
    const given = (column: Column): string | undefined =>
      NOT_GIVEN.has(text(column)) ? undefined : text(column);
    const bad = (column: Column, expected: string): undefined => {
      problems.push(`row ${row}, ${column}: expected ${expected}, found “${text(column)}”`);
    };
    const time = (column: Column) => logTime(text(column)) ?? bad(column, 'DD-MM-YYYY HH:MM');
    const number = given('number') ?? bad('number', 'the number of an incident');
    const at = time('sys_updated_at');
    const opened = time('opened_at');
    const ended = given('resolved_at') === undefined ? undefined : time('resolved_at');
    const change = /^\d{1,9}$/.test(text('sys_mod_count'))
      ? Number(text('sys_mod_count'))
      : bad('sys_mod_count', 'a whole number');
    if (number === undefined || at === undefined) return undefined;
    if (opened === undefined || change === undefined) return undefined;
    const caller = given('caller_id');
    const priority = given('priority');
    const owner = given('assigned_to');
    const resolver = given('resolved_by');
    const kinds: Partial<Record<Kind, string>> = {};
    for (const kind of KINDS) {
      const word = given(kind);
      if (word !== undefined) kinds[kind] = word;
    }
    return {
      number,
      at,
      change,
      status: text('incident_state'),
      opened,
      ...(caller !== undefined && { caller }),
      ...(priority !== undefined && { priority }),
      ...(owner !== undefined && { owner }),
      kinds,
      outcome: {
        ...(resolver !== undefined && { resolver }),
        ...(ended !== undefined && { at: ended }),
      },
    };
  };
};

/** The whole log, or what is wrong with it and the way out. */
export const readLog = (text: string): LogRead => {
  const no = (words: string): LogRead => ({ ok: false, words });
  const known = new Set<string>(COLUMNS);
  const csv = readCsv(text, (cell) => known.has(cell));
  const [header, ...body] = csv.rows;
  if (!header) return no('There is nothing in it. Name an event log as CSV.');
  const place = new Map(header.cells.map((cell, i) => [cell, i]));
  const missing = COLUMNS.filter((column) => !place.has(column));
  if (missing.length > 0)
    return no(`Its first row has no column ${missing.join(', ')}. Add it, or name another file.`);
  if (body.length === 0) return no('It has column names and no event. Name a log with events.');
  const problems = csv.problems.map(fileProblemWords);
  const read = rowReader(place, problems);
  const rows = body.flatMap(({ row, cells }) => read(row, cells) ?? []);
  if (problems.length > 0) {
    const more = problems.length > TOLD ? [`and ${problems.length - TOLD} more`] : [];
    return no(
      ['These cells cannot be read; correct them:', ...problems.slice(0, TOLD), ...more].join('\n'),
    );
  }
  // A spreadsheet may have sorted the file; of events in one minute with one count the file's order is kept.
  return { ok: true, rows: rows.toSorted((a, b) => a.at - b.at || a.change - b.change) };
};
