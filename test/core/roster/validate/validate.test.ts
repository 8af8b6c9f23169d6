import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rosterFaultWords } from '../../../../core/explain/roster-fault-words.ts';
import { check } from '../../../../core/roster/check.ts';
import { RosterProblem } from '../../../../core/roster/problem.ts';
import { validate } from '../../../../core/roster/validate/validate.ts';
import { shortTeam } from '../../../bench/roster/short-team.ts';
import { randomRoster } from '../random-roster.ts';

const E = { code: 'E', minutes: 480, hours: { from: '06:00', to: '14:00' } };
const N = { code: 'N', minutes: 480, hours: { from: '22:00', to: '06:00' }, notNext: ['E'] };
const ana = { id: 'ana', name: 'Ana', skills: [{ skill: 'VoIP', level: 2 }] };
const ben = { id: 'ben', name: 'Ben' };

/** A week from Monday 2 March 2026 in which everything fits. */
const GOOD = {
  zone: 'Europe/Berlin',
  from: '2026-03-02',
  days: 7,
  shifts: [E, N],
  technicians: [ana, ben],
  demands: [
    { date: '2026-03-02', shift: 'E', minimum: 1, ideal: 2, maximum: 2 },
    { date: '2026-03-02', shift: 'E', minimum: 1, skill: { skill: 'voip' } },
    { date: '2026-03-02', shift: 'E', minimum: 1, skill: { skill: 'voip', level: 3 } },
  ],
  away: [{ technician: 'ben', from: '2026-02-20', to: '2026-02-21', kind: 'leave' }],
  requests: [{ technician: 'ben', date: '2026-03-08', want: 'off', weight: 5 }],
  pins: [
    { technician: 'ana', date: '2026-03-03', shift: 'E' },
    { technician: 'ana', date: '2026-03-03', shift: 'E' },
  ],
  past: [{ technician: 'ana', from: '2026-02-27', shifts: [{ date: '2026-02-28', shift: 'N' }] }],
  published: [{ technician: 'ana', date: '2026-02-23', shift: null }],
  rules: { rest: { kind: 'soft', price: 5 } },
};

const faultsOf = (change: object) => validate(RosterProblem.parse({ ...GOOD, ...change }));
const cell = (technician: string, date: string, shift: string | null) => ({
  technician,
  date: `2026-03-${date}`,
  shift,
});
const asked = (more: object) => ({ date: '2026-03-02', shift: 'E', minimum: 2, ...more });

test('what fits has no fault; days away and told outside of the roster are no fault either', () => {
  expect(faultsOf({})).toEqual([]);
  expect(validate(shortTeam(12, 14, 1))).toEqual([]);
});

