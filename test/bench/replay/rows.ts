import type { Instant } from '../../../core/model/time.ts';
import { COLUMNS, type LogRow, logTime, readLog } from './log.ts';

/** An instant of the first of March 2016. */
export const clock = (time: string): Instant => {
  const at = logTime(`01-03-2016 ${time}`);
  if (at === undefined) throw new Error(`${time} is no time`);
  return at;
};

type Cells = Partial<Record<(typeof COLUMNS)[number], string>>;

/** A log as text: times of the first of March, what a row leaves out is not given. */
export const csvOf = (rows: readonly Cells[]): string => {
  const cell = (row: Cells, column: (typeof COLUMNS)[number]): string => {
    const text = row[column] ?? '?';
    return /^\d\d:\d\d$/.test(text) ? `01-03-2016 ${text}` : text;
  };
  const lines = rows.map((row, i) => {
    const full = { sys_mod_count: String(i), incident_state: 'New', opened_at: '08:00', ...row };
    return COLUMNS.map((column) => cell(full, column)).join(',');
  });
  return [COLUMNS.join(','), ...lines].join('\n');
};

export const rowsOf = (rows: readonly Cells[]): readonly LogRow[] => {
  const read = readLog(csvOf(rows));
  if (!read.ok) throw new Error(read.words);
  return read.rows;
};
