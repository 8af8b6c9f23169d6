import { describe, expect, test } from 'vitest';
import { minutesText, span, when, whenOfYear, zoneName } from '../../../core/explain/format.ts';
import type { Reason } from '../../../core/explain/reason.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import { AreaId, BookingId, ClientId, SiteId, SkillId, SlotId } from '../../../core/model/ids.ts';
import { Zone } from '../../../core/model/time.ts';
import { at, during } from '../scenario.ts';

const telling = { zone: Zone.parse('Europe/Lisbon'), now: at('08:00') };
const skill = SkillId.parse('firewall');
const client = ClientId.parse('acme');
const site = SiteId.parse('hq');
const slot = SlotId.parse('s1');
const [north, city] = [AreaId.parse('north'), AreaId.parse('city')];
const b = BookingId.parse('b1');
const window = during('10:00-11:30');
const midnight = (day: number) => at(`2026-11-${day} 00:00`);

/** Every reason with typical facts, and its words. */
const GOLDEN: readonly [Reason, string][] = [
  [{ code: 'account-disabled' }, 'Marked as not active'],
  [{ code: 'may-not-own' }, 'The ticket system does not let them own this'],
  [{ code: 'outside-hours', from: at('08:30'), to: at('17:30') }, 'Works today 08:30–17:30'],
  [{ code: 'outside-hours' }, 'Outside working hours'],
  [{ code: 'no-hours' }, 'No working hours that day'],
  [
    { code: 'absent', kind: 'leave', window: during('2026-11-24 08:30-17:30') },
    'On leave tomorrow 08:30–17:30',
  ],
  [
    { code: 'absent', kind: 'leave', window: { start: midnight(24), end: midnight(27) } },
    'On leave tomorrow–Thu 26 Nov',
  ],
  [
    { code: 'absent', kind: 'sick', window: { start: midnight(24), end: midnight(25) } },
    'Off sick tomorrow',
  ],
  [
    { code: 'absent', kind: 'out', window: { start: at('2026-11-24 12:00'), end: midnight(25) } },
    'Out tomorrow 12:00–00:00',
  ],
  [
    { code: 'rest', workedUntil: at('03:00'), freeFrom: at('14:00'), hours: 11 },
    'Worked until today 03:00: rests until today 14:00',
  ],
  [
    { code: 'after-on-call', notBefore: at('10:00') },
    'On call over the weekend: starts today 10:00',
  ],
  [{ code: 'on-call', layer: 'primary', window }, 'On call (primary) then, may be called away'],
  [{ code: 'skill-missing', skill, need: 2, has: 0 }, 'firewall: needs solo, has none'],
  [
    { code: 'skill-expired', skill, need: 2, expired: '2026-10-01' },
    'firewall: certificate ended 2026-10-01',
  ],
  [{ code: 'skill-preferred', skill, need: 3, has: 1 }, 'firewall: expert preferred, has assisted'],
  [{ code: 'skill-over', skill, need: 1, has: 3 }, 'firewall: expert where assisted is enough'],
  [{ code: 'skill-has', skill, need: 2, has: 2 }, 'firewall: solo'],
  [{ code: 'skill-unknown', skill, need: 2 }, 'firewall: level not set'],
  [
    { code: 'overlap', with: b, title: 'Router swap', window },
    'Booked today 10:00–11:30: “Router swap”',
  ],
  [
    {
      code: 'gap-too-short',
      with: b,
      title: 'Router swap',
      window,
      side: 'before',
      needMinutes: 40,
      haveMinutes: 15,
      basis: 'estimate',
    },
    'After “Router swap”: needs 40 min (estimate), has 15 min',
  ],
  [
    {
      code: 'gap-too-short',
      with: b,
      title: '',
      window,
      side: 'after',
      needMinutes: 30,
      haveMinutes: 0,
      basis: 'unknown',
    },
    'Before a booking: needs 30 min (place unknown), has 0 min',
  ],
  [
    { code: 'first-leg', leaves: at('08:30'), needMinutes: 25, haveMinutes: 10, basis: 'estimate' },
    'First drive 25 min (estimate), leaves today 08:30',
  ],
  [{ code: 'travel-added', minutes: 75, basis: 'estimate' }, '1 h 15 min more driving (estimate)'],
  [{ code: 'travel-added', minutes: -20, basis: 'table' }, '20 min less driving'],
  [
    { code: 'leg-too-long', minutes: 95, limit: 60, basis: 'estimate' },
    'One drive of 1 h 35 min (estimate); limit 1 h',
  ],
  [
    { code: 'day-travel-too-long', minutes: 150, limit: 120 },
    '2 h 30 min driving that day; limit 2 h',
  ],
  [
    { code: 'site-closed', site, name: 'HQ', opens: at('09:00'), closes: at('15:00') },
    'HQ is open today 09:00–15:00',
  ],
  [{ code: 'site-closed', site, name: 'HQ', opens: at('09:00') }, 'HQ opens today 09:00'],
  [{ code: 'site-closed', site, name: 'HQ', closes: at('15:00') }, 'HQ closes today 15:00'],
  [{ code: 'site-closed', site, name: 'HQ' }, 'HQ is closed then'],
  [
    { code: 'deadline-missed', due: at('12:00'), lateMinutes: 40 },
    'Ends 40 min after the deadline today 12:00',
  ],
  [
    { code: 'deadline-tight', due: at('12:00'), slackMinutes: 10 },
    'Only 10 min before the deadline today 12:00',
  ],
  [
    { code: 'deadline-kept', due: at('12:00'), slackMinutes: 130 },
    'Ends 2 h 10 min before the deadline',
  ],
  [
    { code: 'deadline-kept', due: at('12:00'), slackMinutes: 2879 },
    'Ends 47 h 59 min before the deadline',
  ],
  [
    { code: 'deadline-kept', due: at('12:00'), slackMinutes: 2880 },
    'Ends 2 days before the deadline',
  ],
  [
    { code: 'deadline-tight', due: at('12:00'), slackMinutes: 40, firmSlackMinutes: 10 },
    'May take longer: 10 min before the deadline today 12:00',
  ],
  [
    { code: 'deadline-tight', due: at('12:00'), slackMinutes: 10, firmSlackMinutes: -20 },
    'May take longer: 20 min after the deadline today 12:00',
  ],
  [
    { code: 'response-late', due: at('12:00'), lateMinutes: 40 },
    'Response promised today 12:00: starts 40 min late',
  ],
  [{ code: 'in-the-past' }, 'That time has passed'],
  [
    { code: 'wait', minutes: 90, priority: 'P2', allHours: false },
    'P2 waits 1 h 30 min of business time',
  ],
  [
    { code: 'day-full', plannedMinutes: 480, capMinutes: 459, percent: 85 },
    'Day full: 8 h of 7 h 39 min (85 %)',
  ],
  [
    { code: 'day-full', plannedMinutes: 100, capMinutes: 0, percent: 85 },
    'No working time left that day',
  ],
  [
    { code: 'load-above', minutes: 120, loadMinutes: 900, unscheduled: 2 },
    '2 h more work this week than an even share',
  ],
  [
    { code: 'load-below', minutes: 45, loadMinutes: 300, unscheduled: 0 },
    '45 min less work this week than an even share',
  ],
  [
    { code: 'late-start', notBefore: at('10:30'), workedMinutes: 45 },
    'Worked 45 min last night: starts today 10:30',
  ],
  [
    { code: 'hand-off-day', minutes: 40, limit: 30, basis: 'estimate' },
    'On-call hand-off day: drive of 40 min (estimate); limit 30 min',
  ],
  [
    { code: 'rest-lost', freeFrom: at('11:00'), begins: at('08:30'), minutes: 150 },
    'Rests until today 11:00: 2 h 30 min of bookings to move',
  ],
  [{ code: 'after-hours', minutes: 60, why: 'P1' }, '1 h outside hours, on call (P1)'],
  [{ code: 'after-hours', minutes: 60, why: 'contract' }, '1 h outside hours, on call (contract)'],
  [
    { code: 'skill-stretch', skill, need: 2, has: 1 },
    'firewall: assisted, may learn beside an expert',
  ],
  [{ code: 'no-mentor', skill }, 'firewall: no expert works that day'],
  [{ code: 'mentor', skill, name: 'Ben' }, 'firewall: Ben is there to help'],
  [{ code: 'clearance-missing', name: 'Key HQ', at: 'HQ' }, 'Key HQ is needed at HQ'],
  [{ code: 'clearance-expired', name: 'DBS', expired: '2026-10-01' }, 'DBS ended 2026-10-01'],
  [{ code: 'clearance-unknown', name: 'DBS' }, 'DBS: not known whether held'],
  [
    { code: 'booking-fixed', with: b, title: 'Router swap', window, why: 'locked' },
    '“Router swap” today 10:00–11:30 is locked',
  ],
  [
    { code: 'booking-fixed', with: b, title: 'Router swap', window, why: 'started' },
    '“Router swap” today 10:00–11:30 has begun',
  ],
  [
    { code: 'booking-fixed', with: b, title: 'Router swap', window, why: 'soon' },
    '“Router swap” today 10:00–11:30 begins soon',
  ],
  [
    { code: 'booking-moves', with: b, title: 'Router swap', window },
    '“Router swap” today 10:00–11:30 would move',
  ],
  [{ code: 'area-change', area: north, day: city }, 'north on a day in city'],
  [{ code: 'area-home', area: north }, 'Home area north'],
  [
    { code: 'visit-joined', with: b, title: 'Router swap', window, name: 'Acme' },
    'At Acme that day anyway: “Router swap”',
  ],
  [
    { code: 'no-lunch', from: at('11:30'), to: at('14:00'), haveMinutes: 20, needMinutes: 30 },
    'Leaves 20 min for lunch; least 30 min',
  ],
  [{ code: 'lunch-short', haveMinutes: 45, needMinutes: 60 }, 'Lunch of 45 min instead of 1 h'],
  [{ code: 'no-break', minutes: 375, limit: 360 }, '6 h 15 min without a break; limit 6 h'],
  [
    { code: 'slot-kept', slot, name: 'Mornings', tiers: ['routine', 'project'], window },
    'Today 10:00–11:30 is kept for routine work and projects',
  ],
  [{ code: 'slot-missed', tier: 'routine' }, 'Outside the slots for routine work'],
  [
    { code: 'slot-own', slot, name: 'Mornings', tier: 'project', window },
    'Inside a slot for projects',
  ],
  [
    { code: 'flex-kept', slot, name: 'Flex', window, from: at('09:00') },
    'Today 10:00–11:30 is flex until today 09:00',
  ],
  [
    { code: 'flex-kept', slot, name: 'Flex', window },
    'Today 10:00–11:30 is flex, never for projects',
  ],
  [
    { code: 'flex-short', window, leftMinutes: 45, wantMinutes: 90 },
    'Leaves the team 45 min flex; wanted 1 h 30 min',
  ],
  [{ code: 'flex-last', window, level: 2 }, 'Last capable person free today 10:00–11:30'],
  [{ code: 'week-high', percent: 86.4, limit: 85 }, 'Week 86 % full; limit 85 %'],
  [{ code: 'week-red', percent: 93, limit: 90 }, 'Week 93 % full; limit 90 %'],
  [{ code: 'same-contact', contact: 'Carol', number: '#7' }, 'Has #7 of Carol already'],
  [{ code: 'solved-before', at: at('2026-11-20 10:00') }, 'Solved it before, Fri 20 Nov'],
  [
    { code: 'continuity-waived', percent: 88, limit: 85 },
    'Week 88 % full: knowing the client counts no more',
  ],
  [{ code: 'wait', minutes: 90, priority: 'P1', allHours: true }, 'P1 waits 1 h 30 min'],
  [{ code: 'banned', client, name: 'Acme' }, 'Acme asked for somebody else'],
  [{ code: 'client-ranked', client, name: 'Acme', rank: 1 }, 'Number 1 on the list of Acme'],
  [{ code: 'last-technician', client, name: 'Acme' }, 'Was at Acme last'],
];

