import { describe, expect, it } from 'vitest';
import { COLUMNS, logTime, readLog } from './log.ts';
import { clock, csvOf, rowsOf } from './rows.ts';

const EVENT = { number: 'A', sys_updated_at: '08:05' };
const words = (text: string): string => {
  const read = readLog(text);
  return read.ok ? `${read.rows.length} rows` : read.words;
};

describe('a log', () => {
  it('leaves out what was not given', () => {
    expect(rowsOf([{ ...EVENT, caller_id: 'Caller 1', category: 'Category 2' }])).toEqual([
      {
        number: 'A',
        at: clock('08:05'),
        change: 0,
        status: 'New',
        opened: clock('08:00'),
        caller: 'Caller 1',
        kinds: { category: 'Category 2' },
        outcome: {},
      },
    ]);
  });

  it('is in the order of time, and of changes within a minute, whoever sorted the file', () => {
    const rows = rowsOf([
      { ...EVENT, sys_updated_at: '09:00', sys_mod_count: '10' },
      { ...EVENT, sys_updated_at: '09:00', sys_mod_count: '9' },
      EVENT,
    ]);
    expect(rows.map((row) => row.change)).toEqual([2, 9, 10]);
  });

  it('may use semicolons, other columns and another order of columns', () => {
    const [header = '', row = ''] = csvOf([EVENT]).split('\n');
    const turned = [header, row].map((line) => `x;${line.split(',').reverse().join(';')}`);
    expect(words(turned.join('\n'))).toBe('1 rows');
  });

  it.each([
    ['', 'There is nothing in it. Name an event log as CSV.'],
    [
      'a,b\n1,2',
      `Its first row has no column ${COLUMNS.join(', ')}. Add it, or name another file.`,
    ],
    [
      csvOf([EVENT]).replace('resolved_by', 'solved'),
      'Its first row has no column resolved_by. Add it, or name another file.',
    ],
    [csvOf([]), 'It has column names and no event. Name a log with events.'],
    [
      csvOf([EVENT, { ...EVENT, opened_at: '2016-03-01' }]),
      'These cells cannot be read; correct them:\nrow 3, opened_at: expected DD-MM-YYYY HH:MM, found “2016-03-01”',
    ],
    [
      csvOf([{ ...EVENT, number: '?', sys_mod_count: 'x', resolved_at: '30-02-2016 10:00' }]),
      'These cells cannot be read; correct them:\nrow 2, number: expected the number of an incident, found “?”\n' +
        'row 2, resolved_at: expected DD-MM-YYYY HH:MM, found “30-02-2016 10:00”\n' +
        'row 2, sys_mod_count: expected a whole number, found “x”',
    ],
    [
      `${csvOf([EVENT])}\n"A,New`,
      /^These cells cannot be read; correct them:\nRow 3: a quotation mark/,
    ],
  ])('that is none is told with the way out: %#', (text, expected) => {
    expect(words(text)).toMatch(expected);
  });

  it('names the first five bad cells and counts the others', () => {
    const bad = Array.from({ length: 8 }, () => ({ ...EVENT, sys_updated_at: 'soon' }));
    const told = words(csvOf(bad)).split('\n');
    expect(told).toHaveLength(7);
    expect(told.at(-1)).toBe('and 3 more');
  });

  it.each(['29-02-2015 10:00', '01-03-2016 25:00', '1-3-2016 10:00', '01-03-2016', ''])(
    'reads no time from %j',
    (text) => {
      expect(logTime(text)).toBeUndefined();
    },
  );
});
