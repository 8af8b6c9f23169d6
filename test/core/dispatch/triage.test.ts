import { expect, test } from 'vitest';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { triage } from '../../../core/dispatch/triage.ts';
import { at, during, scene } from '../scenario.ts';

const slas = [{ id: 'gold', name: 'Gold', targets: { P3: { resolutionMinutes: 240 } } }];
const durations = Array.from({ length: 8 }, (_, i) => ({
  ...{ type: 'printer', minutes: 20 + 10 * i, at: at('07:00') },
}));
const needOf = (ticket: object, team: object = {}) => {
  const problem = scene({ ticket, team });
  return triage(problem.ticket, problem.team, problem.now);
};
const sourceOf = (need: ReturnType<typeof needOf>, field: string) =>
  need.facts.find((fact) => fact.field === field);

test('a duration is the ticket’s own, else learned, else the default of the place', () => {
  const team = { durations };
  const own = needOf({ minutes: 25, type: 'printer' }, team);
  expect([own.minutes, own.minutesFirm]).toEqual([25, 25]);
  expect(sourceOf(own, 'minutes')).toEqual({ field: 'minutes', source: 'read' });
  const learned = needOf({ minutes: undefined, type: 'printer' }, team);
  expect([learned.minutes, learned.minutesFirm]).toEqual([60, 90]);
  const due = { minutes: undefined, type: 'printer', due: at('10:30') };
  expect(needOf(due, team).sla.slackMinutes).toBe(30);
  expect(sourceOf(learned, 'minutes')).toEqual({ field: 'minutes', source: 'learned', samples: 8 });
  const site = needOf({ minutes: undefined, type: 'server', where: 'site' }, team);
  expect([site.minutes, site.minutesFirm]).toEqual([120, 120]);
  expect(sourceOf(site, 'minutes')).toEqual({ field: 'minutes', source: 'default' });
});

test('a deadline is the ticket’s own, else that of the clock', () => {
  const team = { slas, policy: { sla: 'gold' } };
  const own = needOf({ due: at('10:00'), created: at('08:30'), pauses: [] }, team);
  expect([own.due, own.dueHolds]).toEqual([at('10:00'), true]);
  expect(sourceOf(own, 'due')?.source).toBe('read');
  const counted = needOf({ created: at('08:30'), pauses: [] }, team);
  expect([counted.due, counted.dueHolds]).toEqual([at('12:30'), true]);
  expect(sourceOf(counted, 'due')?.source).toBe('clock');
  const guessed = needOf({ created: at('08:30') }, team);
  expect([guessed.due, guessed.dueHolds]).toEqual([at('12:30'), false]);
  const none = needOf({ created: at('08:30') });
  expect([none.due, none.dueHolds, sourceOf(none, 'due')?.source]).toEqual([
    undefined,
    false,
    'missing',
  ]);
});

test('the suggestion ends by the deadline of the clock, and looks past one that is a guess', () => {
  const busy = [{ window: during('08:30-13:00') }];
  const team = { slas, policy: { sla: 'gold' } };
  const asked = (ticket: object) =>
    suggest(scene({ ticket: { created: at('08:30'), ...ticket }, team, bookings: busy }));
  const known = asked({ pauses: [] });
  expect(known.ranked[0]?.relaxed).toEqual(['deadline']);
  expect(known.grounds.unset).not.toContain('pauses');
  // After the booking, half an hour of lunch.
  const guessed = asked({});
  expect(guessed.ranked[0]).toMatchObject({ relaxed: [], window: during('13:30-14:30') });
  expect(guessed.grounds.unset).toContain('pauses');
});

test('where nothing counts down, the grounds say so', () => {
  expect(suggest(scene()).grounds.unset).toContain('sla');
  expect(suggest(scene({ ticket: { due: at('16:00') } })).grounds.unset).not.toContain('sla');
});

test('work somebody owns without a time counts with what such work took', () => {
  const owned = (type: string) => {
    const hours = durations.map((one) => ({ ...one, minutes: 120 }));
    const problem = scene({
      team: { durations: hours, technicians: ['ana', 'ben'].map((id) => ({ id, name: id })) },
    });
    const other = { ...problem.ticket, minutes: undefined, owner: problem.team.technicians[0]?.id };
    const tickets = Array.from({ length: 4 }, (_, i) => ({
      ...{ ...other, id: `o${i}` as typeof other.id, type },
    }));
    const found = suggest({ ...problem, tickets }).ranked.find((c) => c.technician === 'ana');
    return found?.findings.find((f) => f.rule === 'load')?.reason;
  };
  expect(owned('printer')).toMatchObject({ loadMinutes: 480 });
  expect(owned('server')).toMatchObject({ loadMinutes: 240 });
});
