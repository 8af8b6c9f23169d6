import fc from 'fast-check';
import { Team } from '../../../../core/model/team.ts';
import { Instant } from '../../../../core/model/time.ts';
import { OnCallPlan } from '../../../../core/roster/on-call/plan.ts';
import type { OnCallProblem } from '../../../../core/roster/on-call/problem.ts';
import { WEEK } from '../../scenario.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const ZONES = ['Europe/Lisbon', 'America/New_York', 'Australia/Lord_Howe', 'America/Santiago'];
/** Each of the zones changes its clock within weeks of two of these days. */
const STARTS = ['2026-03-02', '2026-03-25', '2026-08-31', '2026-10-05', '2026-11-30'];
const NAMES = ['firewall', 'wifi'];
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

const time = fc.constantFrom('00:00', '02:30', '09:00', '17:00', '23:30');
const rotation = fc.oneof(
  fc.record({ handOffs: time.map((at) => [{ day: 0, at }]) }),
  fc.record({ cycleDays: fc.constant(1), handOffs: time.map((at) => [{ day: 0, at }]) }),
  fc.record({ cycleDays: fc.constant(14), handOffs: time.map((at) => [{ day: 3, at }]) }),
  fc.constant({
    handOffs: [
      { day: 0, at: '09:00' },
      { day: 4, at: '17:00' },
    ],
  }),
);

interface Options {
  /** Whether weeks are fixed and times overridden by hand, whatever the rules say. */
  readonly named?: boolean;
}

const seldom = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 2 });

/** A team of three to nine, a rotation in one of four zones, and every fact that may come in its way. */
export const randomPlan = ({ named = false }: Options = {}): fc.Arbitrary<OnCallProblem> =>
  fc
    .record({
      zone: fc.constantFrom(...ZONES),
      start: fc.constantFrom(...STARTS).map((day) => Date.parse(`${day}T00:00:00Z`)),
      offset: fc.nat(3 * 24).map((hours) => hours * HOUR),
      weeks: fc.integer({ min: 2, max: 10 }),
      people: fc.integer({ min: 3, max: 9 }),
    })
    .chain(({ zone, start, offset, weeks, people }) => {
      const ids = Array.from({ length: people }, (_, i) => `t${i}`);
      const who = fc.constantFrom(...ids);
      const from = start + offset;
      const window = (days: number) =>
        fc
          .tuple(
            fc.integer({ min: -20 * 24, max: weeks * 7 * 24 }),
            fc.integer({ min: 1, max: days * 24 }),
          )
          .map(([a, length]) => ({ start: from + a * HOUR, end: from + (a + length) * HOUR }));
      const day = fc.integer({ min: -30, max: weeks * 7 }).map((n) => dateOf(from + n * DAY));
      const list = <T>(one: fc.Arbitrary<T>, max: number) => fc.array(one, { maxLength: max });
      const technician = (id: string) =>
        fc
          .record({
            skills: seldom(
              fc.tuple(fc.constantFrom(0, 1, 2, 3), fc.constantFrom(0, 2)).map(([a, b]) => [
                { skill: 'firewall', level: a },
                { skill: 'wifi', level: b },
              ]),
            ),
            active: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
          })
          .map(({ skills, active }) => ({
            id,
            name: `N ${id}`,
            active,
            ...(skills && { skills }),
          }));
      const member = (id: string) =>
        fc
          .record({
            from: seldom(day),
            last: seldom(day),
            newcomerUntil: seldom(day),
            percent: fc.constantFrom(100, 100, 60),
            layers: fc.constantFrom(
              ['primary', 'secondary'],
              ['primary', 'secondary'],
              ['primary'],
            ),
          })
          .map(({ last, ...facts }) => ({
            technician: id,
            ...Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)),
            ...(last !== undefined && (facts.from ?? '') <= last && { until: last }),
          }));
      const entry = fc.record({
        id: fc.uuid(),
        layer: fc.constantFrom('primary', 'secondary'),
        technician: who,
        window: window(10),
      });
      return fc
        .record({
          technicians: fc.tuple(...ids.map(technician)),
          members: fc.tuple(...ids.map(member)),
          absences: list(
            fc.record({
              id: fc.uuid(),
              technician: who,
              kind: fc.constantFrom('leave', 'sick', 'out', 'training', 'holiday'),
              window: window(16),
            }),
            people * 2,
          ),
          callOuts: list(fc.record({ id: fc.uuid(), technician: who, window: window(1) }), 3),
          onCall: list(entry, 6),
          fixed: list(entry, named ? 3 : 0),
          overrides: list(entry, named ? 3 : 0),
          holidays: fc.uniqueArray(fc.record({ date: day, name: fc.constantFrom('A', 'B', 'C') }), {
            maxLength: 4,
            selector: (h) => h.date,
          }),
          rotation,
          second: seldom(fc.constant({})),
          together: fc.subarray(NAMES.map((skill) => ({ kind: 'skill', skill, level: 2 }))),
          gapDays: seldom(fc.constantFrom(0, 3, 7)),
          force: fc.constantFrom('prefer', 'prefer', 'must'),
          holidayTurns: fc.boolean(),
        })
        .map((r): OnCallProblem => {
          const { technicians, absences, callOuts, onCall, rotation: primary } = r;
          return {
            team: Team.parse({
              ...{ schema: 1, zone, hours: WEEK, technicians, absences, callOuts, onCall },
            }),
            plan: OnCallPlan.parse({
              ...{ zone, members: r.members, holidays: r.holidays, together: r.together },
              primary: { rotation: primary },
              ...(r.second && { secondary: { rotation: primary } }),
              fixed: r.fixed.map((one) => ({ ...one, id: `fixed ${one.id}` })),
              overrides: r.overrides.map((one) => ({ ...one, id: `over ${one.id}` })),
              policy: {
                holidayTurns: r.holidayTurns,
                mostPercentForce: r.force,
                ...(r.gapDays !== undefined && { gapDays: r.gapDays }),
              },
            }),
            now: Instant.parse(from - DAY),
            horizon: { start: Instant.parse(from), end: Instant.parse(from + weeks * 7 * DAY) },
          };
        });
    });
