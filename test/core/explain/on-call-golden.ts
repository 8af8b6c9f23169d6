import type { OnCallReason } from '../../../core/explain/on-call-reason.ts';
import { OnCallId, SkillId } from '../../../core/model/ids.ts';
import { LocalDate } from '../../../core/model/time.ts';
import { at, during } from '../scenario.ts';

const skill = SkillId.parse('firewall');
const week = { start: at('2026-11-30 09:00'), end: at('2026-12-07 09:00') };
const day = (date: string) => LocalDate.parse(date);

/** A reason with typical facts, and its words in English and German. */
export const ON_CALL_GOLDEN: readonly [OnCallReason, string, string][] = [
  [{ code: 'inactive' }, 'Marked as not active', 'Als nicht aktiv markiert'],
  [{ code: 'not-in-rotation' }, 'Not in the rotation', 'Nicht im Wechsel'],
  [
    { code: 'not-yet', from: day('2026-12-01') },
    'In the rotation from Tue 1 Dec',
    'Im Wechsel ab Di. 1. Dez.',
  ],
  [
    { code: 'left', until: day('2027-01-31') },
    'In the rotation until Sun 31 Jan 2027',
    'Im Wechsel bis So. 31. Jan. 2027',
  ],
  [
    { code: 'not-on-layer', layer: 'secondary' },
    'Not on call as secondary',
    'Nicht als zweite Bereitschaft',
  ],
  [
    { code: 'skill-short', skill, need: 2, has: 1 },
    'firewall: needs solo, has assisted',
    'firewall: nötig selbstständig, hat angeleitet',
  ],
  [{ code: 'clearance-short', name: 'Key' }, 'Key is needed', 'Key ist nötig'],
  [
    { code: 'need-unknown', name: 'Key' },
    'Key: not known whether held',
    'Key: nicht bekannt, ob vorhanden',
  ],
  [
    { code: 'shadow-first' },
    'New: the first turn is at somebody’s side',
    'Neu: das erste Mal an jemandes Seite',
  ],
  [
    {
      code: 'away',
      kind: 'leave',
      window: { start: at('2026-12-01 00:00'), end: at('2026-12-05 00:00') },
    },
    'On leave Tue 1 Dec–Fri 4 Dec',
    'Urlaub Di. 1. Dez.–Fr. 4. Dez.',
  ],
  [
    { code: 'leave-soon', kind: 'leave', window: during('2026-12-07 14:00-15:00'), hours: 5 },
    'Leave begins 5 h after the hand-off',
    'Urlaub beginnt 5 Std. nach der Übergabe',
  ],
  [
    { code: 'rest-short', workedUntil: at('02:00'), freeFrom: at('13:00') },
    'Worked until today 02:00: rests until today 13:00',
    'Gearbeitet bis heute 02:00: Ruhe bis heute 13:00',
  ],
  [
    { code: 'gap-short', days: 7, need: 14, window: week },
    'On call Mon 30 Nov 09:00–Mon 7 Dec 09:00: 7 days between, wanted 14',
    'Bereitschaft Mo. 30. Nov. 09:00–Mo. 7. Dez. 09:00: 7 Tage dazwischen, gewünscht 14',
  ],
  [
    { code: 'gap-short', days: 1, need: 2, window: during('09:00-10:00') },
    'On call today 09:00–10:00: 1 day between, wanted 2',
    'Bereitschaft heute 09:00–10:00: 1 Tag dazwischen, gewünscht 2',
  ],
  [
    { code: 'two-layers', layer: 'secondary', window: during('09:00-17:00') },
    'On call as secondary today 09:00–17:00',
    'Zweite Bereitschaft heute 09:00–17:00',
  ],
  [
    { code: 'two-layers', layer: 'primary', window: during('09:00-17:00') },
    'On call as primary today 09:00–17:00',
    'Erste Bereitschaft heute 09:00–17:00',
  ],
  [
    { code: 'share-above', percent: 33, limit: 25, days: 84 },
    '33 % of 84 days on call; limit 25 %',
    '33 % von 84 Tagen Bereitschaft; Grenze 25 %',
  ],
  [
    { code: 'same-holiday', name: 'Christmas', date: day('2025-12-25') },
    'Had Christmas Thu 25 Dec 2025',
    'Hatte Christmas Do. 25. Dez. 2025',
  ],
  [
    { code: 'pair-short', need: 'firewall', name: 'Ben' },
    'Neither they nor Ben has firewall',
    'Weder hier noch bei Ben: firewall',
  ],
  [{ code: 'two-newcomers', name: 'Ben' }, 'New, and so is Ben', 'Neu, Ben ebenfalls'],
  [
    { code: 'next-points', points: 40.5 },
    'Next: 40.5 points short of an even share',
    'An der Reihe: 40,5 Punkte unter dem gleichen Anteil',
  ],
  [
    { code: 'next-points', points: -1 },
    'Next: 1 point above an even share, the others more',
    'An der Reihe: 1 Punkt über dem gleichen Anteil, andere mehr',
  ],
  [
    { code: 'next-holiday', owed: 0.5 },
    'Next for a holiday: has had fewest',
    'An der Reihe: hatte am wenigsten Feiertage',
  ],
  [{ code: 'next-longest' }, 'Next: has not had a turn yet', 'An der Reihe: hatte noch keine'],
  [
    { code: 'next-longest', since: at('2026-11-02 09:00') },
    'Next: longest since the last turn, Mon 2 Nov 09:00',
    'An der Reihe: am längsten her, Mo. 2. Nov. 09:00',
  ],
  [
    { code: 'next-name' },
    'Next: as good as others, first by name',
    'An der Reihe: sonst gleich, nach dem Namen',
  ],
  [
    { code: 'next-wishes' },
    'Next: keeps every wish, nobody else does',
    'An der Reihe: nur so gelten alle Wünsche',
  ],
  [{ code: 'next-only' }, 'The only one who can', 'Nur hier ist es möglich'],
  [{ code: 'kept' }, 'As planned before', 'Wie bisher geplant'],
  [
    { code: 'evened' },
    'Exchanged, so that shares are more even',
    'Getauscht, damit die Anteile gleicher sind',
  ],
  [
    { code: 'made-room' },
    'Moved, so that nothing stays uncovered',
    'Verschoben, damit nichts offen bleibt',
  ],
  [{ code: 'fixed' }, 'Fixed by hand', 'Von Hand festgelegt'],
  [{ code: 'override' }, 'Named for this time', 'Für diese Zeit benannt'],
  [
    { code: 'swapped', from: 'Ana', to: 'Ben' },
    'Swapped from Ana to Ben',
    'Getauscht von Ana zu Ben',
  ],
  [
    { code: 'swapped', from: 'Ana', to: 'Ben', manager: 'Mia' },
    'Swapped from Ana to Ben, recorded by Mia',
    'Getauscht von Ana zu Ben, eingetragen von Mia',
  ],
  [
    { code: 'swap-undone', from: 'Ana', to: 'Ben' },
    'Swap from Ana to Ben taken back',
    'Tausch von Ana zu Ben zurückgenommen',
  ],
  [
    { code: 'turn-changed' },
    'Turns begin and end at other times now',
    'Die Übergaben liegen jetzt anders',
  ],
  [
    { code: 'no-such-turn', shift: OnCallId.parse('primary:2026-11-30') },
    'There is no turn primary:2026-11-30 in this plan',
    'In diesem Plan gibt es primary:2026-11-30 nicht',
  ],
  [
    { code: 'not-theirs', name: 'Ana', holds: 'Ben' },
    'Not Ana’s turn; Ben has it',
    'Nicht bei Ana, sondern bei Ben',
  ],
  [
    { code: 'not-theirs', name: 'Ana' },
    'Not Ana’s turn; nobody has it',
    'Nicht bei Ana, sondern offen',
  ],
  [
    { code: 'not-asked', name: 'Cem' },
    'Cem is not part of this swap',
    'Cem gehört nicht zu diesem Tausch',
  ],
  [{ code: 'turn-begun', at: at('07:00') }, 'The turn began today 07:00', 'Begonnen heute 07:00'],
  [
    { code: 'fixed-then', window: during('09:00-17:00') },
    'Fixed by hand today 09:00–17:00',
    'Von Hand festgelegt heute 09:00–17:00',
  ],
  [
    { code: 'undone-before' },
    'This swap was taken back before',
    'Dieser Tausch wurde schon zurückgenommen',
  ],
  [
    { code: 'swapped-since', to: 'Cem' },
    'Swapped again since, to Cem',
    'Seitdem weitergetauscht zu Cem',
  ],
  [{ code: 'points-above', points: 12 }, '12 points above the median', '12 Punkte über dem Median'],
  [
    { code: 'points-below', points: 1.5 },
    '1.5 points below the median',
    '1,5 Punkte unter dem Median',
  ],
  [
    { code: 'work-at-risk', minutes: 510, freeFrom: at('2026-11-24 17:00') },
    'If called late, rests until tomorrow 17:00: 8 h 30 min of work',
    'Bei spätem Anruf Ruhe bis morgen 17:00: 8 Std. 30 Min. Arbeit',
  ],
  [
    { code: 'no-work-at-risk' },
    'No work on the mornings after',
    'Keine Arbeit an den Morgen danach',
  ],
  [
    { code: 'called-lately', at: at('02:00') },
    'Called out lately, until today 02:00',
    'Vor Kurzem im Einsatz, bis heute 02:00',
  ],
  [
    { code: 'since-turn', days: 21 },
    'Last on call 21 days before',
    'Zuletzt Bereitschaft 21 Tage davor',
  ],
  [{ code: 'never-on-call' }, 'Not on call before', 'Noch nie Bereitschaft'],
  [
    { code: 'could-cover' },
    'Could take over; nobody has asked yet',
    'Könnte übernehmen; noch nicht gefragt',
  ],
  [{ code: 'is-out' }, 'Is the one who is out', 'Fällt selbst aus'],
  [
    { code: 'gap', layer: 'primary', window: during('09:00-17:00') },
    'Nobody on call as primary today 09:00–17:00',
    'Niemand als erste Bereitschaft heute 09:00–17:00',
  ],
  [
    { code: 'double', layer: 'primary', window: during('09:00-17:00'), names: ['Ana', 'Ben'] },
    'Ana and Ben: both primary today 09:00–17:00',
    'Ana und Ben: beide erste Bereitschaft heute 09:00–17:00',
  ],
  [
    { code: 'few-people', people: 3, need: 4 },
    '3 in the rotation; at least 4 are advised',
    '3 im Wechsel; mindestens 4 sind ratsam',
  ],
  [
    { code: 'unknown-technician', id: 'zed' },
    'zed is named, but not in the team: add or correct',
    'zed ist benannt, aber nicht im Team: ergänzen oder ändern',
  ],
  [
    { code: 'no-members' },
    'Nobody is in the rotation yet: add members first',
    'Noch niemand im Wechsel: zuerst Mitglieder eintragen',
  ],
  [
    { code: 'no-history' },
    'No history: everybody starts equal',
    'Ohne Vorgeschichte: alle beginnen gleich',
  ],
];
