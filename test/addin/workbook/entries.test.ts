import { expect, test } from 'vitest';
import { entriesOf } from '../../../addin/workbook/entries.ts';
import { NAMED_COLUMNS } from '../../../addin/workbook/named-columns.ts';
import { NAMES } from '../../../addin/workbook/names.ts';
import { setUpPlan } from '../../../addin/workbook/set-up.ts';
import { TABLES } from '../../../addin/workbook/tables/tables.ts';

/** What Excel takes. */
const LONGEST_LIST = 255;
const LONGEST_MESSAGE = 255;
const LONGEST_TITLE = 32;

const entries = setUpPlan(new Map()).flatMap(({ name, entries = [] }) =>
  entries.map((entry) => ({ sheet: name, ...entry })),
);
const names = new Set<string>(Object.values(NAMES));

test('every column with choices offers them, and says in a sentence what else to do', () => {
  for (const { title, only, hint } of entries) {
    expect(title.length).toBeLessThanOrEqual(LONGEST_TITLE);
    expect(hint?.length ?? 0).toBeLessThanOrEqual(LONGEST_MESSAGE);
    if (!only) continue;
    expect(only.message).toMatch(/^Pick one .*\.$/);
    expect(only.message.length).toBeLessThanOrEqual(LONGEST_MESSAGE);
    // A list of words, or a name that the workbook has.
    if (only.list.startsWith('=')) expect(names).toContain(only.list.slice(1));
    else expect(only.list.length).toBeLessThanOrEqual(LONGEST_LIST);
  }
});

test('a choice has no comma in it, which would make two of it', () => {
  for (const { columns } of TABLES) {
    for (const { choices = [] } of Object.values(columns)) {
      expect(choices.filter((choice) => choice.includes(','))).toEqual([]);
    }
  }
});

test('people and shifts are picked from their sheets, wherever they are named', () => {
  const lists = new Map(entries.map(({ sheet, title, only }) => [`${sheet} ${title}`, only?.list]));
  for (const place of ['Time off', 'On-call', 'Changes'].map((sheet) => `${sheet} Technician`)) {
    expect(lists.get(place)).toBe('=swPeople');
  }
  expect(lists.get('Shifts Shift')).toBe('=swShiftCodes');
  expect(lists.get('Slots For')).toBe('reactive,routine,project,flex');
  expect(NAMED_COLUMNS.people).toBe('tblTechnicians[Id]');
});

test('it covers the rows of the table, and columns nobody types in have none', () => {
  const plan = {
    name: 'tblOne',
    at: 'C3',
    title: 'One',
    columns: [
      { header: 'Free', width: 8 },
      { header: 'Kind', width: 8, choices: ['a', 'b'], note: 'Either.' },
    ],
    rows: [
      ['', ''],
      ['', ''],
    ],
  };
  expect(entriesOf(plan)).toEqual([
    {
      at: 'D4:D5',
      title: 'Kind',
      only: { list: 'a,b', message: 'Pick one of: a, b.' },
      hint: 'Either.',
    },
  ]);
});
