import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { check } from '../../../core/roster/check.ts';
import { solve } from '../../../core/roster/solve.ts';
import { bench } from '../roster.ts';
import { readInstance } from './instance.ts';
import { judge, solutionText } from './judge.ts';
import { problemOf } from './problem.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'fixtures', 'rosters');
const TEXT = readFileSync(join(FOLDER, 'eight-days.txt'), 'utf8');
const instance = readInstance(TEXT);

const temporary = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'rosters-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
};

test('the file is read as it stands', () => {
  expect(instance.days).toBe(8);
  expect(instance.shifts).toEqual([
    { id: 'M', minutes: 480, notNext: [] },
    { id: 'A', minutes: 480, notNext: ['M'] },
  ]);
  expect(instance.staff[3]).toMatchObject({ id: 'S', minutesMin: 1440, offMin: 1, weekendsMax: 1 });
  expect(instance.staff[3]?.shiftsMax.get('M')).toBe(0);
  expect([...instance.daysOff]).toEqual([
    ['P', [0]],
    ['Q', []],
    ['R', [3, 4]],
  ]);
  expect(instance.on).toEqual([{ staff: 'P', day: 1, shift: 'M', weight: 3 }]);
  expect(instance.off).toEqual([{ staff: 'S', day: 6, shift: 'A', weight: 2 }]);
  expect(instance.cover).toHaveLength(14);
});

test.each([
  ['8\n', 'eight\n', 'line 4: expected the days as a whole number, found “eight”'],
  ['A,480,M', 'A,long,M', 'line 9: expected the minutes as a whole number, found “long”'],
  ['P,0', 'X,0', 'line 20: no member of staff is called “X”'],
  ['P,1,M,3', 'P,9,M,3', 'line 26: day 9 lies outside of 8 days'],
  ['0,M,1,100,1', '0,Z,1,100,1', 'line 34: no shift is called “Z”'],
  ['SECTION_COVER', 'SECTION_ELSE', 'expected a SECTION_COVER, found none'],
])('%j as %j is refused with the line', (old, changed, words) => {
  expect(() => readInstance(TEXT.replace(old, changed))).toThrow(words);
});

const GOOD = [
  ['-', 'M', 'M', 'M', 'M', '-', '-', 'A'],
  ['A', 'A', 'A', '-', '-', 'M', 'M', 'M'],
  ['M', 'M', 'M', '-', '-', '-', '-', '-'],
  ['-', '-', '-', 'A', 'A', 'A', '-', '-'],
];
const judged = (change: (rows: string[][]) => void = () => {}) => {
  const rows = GOOD.map((row) => [...row]);
  change(rows);
  return judge(instance, solutionText(rows));
};

test('the judge counts a roster by hand', () => {
  // Two M on days 1 and 2; the A of day 5 is not asked for and so costs nothing.
  expect(judged()).toEqual({ broken: [], cost: 2 });
});

test('the judge and the rules agree on cost and on what is broken', () => {
  const problem = problemOf(instance);
  const codes = ['-', 'M', 'A'];
  for (let n = 0; n < 300; n++) {
    const rows = GOOD.map((row, p) =>
      row.map((cell, day) =>
        (n * 31 + p * 7 + day * day * (n + 3)) % 11 < n % 4
          ? (codes[(n + day + p) % 3] ?? '-')
          : cell,
      ),
    );
    const { score } = check(problem, {
      rows: problem.technicians.map(({ id }, p) => ({
        technician: id,
        shifts: (rows[p] ?? []).map(
          (cell) => problem.shifts.find(({ code }) => code === cell)?.code ?? null,
        ),
      })),
    });
    const by = judge(instance, solutionText(rows));
    expect([score.soft, score.hard > 0]).toEqual([by.cost, by.broken.length > 0]);
  }
});

test.each([
  ['a day off', (rows: string[][]) => set(rows, 0, 0, 'M'), 'P: day off 0'],
  ['a succession', (rows: string[][]) => set(rows, 1, 3, 'M'), 'Q: M after A on day 2'],
  ['too few in a row', (rows: string[][]) => set(rows, 3, 1, 'A'), 'S: only 1 days from 1'],
  ['a kind that is never theirs', (rows: string[][]) => set(rows, 2, 7, 'A'), 'R: 1 of A'],
  ['what is no shift', (rows: string[][]) => set(rows, 2, 7, 'Z'), 'R: day 7 holds “Z”'],
  ['too many minutes', (rows: string[][]) => set(rows, 1, 3, 'A'), 'Q: 3360 minutes'],
])('the judge sees %s', (_, change, words) => {
  expect(judged(change).broken).toContain(words);
});

const set = (rows: string[][], row: number, day: number, cell: string): void => {
  rows[row]?.splice(day, 1, cell);
};

test('a roster of another size is not counted', () => {
  expect(judge(instance, 'M\tM\n').broken).toEqual(['expected 4 rows of 8 cells']);
});

test('the engine finds the best roster of the small instance', () => {
  const run = solve(problemOf(instance), { seed: 1, budget: { kind: 'steps', steps: 300_000 } });
  for (;;) {
    const { done, value } = run.next();
    if (!done) continue;
    expect(value.score).toEqual({ hard: 0, soft: 0 });
    return;
  }
});

test('the bench writes a file that anybody can count', async () => {
  const out = temporary();
  const result = await bench.run(['--instances', FOLDER, '--seconds', '0.3', '--out', out]);
  expect(result).toMatchObject({ facts: { 'eight-days, hard rules broken': 0 } });
  const text = readFileSync(join(out, 'eight-days.txt'), 'utf8');
  expect(judge(instance, text).broken).toEqual([]);
});

test.each([
  [['--instances', '/nowhere/at/all'], 'cannot be read (ENOENT)'],
  [['--seconds', '0'], '--seconds: expected a number above 0'],
  [['--seed', 'x'], '--seed: expected a whole number'],
  [['--unknown'], 'Usage: npm run bench -- roster'],
])('%j is refused in words', async (args, words) => {
  expect(await bench.run(args)).toMatchObject({ refused: expect.stringContaining(words) });
});

test('a bad file is named with its line', async () => {
  const folder = temporary();
  writeFileSync(join(folder, 'bad.txt'), 'SECTION_HORIZON\nmany\n');
  expect(existsSync(join(folder, 'bad.txt'))).toBe(true);
  expect(await bench.run(['--instances', folder])).toEqual({
    refused: `${join(folder, 'bad.txt')}: line 2: expected the days as a whole number, found “many”`,
  });
});
