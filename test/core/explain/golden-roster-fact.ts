import type { RosterFactReason, RosterWayReason } from '../../../core/explain/roster-fact.ts';
import { SkillId } from '../../../core/model/ids.ts';
import { LocalDate } from '../../../core/model/time.ts';

const date = LocalDate.parse('2026-03-02');
const to = LocalDate.parse('2026-03-03');
const skill = SkillId.parse('voip');

type Golden<R> = readonly (readonly [reason: R, english: string, german: string])[];

export const GOLDEN_FACTS: Golden<RosterFactReason> = [
  [
    { code: 'asked', shift: 'N', date, wanted: 2 },
    'N on Mon 2 Mar 2026 needs 2',
    'N am Mo. 2. März 2026 braucht 2',
  ],
  [
    { code: 'asked', shift: 'N', date, skill, wanted: 1 },
    'N on Mon 2 Mar 2026 needs 1 with voip',
    'N am Mo. 2. März 2026 braucht 1 mit voip',
  ],
  [
    { code: 'asked-skill', shift: 'N', date, skill, level: 2 },
    'N on Mon 2 Mar 2026: only voip solo counts',
    'N am Mo. 2. März 2026: nur voip selbstständig zählt',
  ],
  [
    { code: 'no-follow', before: 'N', after: 'E' },
    'E may not follow N',
    'E darf nicht auf N folgen',
  ],
  [
    { code: 'shift-skill', shift: 'N', skill },
    'N is only for those with voip',
    'N ist nur für Leute mit voip',
  ],
  [{ code: 'most-minutes', minutes: 9600 }, 'At most 160 h in all', 'Höchstens 160 Std. insgesamt'],
  [
    { code: 'most-week-minutes', minutes: 2880 },
    'At most 48 h a week',
    'Höchstens 48 Std. in der Woche',
  ],
  [
    { code: 'least-rest', minutes: 660 },
    'At least 11 h between shifts',
    'Mindestens 11 Std. zwischen Schichten',
  ],
  [{ code: 'most-weekends', count: 1 }, 'At most 1 weekend', 'Höchstens 1 Wochenende'],
  [{ code: 'most-in-a-row', count: 5 }, 'At most 5 days in a row', 'Höchstens 5 Tage am Stück'],
  [{ code: 'least-in-a-row', count: 2 }, 'At least 2 days in a row', 'Mindestens 2 Tage am Stück'],
  [
    { code: 'least-free', count: 2 },
    'At least 2 days free in a row',
    'Mindestens 2 Tage frei am Stück',
  ],
  [{ code: 'most-of-shift', shift: 'N', count: 4 }, 'At most 4 times N', 'Höchstens 4 mal N'],
  [
    { code: 'worked-before', date },
    'Shifts worked before Mon 2 Mar 2026',
    'Schichten vor Mo. 2. März 2026',
  ],
  [{ code: 'joins', date }, 'In the team from Mon 2 Mar 2026', 'Im Team ab Mo. 2. März 2026'],
  [{ code: 'leaves', date }, 'In the team until Mon 2 Mar 2026', 'Im Team bis Mo. 2. März 2026'],
  [
    { code: 'set-by-hand', shift: null, date },
    'Set by hand on Mon 2 Mar 2026: free',
    'Von Hand gesetzt am Mo. 2. März 2026: frei',
  ],
  [
    { code: 'set-by-hand', shift: 'L', date },
    'Set by hand on Mon 2 Mar 2026: L',
    'Von Hand gesetzt am Mo. 2. März 2026: L',
  ],
  [
    { code: 'on-call', from: date, to },
    'On call Mon 2 Mar 2026 to Tue 3 Mar 2026',
    'In Bereitschaft Mo. 2. März 2026 bis Di. 3. März 2026',
  ],
  [
    { code: 'called-out', date },
    'Called out on Mon 2 Mar 2026',
    'Einsatz in Bereitschaft am Mo. 2. März 2026',
  ],
  [
    { code: 'is-away', kind: 'leave', from: date, to: date },
    'On leave on Mon 2 Mar 2026',
    'Urlaub am Mo. 2. März 2026',
  ],
  [
    { code: 'is-away', kind: 'training', from: date, to },
    'In training Mon 2 Mar 2026 to Tue 3 Mar 2026',
    'Schulung Mo. 2. März 2026 bis Di. 3. März 2026',
  ],
];

export const GOLDEN_WAYS: Golden<RosterWayReason> = [
  [{ code: 'people-fewer', people: 1 }, '1 person fewer would do', 'Genug wäre: 1 Person weniger'],
  [
    { code: 'people-fewer', people: 8 },
    '8 people fewer would do',
    'Genug wäre: 8 Personen weniger',
  ],
  [{ code: 'days-more', days: 1 }, '1 day more would do', 'Genug wäre: 1 Tag mehr'],
  [{ code: 'days-fewer', days: 2 }, '2 days fewer would do', 'Genug wäre: 2 Tage weniger'],
  [{ code: 'minutes-more', minutes: 480 }, '8 h more would do', 'Genug wäre: 8 Std. mehr'],
  [
    { code: 'rest-shorter', minutes: 180 },
    '3 h less rest would do',
    'Genug wäre: 3 Std. weniger Ruhe',
  ],
  [
    { code: 'weekends-more', weekends: 1 },
    '1 weekend more would do',
    'Genug wäre: 1 Wochenende mehr',
  ],
  [{ code: 'shifts-more', shifts: 2 }, '2 shifts more would do', 'Genug wäre: 2 Schichten mehr'],
  [
    { code: 'works-on', date },
    'Working on Mon 2 Mar 2026 would do',
    'Genug wäre: Arbeit am Mo. 2. März 2026',
  ],
  [
    { code: 'without' },
    'Without it the rest can be covered',
    'Ohne dies lässt sich der Rest besetzen',
  ],
  [
    { code: 'not-proven' },
    'Not proven that this alone would do',
    'Nicht bewiesen, dass dies allein reicht',
  ],
];
