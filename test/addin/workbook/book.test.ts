import { expect, test } from 'vitest';
import { readBook } from '../../../addin/workbook/book/book.ts';
import { onCallFacts } from '../../../addin/workbook/book/on-call-facts.ts';
import { type RawBook, type RawWeek, turnKey } from '../../../addin/workbook/book/raw-book.ts';
import { problemOf, rosterOf } from '../../../addin/workbook/book/roster-problem.ts';
import type { Cell } from '../../../addin/workbook/columns/column.ts';
import { SCHEMA } from '../../../addin/workbook/schema.ts';
import { OVERRIDES, SWAPS } from '../../../addin/workbook/tables/on-call-changes.ts';
import type { AnyTable } from '../../../addin/workbook/tables/table.ts';
import {
  DEMAND,
  LOCKS,
  ON_CALL,
  SETTINGS,
  SHIFTS,
  SLOTS,
  TECHNICIANS,
  TIME_OFF,
} from '../../../addin/workbook/tables/tables.ts';
import { TEAM_SETTING } from '../../../addin/workbook/team/kept-team.ts';
import { daysOf } from '../../../addin/workbook/week/week-table.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { check } from '../../../core/roster/check.ts';
import { factsOf } from '../../../core/roster/facts.ts';

type Rows = readonly (readonly Cell[])[];
const WEEK = WeekName.parse('2026-W48');

const table = ({ columns, sheet }: AnyTable, rows: Rows) => ({
  sheet,
  at: { row: 2, column: 0 },
  headers: Object.values(columns).map(({ header }) => header),
  cells: rows.map((row) => Object.keys(columns).map((_, i) => row[i] ?? '')),
});
const week = (name: WeekName, rows: Rows, written = {}): RawWeek => ({
  week: name,
  sheet: `Week ${name}`,
  table: {
    sheet: `Week ${name}`,
    at: { row: 2, column: 0 },
    headers: ['Id', 'Name', ...daysOf(name).map(({ header }) => header)],
    cells: rows.map((row) => Array.from({ length: 9 }, (_, i) => row[i] ?? '')),
  },
  written,
  stamps: [],
});

const TEAM: Rows = [
  ['ana', 'Ana', 'firewall 3', 40],
  ['ben', 'Ben', 'wifi', 32, '', '', '', '', '2026-11-25'],
];
const CODES: Rows = [
  ['E', 'Early', '07:00', '15:30', 8],
  ['N', 'Night', '22:00', '06:00', 8],
];
const book = (
  tables: readonly (readonly [AnyTable, Rows])[],
  weeks: readonly RawWeek[] = [],
  { settings = new Map(), turns = {} }: Partial<Pick<RawBook, 'settings' | 'turns'>> = {},
) => {
  const all = new Map<AnyTable, Rows>([[TECHNICIANS, TEAM], [SHIFTS, CODES], ...tables]);
  const raw: RawBook = {
    schema: SCHEMA,
    settings,
    tables: new Map([...all].map(([spec, rows]) => [spec.name, table(spec, rows)])),
    weeks,
    made: new Map(),
    turns,
    published: undefined,
    sent: [],
    mark: undefined,
    openSheet: 'Technicians',
    protectedSheets: new Set(),
  };
  return readBook(raw);
};
const told = (tables: readonly (readonly [AnyTable, Rows])[], weeks: readonly RawWeek[] = []) =>
  book(tables, weeks).problems.map(({ text, place }) => `${place?.address}: ${text}`);

test('what is right is read, and nothing is said', () => {
  const read = book([
    [TIME_OFF, [['ANA', '2026-11-23', '2026-11-24', 'leave']]],
    [DEMAND, [['Monday', 'e', 1]]],
    [LOCKS, [['ben', '2026-11-23', 'Dentist', 'Eva']]],
    [
      SLOTS,
      [
        ['Queue', 'Fri mon', '08:00', '10:00', 'Reactive'],
        ['Kept free', 'Mon', '22:00', 1, 'flex'],
      ],
    ],
    [SETTINGS, [['Zone', 'Europe/Berlin']]],
  ]);
  expect(read.problems).toEqual([]);
  expect(read.zone).toBe('Europe/Berlin');
  expect(read.people.map(({ name, targetMinutes }) => [name, targetMinutes])).toEqual([
    ['Ana', 2400],
    ['Ben', 1920],
  ]);
  expect(read.away).toMatchObject([{ technician: 'ana', kind: 'leave' }]);
  expect(read.demand).toMatchObject([{ shift: 'E', least: 1 }]);
  expect(read.slots).toMatchObject([
    { name: 'Queue', days: ['mon', 'fri'], kind: 'work', tiers: ['reactive'] },
    { name: 'Kept free', from: '22:00', to: '24:00', kind: 'flex', tiers: [] },
  ]);
  expect(read.locks).toMatchObject([{ technician: 'ben', reason: 'Dentist', by: 'Eva' }]);
});

