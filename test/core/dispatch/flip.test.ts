import { describe, expect, test } from 'vitest';
import { flip } from '../../../core/dispatch/flip.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { flipWords } from '../../../core/explain/flip-words.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import { Zone } from '../../../core/model/time.ts';
import { at, during, type Scene, scene } from '../scenario.ts';

const ANA = { id: 'ana', name: 'Ana' };
const BEN = { id: 'ben', name: 'Ben' };
/** A morning through is not meant to be about lunch. */
const NO_LUNCH = { rules: { lunch: { on: false } } };

/** What would make Ana (or somebody else) the first pick, in words. */
const told = (given: Scene, id = 'ana'): string => {
  const problem = scene(given);
  const found = flip(problem, suggest(problem), TechnicianId.parse(id));
  const telling = { zone: Zone.parse('Europe/Lisbon'), now: problem.now };
  return found.kind === 'none' ? 'none' : `${found.amount} ${flipWords(found.facts, telling)}`;
};

describe('a later start', () => {
  // Ben could still do it at 13:00; a quarter of an hour later only Ana can today.
  const half = {
    team: { technicians: [ANA, BEN], policy: NO_LUNCH },
    bookings: [
      { window: during('08:30-14:00') },
      { technician: 'ben', window: during('14:00-17:30') },
    ],
  };

  test('is the first one at which nobody else is in front', () => {
    expect(told(half)).toBe('315 if it may start after 13:15');
    const problem = scene(half);
    const found = flip(problem, suggest(problem), TechnicianId.parse('ana'));
    expect(found).toMatchObject({ kind: 'later', window: during('14:00-15:00') });
  });

  test('never costs a deadline that can be kept', () => {
    expect(told({ ...half, ticket: { due: at('15:00') } })).toBe('315 if it may start after 13:15');
    expect(told({ ...half, ticket: { due: at('14:59') } })).not.toContain('start');
  });

  test('on another day names the day', () => {
    const away = {
      id: 'a',
      technician: 'ben',
      kind: 'leave',
      window: during('2026-11-24 00:00-24:00'),
    };
    const team = {
      technicians: [ANA, BEN],
      absences: [away, { ...away, id: 'b', technician: 'ana', window: during('00:00-24:00') }],
    };
    expect(told({ team })).toBe('525 if it may start after 16:45');
    expect(told({ team, now: at('2026-11-22 08:00') })).toContain('after tomorrow 16:45');
  });
});

test('a later deadline lets in who was too late', () => {
  const bookings = [{ window: during('08:30-14:00') }];
  const ticket = { due: at('14:45'), needs: [{ skill: 'wifi' }] };
  const team = {
    technicians: [
      { ...ANA, skills: [{ skill: 'wifi', level: 2 }] },
      { ...BEN, skills: [] },
    ],
    // With more rules Ana would be asked to come late instead.
    policy: { flipOrder: ['later'], ...NO_LUNCH },
  };
  const problem = scene({ team, ticket, bookings });
  // Nobody makes it, so Ana is first already, and late.
  expect(suggest(problem).ranked).toMatchObject([{ technician: 'ana', relaxed: ['deadline'] }]);
  const busy = { ...BEN, skills: [{ skill: 'wifi', level: 3 }] };
  const taken = { technician: 'ben', window: during('2026-11-24 08:30-17:30') };
  expect(
    told({
      team: { ...team, technicians: [...team.technicians.slice(0, 1), busy] },
      ticket: { ...ticket, priority: 'P4' },
      bookings: [...bookings, taken, { ...taken, window: during('2026-11-25 08:30-17:30') }],
    }),
  ).toBe('15 if it may end by 15:00');
});

test('a longer horizon reaches the first day back', () => {
  const leave = {
    id: 'a',
    technician: 'ana',
    kind: 'leave',
    window: { start: at('00:00'), end: at('2026-12-10 00:00') },
  };
  const team = { absences: [leave] };
  // Monday 08:00 and 14 days end on Monday 7 December; three more reach the Thursday's first half hour not yet.
  expect(told({ team })).toBe('4 if the horizon were 4 days longer');
  expect(told({ team, now: at('09:00') })).toBe('3 if the horizon were 3 days longer');
});

