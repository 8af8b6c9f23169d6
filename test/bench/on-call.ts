import { windowOf } from '../../core/calendar/instant.ts';
import { creditOf } from '../../core/roster/ledger/credit.ts';
import { check } from '../../core/roster/on-call/check.ts';
import { generate, type OnCallRoster } from '../../core/roster/on-call/generate.ts';
import { groundOf } from '../../core/roster/on-call/ground.ts';
import { nextCover } from '../../core/roster/on-call/next-cover.ts';
import { daily } from '../../core/roster/on-call/plan.ts';
import type { OnCallProblem } from '../../core/roster/on-call/problem.ts';
import { yearOf, yearOfTwelve } from '../core/roster/on-call/year.ts';
import { atMost, type Bench, measure } from './bench.ts';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const COVERS = 200;
const WARM_UP = 20;
const NIGHT_MINUTES = 14 * 60;
const TURN_HOURS = 168;

const timed = <T>(run: () => T): { readonly took: number; readonly made: T } => {
  const start = performance.now();
  const made = run();
  return { took: performance.now() - start, made };
};

/** How far apart the most and the least of the team lie, as the ledger counts it. */
const spreads = (problem: OnCallProblem, { onCall }: OnCallRoster) => {
  const { calendar } = groundOf(problem);
  const credits = (layers: readonly string[]) =>
    problem.team.technicians.map(({ id }) =>
      creditOf(
        id,
        {
          onCall: onCall.filter((o) => layers.includes(o.layer)),
          callOuts: [],
          onSite: new Set(),
        },
        problem.horizon,
        calendar,
        problem.plan.weights,
      ),
    );
  const apart = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);
  const primary = credits(['primary']);
  const both = credits(['primary', 'secondary']);
  return {
    primaryHours: apart(primary.map((c) => c.primaryHours)),
    primaryWeekends: apart(primary.map((c) => c.weekends.length)),
    weekends: apart(both.map((c) => c.weekends.length)),
    primaryHolidays: apart(primary.map((c) => c.holidays.length)),
    holidays: apart(both.map((c) => c.holidays.length)),
  };
};

/** The same team with a hand-off every day: seven times the turns. */
const everyDay = (problem: OnCallProblem): OnCallProblem => {
  const layer = { ...problem.plan.primary, rotation: daily() };
  return { ...problem, plan: { ...problem.plan, primary: layer, secondary: layer } };
};

export const bench: Bench = {
  name: 'on-call',
  run: async () => {
    // The first run of anything is slower; nobody waits for it twice.
    const warm = generate(yearOfTwelve(99));
    const years = SEEDS.map((seed) => {
      const problem = yearOfTwelve(seed);
      const { took, made } = timed(() => generate(problem));
      const again = timed(() => generate({ ...problem, former: made.onCall }));
      const judged = timed(() => check(problem, made.onCall));
      const hard = judged.made.violations.filter((v) => v.kind === 'block').length;
      return { problem, took, made, again, judged, hard, ...spreads(problem, made) };
    });
    const each = (read: (year: (typeof years)[number]) => number): readonly number[] =>
      years.map(read);

    const days = SEEDS.slice(0, 3).map((seed) => {
      const problem = everyDay(yearOfTwelve(seed));
      const { took, made } = timed(() => generate(problem));
      return { took, gaps: made.gaps.length, ...spreads(problem, made) };
    });

    const forty = yearOf(40, 1);
    const large = timed(() => generate(forty));
    const team = { ...forty.team, onCall: [...large.made.onCall] };
    const cover = (i: number): number => {
      const turn = large.made.onCall[(i * 7) % large.made.onCall.length];
      if (!turn) throw new Error('the bench has nobody on call');
      const window = windowOf(turn.window.start, NIGHT_MINUTES);
      const out = { technician: turn.technician, window };
      const found = timed(() => nextCover({ team, plan: forty.plan, now: forty.now, out }));
      const listed = found.made.map((c) => c.ranked.length + c.excluded.length);
      if (listed.some((n) => n !== 40)) throw new Error('not everybody appears once');
      return found.took;
    };
    for (let i = 0; i < WARM_UP; i++) cover(i);
    const covers = Array.from({ length: COVERS }, (_, i) => cover(i));
    return {
      facts: {
        ...{ people: 12, months: 12, layers: 2, years: years.length },
        turns: warm.turns.length,
      },
      measures: [
        measure(
          '12 months, 12 people',
          each((y) => y.took),
          {
            words: 'max <= 2000',
            kept: (m) => m.max <= 2000,
          },
        ),
        atMost(
          'gaps',
          each((y) => y.made.gaps.length),
          0,
        ),
        atMost(
          'hard rules broken',
          each((y) => y.hard),
          0,
        ),
        atMost(
          'primary hours apart',
          each((y) => y.primaryHours),
          TURN_HOURS,
          'h',
        ),
        atMost(
          'primary weekends apart',
          each((y) => y.primaryWeekends),
          1,
        ),
        atMost(
          'weekends apart',
          each((y) => y.weekends),
          1,
        ),
        atMost(
          'primary holidays apart',
          each((y) => y.primaryHolidays),
          1,
        ),
        atMost(
          'holidays apart',
          each((y) => y.holidays),
          1,
        ),
        measure(
          'the same again',
          each((y) => y.again.took),
        ),
        atMost(
          'changes made again',
          each((y) => y.again.made.changes.length),
          0,
        ),
        measure(
          'check of it',
          each((y) => y.judged.took),
        ),
        measure(
          '12 months, 12 people, daily',
          days.map((d) => d.took),
        ),
        atMost(
          'daily: weekends apart',
          days.map((d) => d.weekends),
          1,
        ),
        atMost(
          'daily: primary weekends',
          days.map((d) => d.primaryWeekends),
          1,
        ),
        measure('12 months, 40 people', [large.took]),
        measure('cover now, 40 people', covers, {
          words: 'max <= 50',
          kept: (m) => m.max <= 50,
        }),
      ],
    };
  },
};