test.each<readonly [AnyTable, Rows, string]>([
  [TECHNICIANS, [...TEAM, ['ANA', 'Anna']], 'A6: The id ANA is used above.'],
  [
    TECHNICIANS,
    [['ana', 'Ana', '', '', '', '', '', '2026-11-25', '2026-11-24']],
    'I4: The end lies before the start.',
  ],
  [SHIFTS, [...CODES, ['e', 'Again', '', '', 8]], 'A6: The code e is used above.'],
  [SHIFTS, [['E', 'Early', '07:00', '', 8]], 'D4: A start needs an end, and an end a start.'],
  [SHIFTS, [['E', 'Early', '', '07:00', 8]], 'C4: A start needs an end, and an end a start.'],
  [DEMAND, [['Monday', 'X', 1]], 'B4: “X” is no code of Shifts.'],
  [DEMAND, [['Monday', 'E', 2, 1]], 'D4: Ideal is below Min.'],
  [DEMAND, [['Monday', 'E', 2, 3, 2]], 'E4: Max is below Min or Ideal.'],
  [DEMAND, [['Monday', 'E', 1, '', '', 'a, b']], 'F4: One skill in a row: write two rows.'],
  [
    TIME_OFF,
    [['zoe', '2026-11-23', '2026-11-24', 'leave']],
    'A4: Nobody in Technicians has the id “zoe”.',
  ],
  [TIME_OFF, [['ana', '2026-11-24', '2026-11-23', 'leave']], 'C4: It ends before it begins.'],
  [
    SLOTS,
    [['Queue', 'Mon', '10:00', '10:00', 'reactive']],
    'D4: It ends before it begins: midnight is 24:00, and past it is a row of its own.',
  ],
  [
    SLOTS,
    [
      ['Queue', 'Mon, Tue', '08:00', '10:00', 'reactive'],
      ['Free', 'Wed', '09:00', '11:00', 'flex'],
      ['Project', 'Tue', '09:00', '11:00', 'project'],
    ],
    'C6: It overlaps “Queue” above.',
  ],
  [
    SLOTS,
    [['Queue', 'Mon-Fri', '08:00', '10:00', 'reactive']],
    'B4: “Mon-Fri” names no weekdays: type them like Mon, Tue, Fri.',
  ],
  [LOCKS, [['zoe', '2026-11-23']], 'A4: Nobody in Technicians has the id “zoe”.'],
  [
    SETTINGS,
    [['zone', 'Berlin time']],
    'B4: “Berlin time” is no time zone: type a name like Europe/Berlin.',
  ],
])('what is wrong in $name is named by its cell', (spec, rows, text) => {
  expect(told([[spec, rows]])).toEqual([text]);
});

test('who is not active any more is no mistake: their rows stay, and their turns are nobody’s', () => {
  const left: Rows = [...TEAM, ['eva', 'Eva', '', '', '', '', '', '', '', '', 'no']];
  const read = book(
    [
      [TECHNICIANS, left],
      [TIME_OFF, [['eva', '2026-11-23', '2026-11-24', 'leave']]],
      [LOCKS, [['Eva', '2026-11-23']]],
      [ON_CALL, [['2026-11-23', '2026-11-30', 'primary', 'eva']]],
      [
        SWAPS,
        [
          ['s1', 'on call', 'primary:2026-11-23', 'Eva', 'ana', '', '', '', '2026-11-02 09:00'],
          ['s2', 'shift', '2026-11-23', 'ana', 'eva', '', '', '', '2026-11-02 09:00'],
        ],
      ],
      [
        OVERRIDES,
        [
          [
            ...['o1', 'primary', '2026-11-24 18:00', '2026-11-25 09:00', 'Eva', 'ana', 'Mia'],
            ...['2026-11-02 09:00', '', 'Ill'],
          ],
        ],
      ],
    ],
    [
      week(WEEK, [
        ['eva', 'Eva', 'E', 'x'],
        ['ana', 'Ana', 'E'],
      ]),
    ],
  );
  expect(read.problems).toEqual([]);
  expect([read.away, read.locks, read.swaps, read.overrides]).toEqual([[], [], [], []]);
  expect(read.onCall).toMatchObject([{ layer: 'primary', technician: undefined, kept: false }]);
  expect(new Set(read.weeks[0]?.cells.map(({ technician }) => technician))).toEqual(
    new Set(['ana']),
  );
});

test('a week names codes nobody knows, people nobody knows, and rows that come twice', () => {
  const rows: Rows = [
    ['ana', 'Ana', 'E', 'x', '-'],
    ['zoe', 'Zoe', 'E'],
    ['Ana', 'Ana', 'N'],
  ];
  expect(told([], [week(WEEK, rows)])).toEqual([
    'D4: “x” is no shift: see the codes in Shifts.',
    'A5: Nobody in Technicians has the id “zoe”.',
    'A6: ana has a row above already.',
  ]);
});

