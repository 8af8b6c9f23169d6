import { describe, expect, test } from 'vitest';
import { rosterSentence } from '../../../../core/explain/roster-sentence.ts';
import { TechnicianId } from '../../../../core/model/ids.ts';
import { LocalDate } from '../../../../core/model/time.ts';
import type { Balanced } from '../../../../core/roster/balance/balance.ts';
import { Desk } from '../../../../core/roster/balance/desk.ts';
import { BalancePrices } from '../../../../core/roster/balance/shares.ts';
import { type Scene, scene } from '../scenario.ts';
import { balanced, ground } from './ground.ts';

const of = (s: Scene, ...more: unknown[]) => {
  const { problem, roster } = scene(s);
  const [ground = {}, options = {}] = more as [object?, object?];
  return balanced(problem, roster, ground, options);
};
const rows = ({ roster }: Balanced) =>
  roster.rows.map(({ shifts }) => shifts.map((shift) => shift ?? '.').join(''));
const words = ({ changes }: Balanced) =>
  changes.map(({ change, evened, gone }) => ({
    cells: change.map(
      ({ technician, date, was, is }) => `${date.slice(8)} ${technician} ${was}→${is}`,
    ),
    evened: evened.flatMap(({ people }) =>
      people.map(({ technician, reason }) => `${technician}: ${rosterSentence(reason)}`),
    ),
    gone: gone.map(({ reason }) => rosterSentence(reason)),
  }));

test('of four nights two go over, and each exchange says whose share it evens', () => {
  const done = of({ rows: ['NNNN', 'DDDD'] });
  expect(rows(done).map((row) => [...row].filter((kind) => kind === 'N').length)).toEqual([2, 2]);
  expect(done.changes).toHaveLength(2);
  for (const { evened, minutes } of words(done).map((told, i) => ({
    ...told,
    ...done.changes[i],
  }))) {
    expect(minutes).toBeGreaterThan(0);
    expect(evened).toHaveLength(2);
  }
  expect(words(done)[0]?.evened).toContain('ana: Nights: 2 instead of 3; even share 2');
});

test('a violation that goes is told', () => {
  const [told] = words(
    of({
      rows: ['E.', '.E'],
      demands: [{ date: '2026-03-02', shift: 'E', minimum: 1 }],
      away: [{ technician: 'ana', from: '2026-03-02', to: '2026-03-02', kind: 'leave' }],
    }),
  );
  expect(told).toMatchObject({
    cells: ['02 ana E→null', '02 ben null→E'],
    gone: ['On leave on Mon 2 Mar 2026'],
  });
});

test('what is even and keeps its rules stays as it is', () => {
  expect(of({ rows: ['NN..', '..NN'] }).changes).toEqual([]);
});

describe('who carries what', () => {
  test('half a contract is half the nights', () => {
    const half = { contract: { minutesMax: 960 } };
    const { problem, roster } = scene({ rows: ['NN', 'NN'] });
    const [ana, ben] = problem.technicians;
    if (!ana || !ben) throw new Error('the scene has two technicians');
    const contracts = {
      ...problem,
      technicians: [
        { ...ana, contract: { ...ana.contract, ...half.contract } },
        { ...ben, contract: { ...ben.contract, minutesMax: 1920 } },
      ],
    };
    const { fairness } = new Desk(contracts, roster, ground);
    expect([fairness.even(0, 1), fairness.even(1, 1)]).toEqual([4 / 3, 8 / 3]);
  });

  test('points of before count: whoever carried more gets less of the next', () => {
    const s = { rows: ['ND', 'DN'] };
    const prices = BalancePrices.parse({ points: 10 });
    const carried = new Map([[TechnicianId.parse('ana'), 40]]);
    expect(of(s, { prices }).changes).toEqual([]);
    expect(rows(of(s, { prices, carried }))).toEqual(['DD', 'NN']);
  });

  test('a weekend, a night, a holiday and points of a row', () => {
    const { problem, roster } = scene({
      rows: ['N...NN.'],
      technician: { region: 'north' },
      holidays: [{ date: '2026-03-02', region: 'north', name: 'Day' }],
    });
    const { own } = new Desk(problem, roster, ground).fairness;
    // Monday's night is a holiday until midnight, 2 h of 2, then 6 h of 1.5; Friday's 2 h of 1, then 6 h of 1.5; a weekend 8 h of 1.5.
    expect([...own]).toEqual([24, 3, 1, 1, 13 + 11 + 12]);
  });

  test('who is away for half the time has half a share', () => {
    const { problem, roster } = scene({
      rows: ['NN..', '..NN'],
      away: [{ technician: 'ana', from: '2026-03-04', to: '2026-03-05', kind: 'leave' }],
    });
    const { fairness } = new Desk(problem, roster, ground);
    expect([fairness.even(0, 1), fairness.even(1, 1)]).toEqual([4 / 3, 8 / 3]);
  });
});

test('what was set by hand and days that are over stay, whatever they cost', () => {
  const nights = { rows: ['NNNN', 'DDDD'] };
  const pins = ['02', '03', '04', '05'].map((day) => ({
    ...{ technician: 'ana', date: `2026-03-${day}`, shift: 'N' },
  }));
  expect(rows(of({ ...nights, pins }))[0]).toBe('NNNN');
  const fixedUntil = LocalDate.parse('2026-03-04');
  expect(rows(of(nights, {}, { fixedUntil })).map((row) => row.slice(0, 3))).toEqual([
    'NNN',
    'DDD',
  ]);
});

test('a rule that one misses is not handed on to another, not even where that misses it by less', () => {
  const { problem, roster } = scene({
    rows: ['EE', '..'],
    contract: { minutesMax: 480 },
    demands: ['02', '03'].map((day) => ({ date: `2026-03-${day}`, shift: 'E', minimum: 1 })),
    rules: { minimum: { kind: 'hard' } },
  });
  const [ana, ben] = problem.technicians;
  if (!ana || !ben) throw new Error('the scene has two technicians');
  const short = { ...ben, contract: { ...ben.contract, minutesMax: 240 } };
  expect(balanced({ ...problem, technicians: [ana, short] }, roster).changes).toEqual([]);
  expect(balanced(problem, roster).changes).toHaveLength(1);
});

test('what people were told moves only for more than it costs them', () => {
  const published = ['ana', 'ben'].flatMap((technician) =>
    ['02', '03'].map((day) => ({
      ...{ technician, date: `2026-03-${day}`, shift: technician === 'ana' ? 'N' : 'D' },
    })),
  );
  const facts = { rows: ['NN', 'DD'] };
  expect(rows(of(facts))).toEqual(['DN', 'ND']);
  expect(of({ ...facts, published }).changes).toEqual([]);
});

test('a stop ends it with what holds so far, and says that there may be more', () => {
  let asked = 0;
  const done = of({ rows: ['NNNN', 'DDDD', 'DDDD', 'DDDD'] }, {}, { isStopped: () => ++asked > 1 });
  expect(done.isSettled).toBe(false);
  expect(of({ rows: ['NNNN', 'DDDD'] }).isSettled).toBe(true);
});

test('a clock that is passed in ends it', () => {
  let now = 0;
  const budget = { kind: 'clock', now: () => (now += 10), milliseconds: 15 } as const;
  expect(of({ rows: ['NNNN', 'DDDD'] }, {}, { budget }).isSettled).toBe(false);
});
