import { AreaId, BookingId, SiteId, SlotId } from '../../../core/model/ids.ts';
import { at, during } from '../scenario.ts';
import type { Golden } from './golden.ts';

const site = SiteId.parse('hq');
const slot = SlotId.parse('s1');
const [north, city] = [AreaId.parse('north'), AreaId.parse('city')];
const b = BookingId.parse('b1');
const window = during('10:00-11:30');

/** Reasons that lie with a time or a place: bookings, drives, sites, deadlines, lunch, slots and flex. */
export const WHEN: readonly Golden[] = [
  [
    { code: 'booking-fixed', with: b, title: 'Router swap', window, why: 'locked' },
    '“Router swap” today 10:00–11:30 is locked',
    '„Router swap“ heute 10:00–11:30 ist fixiert',
  ],
  [
    { code: 'booking-fixed', with: b, title: 'Router swap', window, why: 'started' },
    '“Router swap” today 10:00–11:30 has begun',
    '„Router swap“ heute 10:00–11:30 hat begonnen',
  ],
  [
    { code: 'booking-fixed', with: b, title: 'Router swap', window, why: 'soon' },
    '“Router swap” today 10:00–11:30 begins soon',
    '„Router swap“ heute 10:00–11:30 beginnt bald',
  ],
  [
    { code: 'booking-moves', with: b, title: 'Router swap', window },
    '“Router swap” today 10:00–11:30 would move',
    '„Router swap“ heute 10:00–11:30 würde verschoben',
  ],
  [
    { code: 'booking-moves', with: b, title: ' ', window },
    'a booking today 10:00–11:30 would move',
    'Ein Termin heute 10:00–11:30 würde verschoben',
  ],
  [
    { code: 'area-change', area: north, day: city },
    'north on a day in city',
    'north an einem Tag in city',
  ],
  [{ code: 'area-home', area: north }, 'Home area north', 'Heimatgebiet north'],
  [
    { code: 'visit-joined', with: b, title: 'Router swap', window, name: 'Acme' },
    'At Acme that day anyway: “Router swap”',
    'An diesem Tag ohnehin bei Acme: „Router swap“',
  ],
  [
    { code: 'no-lunch', from: at('11:30'), to: at('14:00'), haveMinutes: 20, needMinutes: 30 },
    'Leaves 20 min for lunch; least 30 min',
    'Lässt 20 Min. Mittagspause, nötig 30 Min.',
  ],
  [
    { code: 'lunch-short', haveMinutes: 45, needMinutes: 60 },
    'Lunch of 45 min instead of 1 h',
    'Mittagspause 45 Min. statt 1 Std.',
  ],
  [
    { code: 'no-break', minutes: 375, limit: 360 },
    '6 h 15 min without a break; limit 6 h',
    '6 Std. 15 Min. ohne Pause, höchstens 6 Std.',
  ],
  [
    { code: 'slot-kept', slot, name: 'Mornings', tiers: ['routine', 'project'], window },
    'Today 10:00–11:30 is kept for routine work and projects',
    'Heute 10:00–11:30 ist für Routinearbeit und Projekte freigehalten',
  ],
  [
    { code: 'slot-kept', slot, name: 'Desk', tiers: ['reactive'], window },
    'Today 10:00–11:30 is kept for reactive work',
    'Heute 10:00–11:30 ist für Störungen freigehalten',
  ],
  [
    { code: 'slot-missed', tier: 'routine' },
    'Outside the slots for routine work',
    'Außerhalb der Zeitfenster für Routinearbeit',
  ],
  [
    { code: 'slot-own', slot, name: 'Mornings', tier: 'project', window },
    'Inside a slot for projects',
    'In einem Zeitfenster für Projekte',
  ],
  [
    { code: 'flex-kept', slot, name: 'Flex', window, from: at('09:00') },
    'Today 10:00–11:30 is flex until today 09:00',
    'Heute 10:00–11:30 ist bis heute 09:00 Flexzeit',
  ],
  [
    { code: 'flex-kept', slot, name: 'Flex', window },
    'Today 10:00–11:30 is flex, never for projects',
    'Heute 10:00–11:30 ist Flexzeit, nie für Projekte',
  ],
  [
    { code: 'flex-short', window, leftMinutes: 45, wantMinutes: 90 },
    'Leaves the team 45 min flex; wanted 1 h 30 min',
    'Lässt dem Team 45 Min. Flexzeit, gewünscht 1 Std. 30 Min.',
  ],
  [
    { code: 'flex-last', window, level: 2 },
    'Last capable person free today 10:00–11:30',
    'Sonst niemand mit passender Stufe frei heute 10:00–11:30',
  ],
  [
    { code: 'overlap', with: b, title: 'Router swap', window },
    'Booked today 10:00–11:30: “Router swap”',
    'Belegt heute 10:00–11:30: „Router swap“',
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
    'Nach „Router swap“: nötig 40 Min. (geschätzt), vorhanden 15 Min.',
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
    'Vor einem Termin: nötig 30 Min. (Ort unbekannt), vorhanden 0 Min.',
  ],
  [
    { code: 'first-leg', leaves: at('08:30'), needMinutes: 25, haveMinutes: 10, basis: 'estimate' },
    'Drive there 25 min (estimate), leaves today 08:30',
    'Anfahrt 25 Min. (geschätzt), Abfahrt heute 08:30',
  ],
  [
    { code: 'travel-added', minutes: 75, basis: 'estimate' },
    '1 h 15 min more driving (estimate)',
    '1 Std. 15 Min. mehr Fahrzeit (geschätzt)',
  ],
  [
    { code: 'travel-added', minutes: -20, basis: 'table' },
    '20 min less driving',
    '20 Min. weniger Fahrzeit',
  ],
  [
    { code: 'leg-too-long', minutes: 95, limit: 60, basis: 'estimate' },
    'One drive of 1 h 35 min (estimate); limit 1 h',
    'Eine Fahrt von 1 Std. 35 Min. (geschätzt), höchstens 1 Std.',
  ],
  [
    { code: 'leg-too-long', minutes: 95, limit: 60, basis: 'table' },
    'One drive of 1 h 35 min; limit 1 h',
    'Eine Fahrt von 1 Std. 35 Min., höchstens 1 Std.',
  ],
  [
    { code: 'day-travel-too-long', minutes: 150, limit: 120 },
    '2 h 30 min driving that day; limit 2 h',
    '2 Std. 30 Min. Fahrzeit an diesem Tag, höchstens 2 Std.',
  ],
  [
    { code: 'site-closed', site, name: 'HQ', opens: at('09:00'), closes: at('15:00') },
    'HQ is open today 09:00–15:00',
    'HQ hat heute 09:00–15:00 geöffnet',
  ],
  [
    { code: 'site-closed', site, name: 'HQ', opens: at('09:00') },
    'HQ opens today 09:00',
    'HQ öffnet heute 09:00',
  ],
  [
    { code: 'site-closed', site, name: 'HQ', closes: at('15:00') },
    'HQ closes today 15:00',
    'HQ schließt heute 15:00',
  ],
  [{ code: 'site-closed', site, name: 'HQ' }, 'HQ is closed then', 'HQ hat dann geschlossen'],
  [
    { code: 'deadline-missed', due: at('12:00'), lateMinutes: 40 },
    'Ends 40 min after the deadline today 12:00',
    'Endet 40 Min. nach der Frist heute 12:00',
  ],
  [
    { code: 'deadline-tight', due: at('12:00'), slackMinutes: 10 },
    'Only 10 min before the deadline today 12:00',
    'Nur 10 Min. vor der Frist heute 12:00',
  ],
  [
    { code: 'deadline-tight', due: at('12:00'), slackMinutes: 40, firmSlackMinutes: 10 },
    'May take longer: 10 min before the deadline today 12:00',
    'Kann länger dauern: 10 Min. vor der Frist heute 12:00',
  ],
  [
    { code: 'deadline-tight', due: at('12:00'), slackMinutes: 10, firmSlackMinutes: -20 },
    'May take longer: 20 min after the deadline today 12:00',
    'Kann länger dauern: 20 Min. nach der Frist heute 12:00',
  ],
  [
    { code: 'deadline-kept', due: at('12:00'), slackMinutes: 130 },
    'Ends 2 h 10 min before the deadline',
    'Endet 2 Std. 10 Min. vor der Frist',
  ],
  [
    { code: 'deadline-kept', due: at('12:00'), slackMinutes: 2879 },
    'Ends 47 h 59 min before the deadline',
    'Endet 47 Std. 59 Min. vor der Frist',
  ],
  [
    { code: 'deadline-kept', due: at('12:00'), slackMinutes: 2880 },
    'Ends 2 days before the deadline',
    'Endet 2 Tage vor der Frist',
  ],
  [
    { code: 'response-late', due: at('12:00'), lateMinutes: 40 },
    'Response promised today 12:00: starts 40 min late',
    'Antwort zugesagt heute 12:00: Beginn 40 Min. später',
  ],
  [
    {
      code: 'in-blocks',
      blocks: [during('13:00-17:00'), during('2026-11-26 10:00-12:00')],
    },
    'In 2 blocks, the last Thu 26 Nov 10:00–12:00',
    'In 2 Blöcken, der letzte Do. 26. Nov. 10:00–12:00',
  ],
  [
    { code: 'never-split', why: 'site', limit: 120 },
    'Work at a site is done in one go',
    'Arbeit vor Ort geschieht am Stück',
  ],
  [
    { code: 'never-split', why: 'short', limit: 120 },
    'Work of up to 2 h is done in one go',
    'Arbeit bis 2 Std. geschieht am Stück',
  ],
  [
    { code: 'block-short', minutes: 45, leastMinutes: 60 },
    'A block of 45 min; least 1 h',
    'Ein Block von 45 Min.; mindestens 1 Std.',
  ],
  [
    { code: 'blocks-apart', days: 6, limit: 5 },
    'Business days between two blocks: 6; limit 5',
    'Werktage zwischen zwei Blöcken: 6; höchstens 5',
  ],
  [{ code: 'in-the-past' }, 'That time has passed', 'Dieser Zeitpunkt ist vorbei'],
  [
    { code: 'too-early', notBefore: at('14:00') },
    'May not start before today 14:00',
    'Darf nicht vor heute 14:00 beginnen',
  ],
  [
    { code: 'no-room', needMinutes: 60, haveMinutes: 30 },
    'Needs 1 h; the longest free stretch is 30 min',
    'Nötig 1 Std.; am Stück frei sind höchstens 30 Min.',
  ],
  [
    { code: 'wait', minutes: 90, priority: 'P2', allHours: false },
    'P2 waits 1 h 30 min of business time',
    'P2 wartet 1 Std. 30 Min. Geschäftszeit',
  ],
  [
    { code: 'wait', minutes: 90, priority: 'P1', allHours: true },
    'P1 waits 1 h 30 min',
    'P1 wartet 1 Std. 30 Min.',
  ],
  [
    { code: 'day-full', plannedMinutes: 480, capMinutes: 459, percent: 85 },
    'Day full: 8 h of 7 h 39 min (85 %)',
    'Tag voll: 8 Std. von 7 Std. 39 Min. (85 %)',
  ],
  [
    { code: 'day-full', plannedMinutes: 100, capMinutes: 0, percent: 85 },
    'No working time left that day',
    'An diesem Tag keine Arbeitszeit mehr',
  ],
];