test('typed and locked cells are pins, and so is all of a week between that nobody chose', () => {
  const [first, second, third] = ['2026-W48', '2026-W49', '2026-W50'].map((w) => WeekName.parse(w));
  if (!first || !second || !third) throw new Error('no weeks');
  const read = book(
    [[LOCKS, [['ana', '2026-11-24']]]],
    [
      week(first, [['ana', 'Ana', 'E', 'E', 'N']], {
        'ana 2026-11-23': 'E',
        'ana 2026-11-24': 'E',
        'ana 2026-11-26': 'E',
      }),
      week(second, [['ana', 'Ana', 'E']], { 'ana 2026-11-30': 'E' }),
      week(third, [['ana', 'Ana']]),
    ],
  );
  const problem = problemOf(read, [first, third]);
  expect(problem).toMatchObject({ from: '2026-11-23', days: 21 });
  const pins = problem.pins.map(({ date, shift }) => `${date} ${shift}`);
  expect(pins.slice(0, 3)).toEqual(['2026-11-24 E', '2026-11-25 N', '2026-11-26 null']);
  expect(pins.slice(3)).toHaveLength(7);
  expect(rosterOf(read, problem).rows[0]?.shifts.slice(0, 8)).toEqual([
    'E',
    'E',
    'N',
    null,
    null,
    null,
    null,
    'E',
  ]);
});

test('the weeks before are the past, and who leaves has the target of the days that are left', () => {
  const before = WeekName.parse('2026-W47');
  const read = book([], [week(before, [['ana', 'Ana', 'E']]), week(WEEK, [['ana', 'Ana']])]);
  const problem = problemOf(read, [WEEK]);
  expect(problem.past).toEqual([
    { technician: 'ana', from: '2026-11-16', shifts: [{ date: '2026-11-16', shift: 'E' }] },
  ]);
  expect(problem.technicians[1]).toMatchObject({ leaves: '2026-11-25' });
  // Three of five workdays of 32 hours.
  const [, ben] = factsOf(problem).people;
  expect(ben?.allowed).toMatchObject({ minutesMin: 1152, minutesMax: 1152 });
});

test('who is on call stands in the sheets and is a fact for the shifts of a week', () => {
  const turn = ['2026-11-23', '2026-11-30', 'primary', 'ana'];
  const read = book([[ON_CALL, [turn]]], [week(WEEK, [['ana', 'Ana']])]);
  expect(problemOf(read, [WEEK]).onCall.turns).toMatchObject([
    {
      technician: 'ana',
      layer: 'primary',
      window: { start: Date.parse('2026-11-23T09:00Z'), end: Date.parse('2026-11-30T09:00Z') },
    },
  ]);
});

test('who was called out before the first day has not rested yet, and what is long past is no fact', () => {
  const call = (id: string, end: string) => ({
    ...{ id, technician: 'ANA' },
    window: { start: Date.parse(end) - 3_600_000, end: Date.parse(end) },
  });
  const calls = [call('old', '2026-11-20T23:59Z'), call('new', '2026-11-23T03:00Z')];
  const read = (policy = {}) => {
    const hours = { zone: 'Europe/London', hours: {}, technicians: [] };
    const team = { schema: 1, ...hours, callOuts: calls, policy };
    const kept = JSON.stringify({ team, shown: { absences: [], slots: [] } });
    return book([], [week(WEEK, [['ana', 'Ana', 'E']])], {
      settings: new Map([[TEAM_SETTING, kept]]),
    });
  };
  const said = (of: ReturnType<typeof read>) => {
    const problem = problemOf(of, [WEEK]);
    expect(problem.callOuts.calls).toMatchObject([{ id: 'new', technician: 'ana' }]);
    const { violations } = check(problem, rosterOf(of, problem));
    return violations.map(({ rule }) => rule).filter((rule) => rule.startsWith('call-out'));
  };
  expect(said(read())).toEqual(['call-out-rest']);
  // The policy that came with the team says what a night is worth.
  expect(said(read({ restMode: 'company' }))).toEqual(['call-out-late']);
});

test('an override takes its hours of a turn the rotation made, and none of one that somebody typed', () => {
  const [from, to] = ['2026-11-23', '2026-11-30'];
  const cover = ['a', 'primary', '2026-11-24 18:00', '2026-11-25 09:00', 'ben'];
  const rows = [
    [ON_CALL, [[from, to, 'primary', 'ana']]],
    [OVERRIDES, [[...cover, 'ana', 'Mia', '1970-01-01 00:00', '', 'Ill']]],
  ] as const;
  const held = (turns: RawBook['turns']) =>
    onCallFacts(book(rows, [], { turns })).map(({ technician }) => technician);
  const key = turnKey('primary', LocalDate.parse(from), LocalDate.parse(to));
  expect(held({ [key]: 'ana' })).toEqual(['ana', 'ben', 'ana']);
  expect(held({})).toEqual(['ana']);
});
