import { addDays } from '../../core/calendar/zone.ts';
import { defaultHours } from '../../core/model/team.ts';
import { Instant } from '../../core/model/time.ts';
import { balance } from '../../core/roster/balance/balance.ts';
import { BalancePrices, type FairGround } from '../../core/roster/balance/shares.ts';
import { coverShift } from '../../core/roster/cover/cover.ts';
import { CoverPolicy } from '../../core/roster/cover/problem.ts';
import { generate } from '../../core/roster/generate.ts';
import { BurdenWeights } from '../../core/roster/ledger/weights.ts';
import type { RosterProblem } from '../../core/roster/problem.ts';
import { publish, publishedRoster } from '../../core/roster/publish.ts';
import type { Roster } from '../../core/roster/roster.ts';
import { atMost, type Bench, measure } from './bench.ts';
import { plantedTeam } from './roster/team.ts';

const PEOPLE = 40;
const DAYS = 28;
const TEAMS = [1, 2, 3];
const COVERS = 200;
const WARM_UP = 20;

const ground: FairGround = {
  prices: BalancePrices.parse({}),
  weights: BurdenWeights.parse({}),
  hours: defaultHours(),
};
const policy = CoverPolicy.parse({});
const NEVER = { kind: 'steps', steps: Number.MAX_SAFE_INTEGER } as const;

const timed = <T>(run: () => T): { readonly took: number; readonly made: T } => {
  const start = performance.now();
  const made = run();
  return { took: performance.now() - start, made };
};
const ended = <T>(run: Generator<unknown, T, void>): T => {
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
};
const balanced = (problem: RosterProblem, roster: Roster) =>
  ended(balance(problem, roster, ground, { budget: NEVER }));

/** What happens to a roster once it is made: it is balanced, published, made again, and somebody is out tonight. */
export const bench: Bench = {
  name: 'roster-life',
  run: async () => {
    const teams = TEAMS.map((team) => {
      const { problem, planted } = plantedTeam(PEOPLE, DAYS, team);
      const { took, made } = timed(() => balanced(problem, planted));
      const twice = timed(() => balanced(problem, made.roster));
      const version = publish(problem, made.roster, { at: Instant.parse(0), by: 'bench' });
      const again = timed(() => ended(generate(problem, { seed: team, budget: NEVER }, version)));
      const same = JSON.stringify(publishedRoster(problem, version));
      if (JSON.stringify(again.made.roster) !== same) throw new Error('made again it is another');
      return { problem, roster: made.roster, took, made, twice, again };
    });
    const cover = (i: number): number => {
      const { problem, roster } = teams[i % teams.length] ?? {};
      const row = roster?.rows[(i * 7) % PEOPLE];
      if (!problem || !roster || !row) throw new Error('the bench has no team');
      const from = (i * 5) % DAYS;
      const day = row.shifts.findIndex((shift, at) => at >= from && shift !== null);
      const out = { technician: row.technician, date: addDays(problem.from, Math.max(0, day)) };
      const { took, made } = timed(() => coverShift({ problem, roster, out, ground, policy }));
      if (made && made.ranked.length + made.excluded.length !== PEOPLE) {
        throw new Error('not everybody appears once');
      }
      return took;
    };
    for (let i = 0; i < WARM_UP; i++) cover(i);
    const covers = Array.from({ length: COVERS }, (_, i) => cover(i));
    const sum = (read: (team: (typeof teams)[number]) => number): number =>
      Math.round(teams.reduce((all, team) => all + read(team), 0));
    return {
      facts: {
        ...{ technicians: PEOPLE, days: DAYS, teams: TEAMS.length },
        'uneven before, minutes': sum(({ made }) => made.before.uneven),
        'uneven after, minutes': sum(({ made }) => made.after.uneven),
        'cells changed': sum(({ made }) => made.changes.flatMap(({ change }) => change).length),
      },
      measures: [
        measure(
          'balance, 40 × 28',
          teams.map(({ took }) => took),
        ),
        atMost(
          'hard rules broken after it',
          teams.map(({ made }) => made.after.hard),
          0,
        ),
        measure(
          'the same again',
          teams.map(({ twice }) => twice.took),
        ),
        atMost(
          'changes made again',
          teams.map(({ twice }) => twice.made.changes.length),
          0,
        ),
        measure(
          'made again as published',
          teams.map(({ again }) => again.took),
        ),
        measure('cover now, 40 × 28', covers, { words: 'max <= 50', kept: (m) => m.max <= 50 }),
      ],
    };
  },
};
