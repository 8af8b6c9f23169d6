import type { RosterReason } from '../../../core/explain/roster-reason.ts';
import { SkillId } from '../../../core/model/ids.ts';
import { LocalDate } from '../../../core/model/time.ts';

const monday = LocalDate.parse('2026-03-02');
const tuesday = LocalDate.parse('2026-03-03');
const skill = SkillId.parse('voip');

/** A reason of a roster with typical facts, and its words in English and German. */
export const GOLDEN_ROSTER: readonly (readonly [
  reason: RosterReason,
  english: string,
  german: string,
])[] = [
  [
    { code: 'not-yet-in-team', joins: monday },
    'In the team from Mon 2 Mar 2026',
    'Im Team ab Mo. 2. März 2026',
  ],
  [
    { code: 'no-longer-in-team', leaves: monday },
    'In the team until Mon 2 Mar 2026',
    'Im Team bis Mo. 2. März 2026',
  ],
  [
    { code: 'away', kind: 'leave', from: monday, to: tuesday },
    'On leave Mon 2 Mar 2026 to Tue 3 Mar 2026',
    'Urlaub Mo. 2. März 2026 bis Di. 3. März 2026',
  ],
  [
    { code: 'away', kind: 'day-off', from: monday, to: monday },
    'Day off on Mon 2 Mar 2026',
    'Frei am Mo. 2. März 2026',
  ],
  [
    { code: 'shift-needs-skill', shift: 'N', skill, need: 2, has: 0 },
    'N needs voip solo; has none',
    'N braucht voip selbstständig; hat keine',
  ],
  [{ code: 'pinned', shift: 'E' }, 'Set by hand: E', 'Von Hand gesetzt: E'],
  [{ code: 'pinned', shift: null }, 'Set by hand: free', 'Von Hand gesetzt: frei'],
  [{ code: 'published', shift: null }, 'Already told: free', 'Schon mitgeteilt: frei'],
  [{ code: 'wanted-shift', shift: 'E' }, 'Asked for E', 'Möchte E übernehmen'],
  [{ code: 'wanted-shift' }, 'Asked to work', 'Möchte arbeiten'],
  [{ code: 'wanted-free', shift: 'N' }, 'Asked for anything but N', 'Möchte nicht N'],
  [{ code: 'wanted-free' }, 'Asked for the day off', 'Möchte frei'],
  [
    { code: 'public-holiday', name: 'Easter Monday' },
    'Works on Easter Monday',
    'Arbeitet am Feiertag Easter Monday',
  ],
  [
    {
      ...{ code: 'short-rest-before-turn', shift: 'N', date: tuesday },
      ...{ haveMinutes: 180, needMinutes: 660 },
    },
    '3 h between N and being on call from Tue 3 Mar 2026; least 11 h',
    '3 Std. zwischen N und Bereitschaft ab Di. 3. März 2026; mindestens 11 Std.',
  ],
  [
    { code: 'late-after-turn', shift: 'E', minutes: 240 },
    'Starts late after a weekend on call: 4 h less of E',
    'Beginnt nach einem Wochenende in Bereitschaft später: 4 Std. weniger von E',
  ],
  [
    { code: 'less-on-call', percent: 10 },
    'On call that day: 10 % less time',
    'An dem Tag in Bereitschaft: 10 % weniger Zeit',
  ],
  [
    {
      ...{ code: 'short-rest-after-call', shift: 'E', date: tuesday },
      ...{ haveMinutes: 150, needMinutes: 660 },
    },
    '2 h 30 min between a call-out on Tue 3 Mar 2026 and E; least 11 h',
    '2 Std. 30 Min. zwischen einem Einsatz am Di. 3. März 2026 und E; mindestens 11 Std.',
  ],
  [
    { code: 'late-after-call', shift: 'E', minutes: 120 },
    'Starts late after a call-out in the night: 2 h less of E',
    'Beginnt nach einem Einsatz in der Nacht später: 2 Std. weniger von E',
  ],
  [
    { code: 'short-rest', before: 'L', after: 'E', haveMinutes: 480, needMinutes: 660 },
    '8 h between L and E; least 11 h',
    '8 Std. zwischen L und E; mindestens 11 Std.',
  ],
  [
    { code: 'may-not-follow', before: 'L', after: 'E' },
    'E may not follow L',
    'E darf nicht auf L folgen',
  ],
  [
    { code: 'run-long', days: 7, limit: 5 },
    '7 days in a row; most 5',
    '7 Tage am Stück; höchstens 5',
  ],
  [
    { code: 'run-short', days: 1, limit: 2 },
    'Works only 1 day in a row; least 2',
    'Arbeitet nur 1 Tag am Stück; mindestens 2',
  ],
  [
    { code: 'off-short', days: 1, limit: 2 },
    'Only 1 day free in a row; least 2',
    'Nur 1 Tag frei am Stück; mindestens 2',
  ],
  [
    { code: 'weekends', weekends: 3, limit: 2 },
    'Works 3 weekends; most 2',
    'Arbeitet 3 Wochenenden; höchstens 2',
  ],
  [
    { code: 'shifts-of-kind', shift: 'N', shifts: 5, limit: 4 },
    '5 times N; most 4',
    '5 mal N; höchstens 4',
  ],
  [
    { code: 'minutes-over', minutes: 9120, limit: 8640 },
    '152 h in all; most 144 h',
    '152 Std. insgesamt; höchstens 144 Std.',
  ],
  [
    { code: 'minutes-under', minutes: 7200, limit: 7710 },
    '120 h in all; least 128 h 30 min',
    '120 Std. insgesamt; mindestens 128 Std. 30 Min.',
  ],
  [
    { code: 'week-over', monday, minutes: 2880, limit: 2400 },
    'Week of Mon 2 Mar 2026: 48 h; most 40 h',
    'Woche ab Mo. 2. März 2026: 48 Std.; höchstens 40 Std.',
  ],
  [
    { code: 'week-off', monday, minutes: 2400, target: 2310 },
    'Week of Mon 2 Mar 2026: 40 h; target 38 h 30 min',
    'Woche ab Mo. 2. März 2026: 40 Std.; Ziel 38 Std. 30 Min.',
  ],
  [{ code: 'gap', shift: 'N', people: 1, wanted: 2 }, 'N: 1 of 2 needed', 'N: 1 von 2 nötigen'],
  [
    { code: 'gap', shift: 'N', skill, people: 0, wanted: 1 },
    'N with voip: 0 of 1 needed',
    'N mit voip: 0 von 1 nötigen',
  ],
  [{ code: 'thin', shift: 'E', people: 2, wanted: 3 }, 'E: 2, better 3', 'E: 2, besser 3'],
  [{ code: 'too-many', shift: 'E', people: 4, wanted: 3 }, 'E: 4, most 3', 'E: 4, höchstens 3'],
  [{ code: 'on-other-shift', shift: 'L' }, 'Works L that day', 'Arbeitet an dem Tag L'],
  [
    { code: 'lacks-skill', skill, need: 2, has: 1 },
    'voip: needs solo, has assisted',
    'voip: nötig selbstständig, hat angeleitet',
  ],
  [
    { code: 'could-at-price', price: 41.6 },
    'Could, at a price of 42 min',
    'Ginge, zum Preis von 42 Min.',
  ],
  [{ code: 'could-at-price', price: -480 }, 'Could, at no price', 'Ginge ohne Aufpreis'],
  [{ code: 'exchanged', name: 'Ben Cruz' }, 'Exchanged with Ben Cruz', 'Getauscht mit Ben Cruz'],
  [
    { code: 'chosen' },
    'Changed by hand; no rule asked for it',
    'Von Hand geändert; keine Regel verlangte es',
  ],
  [
    { code: 'share', measure: 'nights', was: 5, is: 4, even: 2.66 },
    'Nights: 4 instead of 5; even share 2.7',
    'Nächte: 4 statt 5; gerechter Anteil 2,7',
  ],
  [
    { code: 'share', measure: 'points', was: 12, is: 30.5, even: 20 },
    'Burden points: 30.5 instead of 12; even share 20',
    'Belastungspunkte: 30,5 statt 12; gerechter Anteil 20',
  ],
  [
    { code: 'no-history' },
    'No history: everybody starts equal',
    'Keine Vorgeschichte: Alle beginnen gleich',
  ],
  [{ code: 'is-out' }, 'Is the one who is out', 'Fällt selbst aus'],
  [{ code: 'free-then' }, 'Is free that day', 'Hat an dem Tag frei'],
  [{ code: 'moves-over', shift: 'E' }, 'Moves over from E', 'Wechselt von E'],
  [
    { code: 'longer-day', shift: 'E', minutes: 240, openMinutes: 240 },
    'Works 4 h more beside E; 4 h stay open',
    'Arbeitet 4 Std. mehr neben E; 4 Std. bleiben offen',
  ],
  [
    { code: 'longer-day', shift: 'E', minutes: 180, openMinutes: 0 },
    'Works 3 h more beside E',
    'Arbeitet 3 Std. mehr neben E',
  ],
  [
    { code: 'day-too-long', minutes: 960, limit: 720 },
    '16 h in one go; most 12 h',
    '16 Std. am Stück; höchstens 12 Std.',
  ],
  [
    { code: 'rest-left', minutes: 720, needMinutes: 960 },
    '12 h rest is left; wanted 16 h',
    '12 Std. Ruhe bleiben; gewünscht 16 Std.',
  ],
];