const REFUSED: readonly (readonly [
  change: object,
  where: string,
  english: string,
  german: string,
])[] = [
  [
    { shifts: [E, { ...N, notNext: ['X'] }] },
    'shifts 1 notNext',
    'No shift is called X. Choose one of the shifts, or add it to them.',
    'Keine Schicht heißt X. Eine der Schichten wählen, oder sie anlegen.',
  ],
  [
    { shifts: [E, N, E] },
    'shifts 2 code',
    'Shift E already stands in place 1. Keep one of the two.',
    'Schicht E steht schon an Stelle 1. Eine von beiden behalten.',
  ],
  [
    { shifts: [{ ...E, minutes: 510 }, N] },
    'shifts 0 minutes',
    'Counts 8 h 30 min and lasts 8 h. Correct its hours or what it counts.',
    'Dauert 8 Std. und zählt 8 Std. 30 Min.: Zeiten oder Zählung berichtigen.',
  ],
  [
    { shifts: [{ ...E, needs: [{ skill: 'linux' }] }, N] },
    'shifts 0 needs',
    'Nobody holds linux. Correct it, or give it to somebody.',
    'Niemand hat linux. Berichtigen, oder jemandem zuordnen.',
  ],
  [
    { technicians: [ana, ben, ana] },
    'technicians 2 id',
    'ana already stands in place 1. Keep one of the two.',
    'ana steht schon an Stelle 1. Eines von beiden behalten.',
  ],
  [
    { technicians: [{ ...ana, skills: [...ana.skills, { skill: 'voip', level: 1 }] }, ben] },
    'technicians 0 skills',
    'voip is named twice. Keep one level.',
    'voip ist zweimal genannt. Eine Stufe behalten.',
  ],
  [
    { technicians: [ana, { ...ben, joins: '2026-03-05', leaves: '2026-03-04' }] },
    'technicians 1 leaves',
    'Leaves on Wed 4 Mar 2026, before joining on Thu 5 Mar 2026. Correct one of the two.',
    'Verlässt das Team am Mi. 4. März 2026, vor dem Eintritt am Do. 5. März 2026. Eines berichtigen.',
  ],
  [
    { technicians: [ana, { ...ben, contract: { minutesMin: 2400, minutesMax: 1920 } }] },
    'technicians 1 minutesMin',
    'At least 40 h and at most 32 h: no roster can keep both.',
    'Mindestens 40 Std. und höchstens 32 Std.: Beides zugleich geht nicht.',
  ],
  [
    { technicians: [ana, { ...ben, contract: { runMin: 3, runMax: 2 } }] },
    'technicians 1 runMin',
    'At least 3 and at most 2 days in a row: no roster can keep both.',
    'Mindestens 3 und höchstens 2 Tage am Stück: Beides zugleich geht nicht.',
  ],
  [
    { technicians: [ana, { ...ben, contract: { shiftsMax: { X: 0 } } }] },
    'technicians 1 shiftsMax',
    'No shift is called X. Choose one of the shifts, or add it to them.',
    'Keine Schicht heißt X. Eine der Schichten wählen, oder sie anlegen.',
  ],
  [
    { demands: [asked({}), asked({ skill: { skill: 'voip' } }), asked({ minimum: 1 })] },
    'demands 2 shift',
    'E on Mon 2 Mar 2026 is already asked for in place 1. Keep one of the two.',
    'E am Mo. 2. März 2026 steht schon an Stelle 1. Eines von beiden behalten.',
  ],
  [
    { demands: [asked({ date: '2026-03-09' })] },
    'demands 0 date',
    'Mon 9 Mar 2026 lies outside the roster, Mon 2 Mar 2026 to Sun 8 Mar 2026. Correct the date, or leave it out.',
    'Mo. 9. März 2026 liegt außerhalb des Plans, Mo. 2. März 2026 bis So. 8. März 2026. Das Datum berichtigen, oder weglassen.',
  ],
  [
    { demands: [asked({ shift: 'L' })] },
    'demands 0 shift',
    'No shift is called L. Choose one of the shifts, or add it to them.',
    'Keine Schicht heißt L. Eine der Schichten wählen, oder sie anlegen.',
  ],
  [
    { demands: [asked({ skill: { skill: 'linux' } })] },
    'demands 0 skill',
    'Nobody holds linux. Correct it, or give it to somebody.',
    'Niemand hat linux. Berichtigen, oder jemandem zuordnen.',
  ],
  [
    { demands: [asked({ ideal: 1 })] },
    'demands 0 ideal',
    'Ideal 1 is below the minimum 2. Raise it, or leave it empty.',
    'Ideal 1 liegt unter dem Minimum 2. Erhöhen, oder leer lassen.',
  ],
  [
    { demands: [asked({ ideal: 3, maximum: 1 })] },
    'demands 0 maximum',
    'Maximum 1 is below the minimum 2. Raise it, or leave it empty.',
    'Maximum 1 liegt unter dem Minimum 2. Erhöhen, oder leer lassen.',
  ],
  [
    { demands: [asked({ ideal: 4, maximum: 3 })] },
    'demands 0 maximum',
    'Maximum 3 is below the ideal 4. Raise it, or leave it empty.',
    'Maximum 3 liegt unter dem Ideal 4. Erhöhen, oder leer lassen.',
  ],
  [
    { away: [{ technician: 'ben', from: '2026-03-05', to: '2026-03-03', kind: 'leave' }] },
    'away 0 to',
    'It ends on Tue 3 Mar 2026, before it begins on Thu 5 Mar 2026. Swap the two dates.',
    'Endet am Di. 3. März 2026, vor dem Anfang am Do. 5. März 2026. Die Daten tauschen.',
  ],
  [
    { away: [{ technician: 'cem', from: '2026-03-03', to: '2026-03-03', kind: 'sick' }] },
    'away 0 technician',
    'Nobody is called cem. Choose somebody of the team, or add them.',
    'Niemand heißt cem. Jemanden aus dem Team wählen, oder anlegen.',
  ],
  [
    { requests: [{ technician: 'ben', date: '2026-03-02', shift: 'L', want: 'on', weight: 1 }] },
    'requests 0 shift',
    'No shift is called L. Choose one of the shifts, or add it to them.',
    'Keine Schicht heißt L. Eine der Schichten wählen, oder sie anlegen.',
  ],
  [
    { pins: [cell('ben', '02', 'E'), cell('ana', '02', null), cell('ben', '02', null)] },
    'pins 2 shift',
    'ben on Mon 2 Mar 2026 is set to E and free. Keep one.',
    'ben ist am Mo. 2. März 2026 auf E und frei gesetzt. Eines behalten.',
  ],
  [
    { pins: [cell('ben', '01', 'E')] },
    'pins 0 date',
    'Sun 1 Mar 2026 lies outside the roster, Mon 2 Mar 2026 to Sun 8 Mar 2026. Correct the date, or leave it out.',
    'So. 1. März 2026 liegt außerhalb des Plans, Mo. 2. März 2026 bis So. 8. März 2026. Das Datum berichtigen, oder weglassen.',
  ],
  [
    {
      onCall: {
        turns: [
          { id: 'a', layer: 'primary', technician: 'ana', window: { start: 1, end: 2 } },
          { id: 'b', layer: 'primary', technician: 'zoe', window: { start: 1, end: 2 } },
        ],
      },
    },
    'onCall 1 technician',
    'Nobody is called zoe. Choose somebody of the team, or add them.',
    'Niemand heißt zoe. Jemanden aus dem Team wählen, oder anlegen.',
  ],
  [
    {
      callOuts: {
        calls: [
          { id: 'a', technician: 'ana', window: { start: 1, end: 2 } },
          { id: 'b', technician: 'zoe', window: { start: 1, end: 2 } },
        ],
      },
    },
    'callOuts 1 technician',
    'Nobody is called zoe. Choose somebody of the team, or add them.',
    'Niemand heißt zoe. Jemanden aus dem Team wählen, oder anlegen.',
  ],
  [
    { published: [cell('ben', '02', 'E'), cell('ben', '02', 'N')] },
    'published 1 shift',
    'ben on Mon 2 Mar 2026 is set to E and N. Keep one.',
    'ben ist am Mo. 2. März 2026 auf E und N gesetzt. Eines behalten.',
  ],
  [
    { past: [...GOOD.past, { technician: 'ana', from: '2026-02-20', shifts: [] }] },
    'past 1 technician',
    'The past of ana already stands in place 1. Put both into one.',
    'Die Vergangenheit von ana steht schon an Stelle 1. Beide zusammenlegen.',
  ],
  [
    {
      past: [
        { technician: 'ana', from: '2026-02-27', shifts: [{ date: '2026-02-26', shift: 'E' }] },
      ],
    },
    'past 0 shifts',
    'Thu 26 Feb 2026 lies before Fri 27 Feb 2026, from which on the past is known. Let it begin earlier.',
    'Do. 26. Feb. 2026 liegt vor Fr. 27. Feb. 2026, ab dem die Vergangenheit bekannt ist. Diese früher beginnen lassen.',
  ],
  [
    {
      past: [
        { technician: 'ana', from: '2026-02-27', shifts: [{ date: '2026-03-02', shift: 'E' }] },
      ],
    },
    'past 0 shifts',
    'Mon 2 Mar 2026 is no past of a roster that begins on Mon 2 Mar 2026. Make it a fixed shift, or leave it out.',
    'Mo. 2. März 2026 ist keine Vergangenheit eines Plans ab Mo. 2. März 2026. Fest setzen, oder weglassen.',
  ],
  [
    { rules: { ruhe: { kind: 'hard' } } },
    'rules 0 ruhe',
    'There is no rule ruhe. Correct its name, or leave it out.',
    'Es gibt keine Regel ruhe. Den Namen berichtigen, oder weglassen.',
  ],
];

test.each(REFUSED)('%j: %s', (change, where, english, german) => {
  const faults = faultsOf(change);
  expect(faults.map(({ list, index, field }) => `${list} ${index} ${field}`)).toEqual([where]);
  expect(faults.map(({ reason }) => rosterFaultWords(reason))).toEqual([english]);
  expect(faults.map(({ reason }) => rosterFaultWords(reason, 'de'))).toEqual([german]);
});

test('whatever the facts, it is told and judged, and never thrown', () => {
  fc.assert(
    fc.property(randomRoster, ({ problem, roster }) => {
      for (const { reason } of validate(problem)) {
        expect(rosterFaultWords(reason)).not.toBe('');
        expect(rosterFaultWords(reason, 'de')).not.toBe('');
      }
      expect(check(problem, roster).score.hard).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 100 },
  );
});
