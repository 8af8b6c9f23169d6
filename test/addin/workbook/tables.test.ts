import { expect, test } from 'vitest';
import type { Cell } from '../../../addin/workbook/columns/column.ts';
import { STYLES, styleOf } from '../../../addin/workbook/styles.ts';
import { readTable, writeRows } from '../../../addin/workbook/tables/table.ts';
import { DEMAND, SHIFTS, TABLES, TECHNICIANS } from '../../../addin/workbook/tables/tables.ts';

const headersOf = (table: (typeof TABLES)[number]) =>
  Object.values(table.columns).map(({ header }) => header);
const raw = (headers: readonly string[], cells: readonly (readonly Cell[])[]) => ({
  sheet: 'Shifts',
  at: { row: 2, column: 0 },
  headers,
  cells,
});

test('every table has a name of its own and headers that differ', () => {
  expect(new Set(TABLES.map(({ name }) => name)).size).toBe(TABLES.length);
  for (const table of TABLES) {
    const headers = headersOf(table).map((header) => header.toLowerCase());
    expect(new Set(headers).size).toBe(headers.length);
  }
});

test('every format has a named style, so that no cell loses it', () => {
  const formats = new Map(STYLES.map(({ name, format }) => [name, format]));
  for (const { columns } of TABLES) {
    for (const column of Object.values(columns)) {
      expect(formats.get(styleOf(column))).toBe(column.format ?? 'General');
    }
  }
});

test('columns are found by their header, wherever they stand and whatever stands between', () => {
  const headers = ['Note', 'HOURS', 'Needs', 'code', 'End', 'Label', 'Start'];
  const { rows, problems } = readTable(
    SHIFTS,
    raw(headers, [
      ['mine', 8, '', 'E', 0.6458333333, 'Early', '07:00'],
      ['', '', '', '', '', '', ''],
    ]),
  );
  expect(problems).toEqual([]);
  expect(rows.map(({ row }) => row)).toEqual([
    { code: 'E', label: 'Early', start: '07:00', end: '15:30', hours: 480, skills: [] },
  ]);
  expect(rows[0]?.placeOf('hours')).toEqual({ sheet: 'Shifts', address: 'B4' });
});

test('a bad cell is named by its address, and its row is left out', () => {
  const { rows, problems } = readTable(
    DEMAND,
    raw(headersOf(DEMAND), [
      ['Monday', 'E', 2, '', '', ''],
      ['Someday', 'E', 'two', '', '', ''],
    ]),
  );
  expect(rows).toHaveLength(1);
  expect(problems.map(({ place }) => place?.address)).toEqual(['A5', 'C5']);
});

test('a column that is gone is named once, and no row is read without it', () => {
  const headers = headersOf(TECHNICIANS).filter((header) => header !== 'Id');
  const { rows, problems } = readTable(TECHNICIANS, raw(headers, [headers.map(() => 'x')]));
  expect(rows).toEqual([]);
  expect(problems).toEqual([
    {
      text: 'The column “Id” of Technicians is missing.',
      place: { sheet: 'Shifts', address: 'A3' },
    },
  ]);
});

test('rows are written in the order of the columns', () => {
  const row = {
    weekday: 'sat',
    code: 'D',
    least: 1,
    ideal: undefined,
    most: 2,
    skills: [],
  } as const;
  expect(writeRows(DEMAND, [row])).toEqual([['Saturday', 'D', 1, '', 2, '']]);
});
