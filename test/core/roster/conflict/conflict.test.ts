import { expect, test } from 'vitest';
import {
  rosterFactSentence,
  rosterWaySentence,
} from '../../../../core/explain/roster-fact-sentence.ts';
import {
  type ConflictAnswer,
  type ConflictOptions,
  conflict,
} from '../../../../core/roster/conflict/conflict.ts';
import { ownerOf } from '../../../../core/roster/conflict/fact.ts';
import { factReason, wayReason } from '../../../../core/roster/conflict/told.ts';
import type { RosterProblem } from '../../../../core/roster/problem.ts';
import { shortTeam } from '../../../bench/roster/short-team.ts';
import { type Scene, scene } from '../scenario.ts';

const answerOf = (
  problem: RosterProblem,
  options: Partial<ConflictOptions> = {},
): ConflictAnswer => {
  const run = conflict(problem, { seed: 1, budget: { kind: 'steps', steps: 5e6 }, ...options });
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
};

/** Each set as its sentences, with whose fact it is and the smallest way out. */
const toldOf = (s: Omit<Scene, 'rows'>, rows: readonly string[] = ['.......', '.......']) => {
  const { problem } = scene({ ...s, rows });
  const { conflicts, unproven, coversRest } = answerOf(problem);
  expect([unproven, coversRest]).toEqual([[], true]);
  return conflicts.map(({ ways }) =>
    ways.map((out) =>
      [
        ownerOf(out.fact),
        rosterFactSentence(factReason(problem, out.fact)),
        rosterWaySentence(wayReason(out)),
        out.price,
      ].flatMap((part) => part ?? []),
    ),
  );
};
const wanted = (day: number, shift: string, minimum: number, more: object = {}) => ({
  date: `2026-03-0${day}`,
  shift,
  minimum,
  ...more,
});

test('what can be covered has no conflict', () => {
  expect(toldOf({ demands: [wanted(2, 'N', 2), wanted(3, 'N', 2)] })).toEqual([]);
});

test('more are asked for than there are', () => {
  expect(toldOf({ demands: [wanted(2, 'N', 3), wanted(4, 'E', 1)] })).toEqual([
    [['N on Mon 2 Mar 2026 needs 3', '1 person fewer would do', 1000]],
  ]);
});

test('leave in the way of a day that needs both, and which day of it', () => {
  const away = [{ technician: 'ben', from: '2026-03-02', to: '2026-03-05', kind: 'leave' }];
  expect(toldOf({ demands: [wanted(4, 'E', 2)], away })).toEqual([
    [
      ['E on Wed 4 Mar 2026 needs 2', '1 person fewer would do', 1000],
      ['ben', 'On leave Mon 2 Mar 2026 to Thu 5 Mar 2026', 'Working on Wed 4 Mar 2026 would do'],
    ],
  ]);
});

test('a turn on call that begins before the night is rested from', () => {
  const window = {
    start: Date.parse('2026-03-03T09:00:00+01:00'),
    end: Date.parse('2026-03-10T09:00:00+01:00'),
  };
  const onCall = { turns: [{ id: 'turn', layer: 'primary', technician: 'ben', window }] };
  expect(toldOf({ demands: [wanted(2, 'N', 2)], onCall })).toEqual([
    [
      ['N on Mon 2 Mar 2026 needs 2', '1 person fewer would do', 1000],
      ['ben', 'On call Tue 3 Mar 2026 to Tue 10 Mar 2026', 'Without it the rest can be covered'],
    ],
  ]);
});

test('a call-out in the night is rested from the next morning', () => {
  const window = {
    start: Date.parse('2026-03-04T02:00:00+01:00'),
    end: Date.parse('2026-03-04T03:30:00+01:00'),
  };
  const callOuts = { calls: [{ id: 'call', technician: 'ben', window }] };
  expect(toldOf({ demands: [wanted(4, 'E', 2)], callOuts })).toEqual([
    [
      ['E on Wed 4 Mar 2026 needs 2', '1 person fewer would do', 1000],
      ['ben', 'Called out on Wed 4 Mar 2026', 'Without it the rest can be covered'],
    ],
  ]);
});

test('a night before the first day is a fact of its own', () => {
  const past = [
    { technician: 'ana', from: '2026-03-01', shifts: [{ date: '2026-03-01', shift: 'N' }] },
  ];
  expect(toldOf({ demands: [wanted(2, 'E', 1)], past }, ['.......'])).toEqual([
    [
      ['E on Mon 2 Mar 2026 needs 1', '1 person fewer would do', 1000],
      ['ana', 'At least 11 h between shifts', '11 h less rest would do', 660],
      ['ana', 'Shifts worked before Mon 2 Mar 2026', 'Without it the rest can be covered'],
    ],
  ]);
});

