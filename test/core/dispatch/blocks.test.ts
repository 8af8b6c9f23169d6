import { describe, expect, test } from 'vitest';
import { minutesOf } from '../../../core/calendar/instant.ts';
import { flip } from '../../../core/dispatch/flip.ts';
import { ripple } from '../../../core/dispatch/ripple.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { span } from '../../../core/explain/format.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import type { Window } from '../../../core/model/time.ts';
import { at, during, type Scene, scene } from '../scenario.ts';

/** "today 08:30–13:30", block by block, of whoever is first. */
const blocksOf = (s: Scene): readonly string[] => {
  const problem = scene(s);
  const telling = { zone: problem.team.zone, now: problem.now };
  return (suggest(problem).ranked[0]?.blocks ?? []).map((block) => span(block, telling));
};
const ticket = (minutes: number, more: object = {}) => ({ ticket: { minutes, ...more } });
/** Mondays to Fridays, all of them with one booking at that time. */
const everyDay = (times: string) =>
  ['23', '24', '25', '26', '27', '30'].map((day) => ({
    window: during(`2026-11-${day} ${times}`),
  }));

describe('in one go', () => {
  test('whoever has the time does it in one go, and its blocks are that one start', () => {
    const [first] = suggest(scene(ticket(240))).ranked;
    expect(first?.blocks).toEqual([first?.window]);
    expect(first?.relaxed).toEqual([]);
  });

  test('nobody gets it in blocks as long as somebody has the time in one go', () => {
    const team = {
      technicians: [
        { id: 'ana', name: 'Ana' },
        { id: 'ben', name: 'Ben' },
      ],
    };
    const bookings = [...everyDay('11:00-15:00'), ...nextWeek];
    const { ranked } = suggest(scene({ ...ticket(240), team, bookings }));
    expect(ranked.map((c) => [c.technician, c.blocks.length])).toEqual([['ben', 1]]);
  });

  test('two hours of remote work wait for two hours; a quarter more may be split', () => {
    // 90 minutes are free before, 75 after.
    const bookings = everyDay('10:00-16:15');
    expect(blocksOf({ ...ticket(120), bookings })).toEqual(['Tue 1 Dec 08:30–10:30']);
    expect(blocksOf({ ...ticket(135), bookings: [...bookings, ...nextWeek] })).toEqual([
      'today 08:30–09:45',
      'tomorrow 08:30–09:30',
    ]);
    expect(blocksOf({ ...ticket(120), bookings: [...bookings, ...nextWeek] })).toEqual([]);
  });

  test('work at a site is never split', () => {
    const bookings = [...everyDay('10:00-16:15'), ...nextWeek];
    const s = { ...ticket(135, { where: 'site' }), bookings };
    expect(suggest(scene(s)).excluded.map((e) => e.technician)).toEqual(['ana']);
  });

  test('nor is anything where the rule is off', () => {
    const team = { policy: { rules: { split: { on: false } } } };
    expect(blocksOf({ ...ticket(480), team })).toEqual([]);
    expect(blocksOf(ticket(480))).toHaveLength(2);
  });
});

const nextWeek = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07'].map(
  (day) => ({ window: during(`${day} 08:30-17:30`) }),
);

