import { expect, test } from 'vitest';
import { rosterSentence } from '../../core/explain/roster-sentence.ts';
import { Instant, LocalDate } from '../../core/model/time.ts';
import { callOutsOf } from '../../core/roster/call-outs.ts';
import { check } from '../../core/roster/check.ts';
import { generate } from '../../core/roster/generate.ts';
import { notices, publish } from '../../core/roster/publish.ts';
import { shiftFacts } from '../../core/roster/shift-facts.ts';
import { scene as rosterScene } from '../core/roster/scenario.ts';
import { at, scene } from '../core/scenario.ts';
import { person, tell } from './situation.ts';

const berlin = (text: string) => at(text, 'Europe/Berlin');
const technicians = [person('Ana'), person('Ben')];
/** Ana is called out in the night to Tuesday, from two to half past three. */
const callOuts = [
  {
    ...{ id: 'call', technician: 'ana' },
    window: { start: berlin('2026-03-03 02:00'), end: berlin('2026-03-03 03:30') },
  },
];
const team = { zone: 'Europe/Berlin', technicians };
const { problem, roster } = rosterScene({
  rows: ['EEE', '...'],
  demands: ['02', '03', '04'].map((day) => ({ date: `2026-03-${day}`, shift: 'E', minimum: 1 })),
});
const published = publish(problem, roster, {
  at: Instant.parse(berlin('2026-02-20 12:00')),
  by: 'Mia',
});
const { team: known } = scene({ team: { ...team, callOuts } });
const after = { ...problem, callOuts: callOutsOf(known.callOuts, known.policy) };

const remade = () => {
  const run = generate(
    after,
    {
      ...{ seed: 1, budget: { kind: 'steps', steps: 20_000 } },
      fixedUntil: LocalDate.parse('2026-03-02'),
    },
    published,
  );
  for (;;) {
    const { done, value } = run.next();
    if (done) return value.roster;
  }
};

// "Ana was out until half past three; her early begins at six. Ben takes it, they are told, and the rest of the week stays."
test('the early after a call-out breaks her rest, goes to somebody else, and both are told', () => {
  expect(check(problem, roster).violations).toEqual([]);
  expect(check(after, roster).violations.map(({ reason }) => rosterSentence(reason))).toEqual([
    '2 h 30 min between a call-out on Tue 3 Mar 2026 and E; least 11 h',
  ]);
  const then = remade();
  expect(then.rows.map(({ shifts }) => shifts)).toEqual([
    ['E', null, 'E'],
    [null, 'E', null],
  ]);
  const two = publish(
    after,
    then,
    { at: Instant.parse(berlin('2026-03-03 04:00')), by: 'Mia' },
    published,
  );
  const told = notices(after, two).flatMap(({ technician, changes }) =>
    changes.map(({ date, was, is, reasons }) => [
      `${technician} ${date}: ${was} to ${is}`,
      ...reasons.map((reason) => rosterSentence(reason)),
    ]),
  );
  expect(told).toEqual([
    [
      'ana 2026-03-03: E to null',
      '2 h 30 min between a call-out on Tue 3 Mar 2026 and E; least 11 h',
    ],
    ['ben 2026-03-03: null to E', 'Exchanged with ana'],
  ]);
});

test('and who dispatches reads the same facts: the morning is Ben’s', () => {
  const ask = (of: typeof roster, calls: readonly object[]) =>
    tell({
      now: berlin('2026-03-03 05:00'),
      team: { ...team, callOuts: calls, shifts: shiftFacts(problem, of) },
      ticket: { priority: 'P2', minutes: 60, due: berlin('2026-03-03 12:00') },
    }).first;
  expect(ask(roster, [])).toBe('Ana, today 06:00–07:00');
  expect(ask(roster, callOuts)).toBe('Ana, tomorrow 06:00–07:00');
  expect(ask(remade(), callOuts)).toBe('Ben, today 06:00–07:00');
});