describe('a lower level', () => {
  const firewall = (level: number) => [{ skill: 'firewall', level }];
  const team = {
    technicians: [
      { ...ANA, skills: firewall(1) },
      { ...BEN, skills: firewall(3) },
    ],
    policy: { stretch: false },
  };

  test('is as low as it must be, and no lower', () => {
    const ticket = { needs: firewall(3) };
    expect(told({ team, ticket })).toBe('2 if firewall assisted is enough');
    const two = { ...team, technicians: [{ ...ANA, skills: firewall(2) }, team.technicians[1]] };
    expect(told({ team: two, ticket })).toBe('1 if firewall solo is enough');
  });

  test('may be none at all', () => {
    const none = { ...team, technicians: [{ ...ANA, skills: [] }, team.technicians[1]] };
    const ticket = { needs: firewall(1) };
    expect(told({ team: none, ticket })).toBe('1 if firewall were not needed');
  });
});

describe('what somebody else has to lift', () => {
  const client = { id: 'acme', name: 'Acme', banned: ['ana'] };

  test('a client that asked for somebody else', () => {
    const problem = { team: { clients: [client] }, ticket: { client: 'acme' } };
    expect(told(problem)).toBe('0 if Acme agrees to them');
  });

  test('a day of training, but no leave', () => {
    const away = (kind: string) => ({
      team: {
        technicians: [ANA, { ...BEN, hours: {} }],
        policy: { horizonDays: 1 },
        absences: [{ id: 'a', technician: 'ana', kind, window: during('2026-11-23 00:00-24:00') }],
      },
      ticket: { due: at('17:00') },
    });
    expect(told(away('training'))).toBe('1440 if the training today moves');
    expect(told(away('leave'))).toBe('none');
    expect(told(away('sick'))).toBe('none');
  });

  test('a locked booking, or one that is about to start, but none that has begun', () => {
    const day = (more: object, now = at('08:00')) => ({
      now,
      team: { technicians: [ANA, { ...BEN, hours: {} }], policy: { horizonDays: 1 } },
      ticket: { due: at('17:00') },
      bookings: [{ window: during('09:01-17:30'), clientName: 'Acme', ...more }],
    });
    expect(told(day({}))).toBe('509 if the 09:01 at Acme moves');
    expect(told(day({}, at('08:01')))).toBe('509 if the 09:01 at Acme may still move');
    expect(told(day({ hold: 'locked' }))).toBe('509 if the 09:01 at Acme were not locked');
    expect(told(day({ started: true }))).toBe('none');
    expect(told(day({ source: 'held' }))).toBe('none');
  });
});

test('of several bookings the shortest that is enough moves', () => {
  const bookings = [
    { window: during('08:30-12:00'), title: 'Long' },
    { window: during('12:00-12:30'), title: 'Too short' },
    { window: during('12:30-15:00'), title: 'Enough' },
    { window: during('15:00-17:30'), title: 'As long, and later' },
  ];
  const team = {
    policy: { horizonDays: 1, dayCapPercent: { P3: 100, P1: 100, P2: 100, P4: 100 } },
  };
  const taken = { window: during('2026-11-24 08:30-17:30') };
  const problem = { team, now: at('07:00'), ticket: { due: at('17:30') } };
  expect(told({ ...problem, bookings: [...bookings, taken] })).toBe(
    '150 if the 12:30 “Enough” moves',
  );
});

test('the policy says which kind is told first', () => {
  const problem = (flipOrder: readonly string[]): Scene => ({
    team: { clients: [{ id: 'acme', name: 'Acme', banned: ['ana'] }], policy: { flipOrder } },
    ticket: { client: 'acme' },
  });
  expect(told(problem(['unlock', 'later']))).toContain('Acme');
  expect(told(problem(['later']))).toBe('none');
  expect(told(problem([]))).toBe('none');
});

test('nobody unknown, and not the first, has a change', () => {
  expect(told({}, 'ana')).toBe('none');
  expect(told({}, 'nobody')).toBe('none');
});