describe('in blocks', () => {
  test('from the earliest start on, then the longest that fits: lunch and the share of a day stay free', () => {
    const blocks = ['today 08:30–13:30', 'tomorrow 08:30–11:30'];
    expect(blocksOf(ticket(480))).toEqual(blocks);
    expect(blocksOf(ticket(480, { tier: 'project' }))).toEqual(blocks);
  });

  test('a day gets a second block where that ends the work, or two more are needed anyway', () => {
    const bookings = [...everyDay('12:00-13:00'), ...nextWeek];
    const twice = ['today 08:30–12:00', 'today 13:30–15:30'];
    expect(blocksOf({ ...ticket(330), bookings })).toEqual(twice);
    // More than the rest of the day may hold: that is done tomorrow in one go.
    expect(blocksOf({ ...ticket(405), bookings })).toEqual([twice[0], 'tomorrow 08:30–11:45']);
    // After the first block nine and a half hours are two more in any case.
    expect(blocksOf({ ...ticket(780), bookings })).toEqual([
      twice[0],
      'today 13:30–16:30',
      'tomorrow 08:30–10:30',
      'tomorrow 13:00–17:30',
    ]);
  });

  test('what is left over is a block too', () => {
    // Four hours would fit, and leave half an hour.
    const bookings = [...everyDay('14:00-17:30'), ...nextWeek];
    const blocks = suggest(scene({ ...ticket(270), bookings })).ranked[0]?.blocks ?? [];
    expect(blocks.map(minutesOf)).toEqual([210, 60]);
  });

  test('the next block lies in time, else it begins anew', () => {
    const on = (days: readonly string[], times: string) =>
      days.map((day) => ({ window: during(`2026-${day} ${times}`) }));
    const full = (...days: readonly string[]) => on(days, '08:30-17:30');
    const mornings = (...days: readonly string[]) => on(days, '14:30-17:30');
    const later = full('12-03', '12-04', '12-07', '11-24', '11-25', '11-26', '11-27');
    const inTime = [...later, ...mornings('11-23', '11-30', '12-01', '12-02')];
    expect(blocksOf({ ...ticket(360), bookings: inTime })).toEqual([
      'today 08:30–13:00',
      'Mon 30 Nov 08:30–10:00',
    ]);
    const tooLate = [...later, ...full('11-30'), ...mornings('11-23', '12-01', '12-02')];
    expect(blocksOf({ ...ticket(360), bookings: tooLate })).toEqual([
      'Tue 1 Dec 08:30–13:00',
      'Wed 2 Dec 08:30–10:00',
    ]);
  });

  test('the last block ends before the deadline, with more of them where it has to', () => {
    const due = (text: string) => ticket(480, { due: at(`2026-11-24 ${text}`) });
    expect(blocksOf(due('11:30'))).toEqual(['today 08:30–13:30', 'tomorrow 08:30–11:30']);
    expect(blocksOf(due('11:15'))).toEqual([
      'today 08:30–13:30',
      'today 14:00–16:00',
      'tomorrow 08:30–09:30',
    ]);
    // Nobody makes that one: late, and in few blocks again.
    expect(suggest(scene(due('09:15'))).ranked.map((c) => c.relaxed)).toEqual([
      ['deadline', 'whole'],
    ]);
    expect(blocksOf(due('09:15'))).toEqual(['today 08:30–13:30', 'tomorrow 08:30–11:30']);
  });

  test('says once that it is in blocks, waits once and meets the deadline once', () => {
    const due = at('2026-11-25 17:00');
    const [first] = suggest(scene({ ...ticket(480, { due }), now: at('10:00') })).ranked;
    const codes = first?.findings.map((f) => f.reason.code) ?? [];
    for (const code of ['in-blocks', 'deadline-kept']) {
      expect(codes.filter((one) => one === code)).toHaveLength(1);
    }
    expect(codes.filter((one) => one === 'wait').length).toBeLessThanOrEqual(1);
    expect(first?.relaxed).toEqual(['whole']);
  });

  test('what work may take beyond what is planned comes after its last block', () => {
    const durations = Array.from({ length: 10 }, (_, i) => ({
      type: 'Migration',
      minutes: i < 7 ? 480 : 660,
      at: at('2026-11-01 09:00'),
    }));
    const due = at('2026-11-24 14:00');
    const s = { ticket: { minutes: undefined, type: 'Migration', due }, team: { durations } };
    const [first] = suggest(scene(s)).ranked;
    expect(first?.blocks.at(-1)?.end).toBe(at('2026-11-24 11:30'));
    // Three hours more would end half an hour late.
    expect(first?.findings.map((f) => f.reason)).toContainEqual({
      code: 'deadline-tight',
      due,
      slackMinutes: 150,
      firmSlackMinutes: -30,
    });
  });
});

describe('what is asked about it', () => {
  test('a change that gives somebody the time in one go puts them first', () => {
    const technicians = [
      { id: 'ana', name: 'Ana' },
      { id: 'ben', name: 'Ben' },
    ];
    const taken = [...everyDay('11:00-15:00'), ...nextWeek];
    const bookings = [
      ...taken,
      ...taken.slice(1).map((b) => ({ ...b, technician: 'ben' })),
      { id: 'held', title: 'Rack move', technician: 'ben', window: during('11:00-15:00') },
    ];
    const problem = scene({ ...ticket(240), team: { technicians }, bookings });
    const answer = suggest(problem);
    expect(answer.ranked.map((c) => [c.technician, c.relaxed])).toEqual([
      ['ana', ['whole']],
      ['ben', ['whole']],
    ]);
    const found = flip(problem, answer, TechnicianId.parse('ben'));
    expect(found).toMatchObject({ kind: 'move', facts: { booking: 'held' } });
  });

  test('every block takes room from what lies before it', () => {
    const bookings = [{ id: 'early', window: during('2026-11-24 08:30-09:30') }];
    const problem = scene({ ...ticket(480), bookings });
    const [ana] = problem.team.technicians;
    const [first] = suggest(problem).ranked;
    if (!ana || !first) throw new Error('nobody can');
    const lost = (blocks: readonly Window[]) =>
      ripple(problem, ana, ...blocks).rooms.map((room) => room.booking);
    expect(lost(first.blocks)).toEqual(['early']);
    expect(lost(first.blocks.slice(0, 1))).toEqual([]);
  });
});
