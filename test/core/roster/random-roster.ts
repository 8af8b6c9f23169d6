import fc from 'fast-check';
import { RosterProblem } from '../../../core/roster/problem.ts';
import { Roster } from '../../../core/roster/roster.ts';
import { ROSTER_RULES } from '../../../core/roster/rules/index.ts';

/** Days before a clock change, or that of one, in four zones: forward and back, by an hour and by half of one, at midnight. */
const STARTS = [
  ['Europe/Berlin', '2026-03-20'],
  ['Europe/Berlin', '2026-03-22'],
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-23'],
  ['America/New_York', '2026-03-06'],
  ['America/New_York', '2026-10-30'],
  ['Australia/Lord_Howe', '2026-04-03'],
  ['Australia/Lord_Howe', '2026-10-02'],
  ['America/Santiago', '2026-04-03'],
  ['America/Santiago', '2026-09-04'],
] as const;
const after = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const CODES = ['E', 'L', 'N', 'D'];

const SHIFTS = [
  { code: 'E', minutes: 480, hours: { from: '06:00', to: '14:00' } },
  { code: 'L', minutes: 450, hours: { from: '13:30', to: '22:00' }, notNext: ['E'] },
  { code: 'N', minutes: 600, hours: { from: '21:00', to: '07:00' } },
  { code: 'D', minutes: 240, needs: [{ skill: 'voip' }] },
];

const seldom = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 3 });
const small = (max: number) => fc.integer({ min: 0, max });
const list = <T>(one: fc.Arbitrary<T>, maxLength: number) => fc.array(one, { maxLength });
const known = <T extends object>(value: T) =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined));

const contract = fc
  .record({
    minutesMin: seldom(small(5000)),
    minutesMax: seldom(small(5000)),
    weekMinutesMax: seldom(small(2600)),
    weekendsMax: seldom(small(2)),
    runMin: seldom(small(3)),
    runMax: seldom(small(5)),
    offMin: seldom(small(3)),
    restMinutes: fc.constantFrom(0, 660, 720),
    shiftsMax: fc.dictionary(fc.constantFrom(...CODES), small(3), { maxKeys: 2 }),
  })
  .map(known);

const problemOf = (people: number, days: number, [zone, start]: (typeof STARTS)[number]) => {
  const dateOf = (day: number): string => after(start, day);
  const monday = after(start, -((new Date(start).getUTCDay() + 6) % 7));
  const ids = Array.from({ length: people }, (_, i) => `t${i}`);
  const technician = fc.constantFrom(...ids);
  const date = fc.integer({ min: -3, max: days + 2 }).map(dateOf);
  const inside = fc.integer({ min: 0, max: days - 1 }).map(dateOf);
  const shift = fc.constantFrom(...CODES);
  const cell = fc.record({ technician, date: inside, shift: fc.option(shift) });
  const skill = fc.record({ skill: fc.constant('voip'), level: fc.constantFrom(1, 2) });
  return fc.record({
    zone: fc.constant(zone),
    from: fc.constant(dateOf(0)),
    days: fc.constant(days),
    shifts: fc.constant(SHIFTS),
    technicians: fc.tuple(
      ...ids.map((id) =>
        fc
          .record({
            id: fc.constant(id),
            name: fc.constant(id),
            contract,
            skills: fc.constantFrom([], [{ skill: 'Voip', level: 2, expires: dateOf(5) }]),
            region: seldom(fc.constantFrom('north', 'south')),
            joins: seldom(date),
            leaves: seldom(date),
          })
          .map(known),
      ),
    ),
    demands: list(
      fc
        .record({
          date,
          shift,
          minimum: small(2),
          ideal: seldom(small(3)),
          maximum: seldom(small(3)),
          skill: seldom(skill),
          prices: fc.record({ short: seldom(small(90)), over: seldom(small(9)) }).map(known),
        })
        .map(known),
      12,
    ),
    away: list(
      fc
        .tuple(technician, date, small(3), fc.constantFrom(0, 300))
        .map(([who, from, more, creditMinutes]) => ({
          technician: who,
          from,
          to: after(from, more),
          kind: 'leave',
          creditMinutes,
        })),
      3,
    ),
    requests: list(
      fc
        .record({
          technician,
          date,
          shift: seldom(shift),
          want: fc.constantFrom('on', 'off'),
          weight: small(9),
        })
        .map(known),
      6,
    ),
    pins: list(cell, 2),
    published: list(cell, 3),
    past: list(
      fc.record({
        technician,
        from: fc.integer({ min: -6, max: -1 }).map(dateOf),
        shifts: list(fc.record({ date: fc.integer({ min: -6, max: -1 }).map(dateOf), shift }), 6),
      }),
      2,
    ),
    weekTargets: list(
      fc.record({
        technician,
        monday: fc.constantFrom(...[-7, 0, 7, 14].map((more) => after(monday, more)), start),
        minutes: small(2600),
      }),
      4,
    ),
    holidays: list(
      fc.record({ date, region: fc.constantFrom('north', 'south'), name: fc.constant('Day') }),
      2,
    ),
    onCall: fc.record({
      turns: list(
        fc
          .tuple(technician, date, fc.constantFrom(0, 6, 9, 17), small(4))
          .map(([who, from, hour, more]) => {
            const start = Date.parse(from) + hour * 3_600_000;
            return {
              ...{ id: `${who} ${from}`, technician: who, layer: 'primary' },
              window: { start, end: start + (more + 1) * 86_400_000 },
            };
          }),
        3,
      ),
    }),
    callOuts: fc.record({
      restMode: fc.constantFrom('statutory', 'company'),
      calls: list(
        fc
          .tuple(technician, date, fc.constantFrom(1, 3, 5, 20, 23), fc.constantFrom(30, 90, 200))
          .map(([who, from, hour, minutes]) => {
            const start = Date.parse(from) + hour * 3_600_000;
            return {
              ...{ id: `${who} ${from} ${hour}`, technician: who },
              window: { start, end: start + minutes * 60_000 },
            };
          }),
        3,
      ),
    }),
    rules: fc.dictionary(
      fc.constantFrom(...ROSTER_RULES.map(({ id }) => id)),
      fc.record({ kind: fc.constantFrom('hard', 'soft', 'off'), price: small(50) }),
      { maxKeys: 5 },
    ),
  });
};

/** A random roster over a random problem in which every fact is optional; a clock change lies within reach. */
export const randomRoster: fc.Arbitrary<{
  readonly problem: RosterProblem;
  readonly roster: Roster;
}> = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 18 }),
    fc.constantFrom(...STARTS),
  )
  .chain(([people, days, start]) =>
    fc
      .record({
        problem: problemOf(people, days, start),
        cells: fc.array(
          fc.array(fc.option(fc.constantFrom(...CODES), { freq: 2 }), {
            minLength: days,
            maxLength: days,
          }),
          { minLength: people, maxLength: people },
        ),
      })
      .map(({ problem, cells }) => ({
        problem: RosterProblem.parse(problem),
        roster: Roster.parse({
          rows: cells.map((shifts, i) => ({ technician: `t${i}`, shifts })),
        }),
      })),
  );