test('rest between a night and the morning after', () => {
  const demands = [wanted(2, 'N', 1), wanted(3, 'E', 1)];
  expect(toldOf({ demands }, ['.......'])).toEqual([
    [
      ['N on Mon 2 Mar 2026 needs 1', '1 person fewer would do', 1000],
      ['E on Tue 3 Mar 2026 needs 1', '1 person fewer would do', 1000],
      ['ana', 'At least 11 h between shifts', '11 h less rest would do', 660],
    ],
  ]);
});

test('a limit of one’s contract, by how much, and what it costs as a soft rule', () => {
  const demands = [2, 3, 4, 5, 6].map((day) => wanted(day, 'E', 1));
  expect(toldOf({ demands, contract: { runMax: 3 } }, ['.......'])).toEqual([
    [
      ...[2, 3, 4, 5].map((day) => [
        expect.stringContaining(`${day} Mar 2026 needs 1`),
        '1 person fewer would do',
        1000,
      ]),
      ['ana', 'At most 3 days in a row', '1 day more would do', 60],
    ],
  ]);
});

test('a skill nobody on duty holds: ask for anybody, or for nobody', () => {
  const skill = { skill: { skill: 'voip' } };
  expect(toldOf({ demands: [wanted(2, 'E', 1, skill)] })).toEqual([
    [
      ['E on Mon 2 Mar 2026 needs 1 with voip', '1 person fewer would do', 1000],
      ['E on Mon 2 Mar 2026: only voip solo counts', 'Without it the rest can be covered'],
    ],
  ]);
});

test('a pin in one’s leave is impossible by itself', () => {
  const away = [{ technician: 'ana', from: '2026-03-02', to: '2026-03-02', kind: 'sick' }];
  const pins = [{ technician: 'ana', date: '2026-03-02', shift: 'E' }];
  expect(toldOf({ away, pins })).toEqual([
    [
      ['ana', 'Set by hand on Mon 2 Mar 2026: E', 'Without it the rest can be covered'],
      ['ana', 'Off sick on Mon 2 Mar 2026', 'Without it the rest can be covered'],
    ],
  ]);
});

test('two days that have nothing to do with each other are two sets', () => {
  const demands = [wanted(2, 'E', 3), wanted(6, 'N', 4)];
  expect(toldOf({ demands })).toEqual([
    [['E on Mon 2 Mar 2026 needs 3', '1 person fewer would do', 1000]],
    [['N on Fri 6 Mar 2026 needs 4', '2 people fewer would do', 2000]],
  ]);
});

test('what is soft, or off, is no reason', () => {
  const demands = [2, 3, 4].map((day) => wanted(day, 'E', 1));
  const contract = { runMax: 2 };
  const rules = (kind: string) => ({ 'run-max': { kind, price: 5 } });
  expect(toldOf({ demands, contract, rules: rules('soft') }, ['.......'])).toEqual([]);
  expect(toldOf({ demands, contract, rules: rules('off') }, ['.......'])).toEqual([]);
});

test('cancelled at once it calls nothing impossible, and the same seed gives the same answer', () => {
  const problem = shortTeam(12, 14, 1);
  expect(answerOf(problem, { isStopped: () => true })).toEqual({
    conflicts: [],
    unproven: [],
    coversRest: false,
  });
  const budget = { kind: 'steps', steps: 1e6 } as const;
  expect(answerOf(problem, { budget })).toEqual(answerOf(problem, { budget }));
});

test('stopped after the first set, the gap that is left is told as not proven', () => {
  const { problem } = scene({
    demands: [wanted(2, 'E', 3), wanted(6, 'N', 4)],
    rows: ['.......', '.......'],
  });
  let known = 0;
  const run = conflict(problem, {
    seed: 1,
    budget: { kind: 'steps', steps: 5e6 },
    isStopped: () => known > 0,
  });
  for (;;) {
    const { done, value } = run.next();
    known = value.conflicts.length;
    if (!done) continue;
    expect(value.conflicts.map(({ facts }) => facts.length)).toEqual([1]);
    expect(value).toMatchObject({ unproven: [{ shift: 'N', minimum: 4 }], coversRest: false });
    return;
  }
});
