import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Instant } from '../../../core/model/time.ts';
import { type BenchResult, shareOf } from '../bench.ts';
import { bench } from '../replay.ts';
import { randomFrom } from '../suggest.ts';
import { drawn, poolOf, rankAll } from './judge.ts';
import { type LogRow, logTime, readLog } from './log.ts';
import { SLICE } from './options.ts';
import { csvOf } from './rows.ts';

const folder = mkdtempSync(join(tmpdir(), 'slotwright-replay-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fileOf = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

const ran = async (...args: readonly string[]): Promise<BenchResult> => {
  const result = await bench.run(args);
  if ('refused' in result) throw new Error(result.refused);
  return result;
};
const refusal = async (...args: readonly string[]): Promise<string> => {
  const result = await bench.run(args);
  return 'refused' in result ? result.refused : 'it ran';
};

const read = readLog(readFileSync(SLICE, 'utf8'));
const rows = read.ok ? read.rows : [];

describe('the replay of the committed slice', () => {
  it('counts every ticket once in each ranking, and a wider look never finds less', async () => {
    const { facts, shares = [], measures } = await ran('--tickets', '12');
    expect(facts).toMatchObject({ judged: 12, incidents: 600, 'words without a meaning': 'none' });
    const left = Object.entries(facts).filter(([fact]) => fact.startsWith('not judged'));
    const notJudged = left.reduce((sum, [, count]) => sum + Number(count), 0);
    expect(notJudged + Number(facts['could be judged'])).toBe(600);
    expect(facts['made up']).toContain('working hours');
    expect(measures.map((one) => one.runs)).toEqual([12, 12]);
    expect(shares.map((one) => one.name)).toEqual([
      ...['Slotwright', 'Slotwright, load aside', 'most tickets so far', 'most in the group'],
      ...['most in the category', 'most in group and category', 'chance among the group'],
    ]);
    const reach = 12 - Number(facts['resolver never seen before, out of reach for all']);
    for (const row of shares) {
      const counts = Object.values(row.shares).map((share) => share.count);
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      expect(Math.max(...counts)).toBeLessThanOrEqual(reach);
      expect(Object.values(row.shares).every((share) => share.of === 12)).toBe(true);
    }
  });

  it('holds a hundred tickets to judge', () => {
    expect(poolOf(rows, { history: 50 }).asked.length).toBeGreaterThanOrEqual(100);
  });

  it('finds the same with the same seed, and draws others with another', async () => {
    const once = await ran('--tickets', '8', '--seed', '5');
    const again = await ran('--tickets', '8', '--seed', '5');
    expect([again.shares, again.facts]).toEqual([once.shares, once.facts]);
    const pool = poolOf(rows, { history: 50 });
    const numbers = (seed: number) => drawn(pool, 8, seed).map((asked) => asked.incident.number);
    expect(numbers(5)).not.toEqual(numbers(6));
  });

  it.each([
    ['its first event', undefined],
    ['a chosen instant', logTime('02-03-2016 00:00')],
  ])('ranks from what was known at %s: other events after it change no order', (_, at) => {
    const pool = poolOf(rows, { history: 50, ...(at === undefined ? {} : { at }) });
    for (const asked of drawn(pool, 6, 2)) {
      const later = Instant.parse(asked.until + 60_000);
      const rewritten = rows.map((row): LogRow => {
        const { outcome } = row;
        const ended = outcome.at !== undefined && outcome.at <= asked.until;
        const end = ended ? outcome : { resolver: 'Resolved by 0', at: later };
        if (row.at > asked.until)
          return { ...row, owner: 'Resolver 0', status: 'Active', kinds: {}, outcome: end };
        // Who took the ticket itself in its first minute is the answer.
        const owner = row.number === asked.incident.number ? { owner: 'Resolver 0' } : {};
        return { ...row, ...owner, outcome: end };
      });
      const { orders } = rankAll(rows, asked, randomFrom(1));
      expect(rankAll(rewritten, asked, randomFrom(1)).orders).toEqual(orders);
      expect(orders['most tickets so far']?.length).toBeGreaterThan(10);
    }
  });

  it('judges only later tickets where the history ends at a chosen instant', async () => {
    const { facts } = await ran('--tickets', '5', '--at', '02-03-2016 00:00');
    expect(facts).toMatchObject({
      history: 'up to 2016-03-02T00:00:00.000Z',
      'could be judged': 78,
      'not judged, under 50 resolved before': 0,
    });
  });
});

describe('a replay that cannot run says why and what to do', () => {
  const event = { number: 'A', sys_updated_at: '08:05' };
  it.each([
    [['--tickets', 'many'], '--tickets: expected a whole number from 1 on, found “many”.'],
    [['--tickets', '0'], '--tickets: expected a whole number from 1 on, found “0”.'],
    [['--at', 'noon'], '--at: expected DD-MM-YYYY HH:MM, found “noon”.'],
    [['--speed', '1'], "Unknown option '--speed'"],
    [['--file', join(folder, 'no.csv')], 'no.csv cannot be read (ENOENT). Name an event log'],
    [['--tickets', '5000'], '5000 tickets were asked for and 337 can be judged'],
    [['--file', fileOf('empty.csv', '')], 'empty.csv: There is nothing in it.'],
    [
      ['--file', fileOf('few.csv', csvOf([event]))],
      '100 tickets were asked for and 0 can be judged',
    ],
    [
      ['--file', fileOf('bad.csv', csvOf([{ ...event, opened_at: '?' }]))],
      'row 2, opened_at: expected',
    ],
  ])('%#', async (args, words) => {
    expect(await refusal(...args)).toContain(words);
  });

  it('and ends with a status that is not 0', () => {
    const run = spawnSync(
      process.execPath,
      [
        '--import',
        'tsx',
        'test/bench/run.ts',
        'replay',
        '--file',
        join(folder, 'no.csv'),
        '--json',
      ],
      { encoding: 'utf8' },
    );
    expect([run.status, run.stdout]).toEqual([2, '']);
    expect(run.stderr).toContain('no.csv cannot be read');
  });
});

describe('a share', () => {
  it.each([
    [8, 10, 0.8, 0.4902, 0.9433],
    [0, 10, 0, 0, 0.2775],
    [10, 10, 1, 0.7225, 1],
    [13, 100, 0.13, 0.0776, 0.2098],
  ])('of %i in %i has its interval', (count, of, share, low, high) => {
    const found = shareOf(count, of);
    expect(found.share).toBe(share);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('of nothing says nothing', () => {
    expect(shareOf(0, 0)).toMatchObject({ low: 0, high: 1 });
  });
});