test.each(GOLDEN)('%o', (reason, words) => {
  expect(sentence(reason, telling)).toBe(words);
});

/** A number with its unit, or a quoted title, is one thing to read. */
const things = (text: string): number =>
  text
    .replace(/“[^”]*”/g, 'title')
    .replace(/\d+ (h \d+ min|h|min)/g, 'time')
    .split(/\s+/).length;

test('no sentence is longer than twelve words, and none blames', () => {
  for (const [, words] of GOLDEN) {
    expect(things(words), words).toBeLessThanOrEqual(12);
    expect(words).not.toMatch(/fail|bad|poor|slow|lazy|fault|should have/i);
  }
});

test('a hostile title is cut, and the sentence stays one line', () => {
  const title = `a\n\u202E${'🙂'.repeat(5000)}`;
  const words = sentence({ code: 'overlap', with: b, title, window }, telling);
  expect([...words].length).toBeLessThan(80);
  expect(words).not.toContain('\n');
  expect(words).not.toContain('\u202E');
});

describe('times', () => {
  test('today, tomorrow, else the date, in the zone of the reader', () => {
    expect(when(at('14:00'), telling)).toBe('today 14:00');
    expect(when(at('2026-11-24 09:15'), telling)).toBe('tomorrow 09:15');
    expect(when(at('2026-11-26 09:15'), telling)).toBe('Thu 26 Nov 09:15');
    const auckland = { ...telling, zone: Zone.parse('Pacific/Auckland') };
    expect(when(at('14:00'), auckland)).toBe('tomorrow 03:00');
  });

  test('the year is told where it is another one', () => {
    expect(whenOfYear(at('2026-12-31 23:59'), telling)).toBe('Thu 31 Dec 23:59');
    expect(whenOfYear(at('2027-01-01 00:00'), telling)).toBe('Fri 1 Jan 2027 00:00');
    expect(whenOfYear(at('2025-12-31 23:59'), telling)).toBe('Wed 31 Dec 2025 23:59');
  });

  test('a span names the second day only where there is one', () => {
    expect(span(during('10:00-24:00'), telling)).toBe('today 10:00–00:00');
    const over = { start: at('22:00'), end: at('2026-11-24 06:00') };
    expect(span(over, telling)).toBe('today 22:00–tomorrow 06:00');
  });

  test('minutes and zone names', () => {
    expect([0, 59, 60, 61, 120, 59.6].map(minutesText)).toEqual([
      '0 min',
      '59 min',
      '1 h',
      '1 h 1 min',
      '2 h',
      '1 h',
    ]);
    expect(zoneName(at('14:00'), Zone.parse('Europe/Berlin'))).toBe('CET');
  });
});
