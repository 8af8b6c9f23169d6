import { performance } from 'node:perf_hooks';
import type { Answer } from '../../../core/dispatch/answer.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import { suggest } from '../../../core/dispatch/suggest.ts';
import type { Instant } from '../../../core/model/time.ts';
import { randomFrom } from '../suggest.ts';
import { BASELINES, shuffled } from './baselines.ts';
import { firstEvents, foldLog, type Incident, resolutions } from './fold.ts';
import { historyOf, realNames } from './history.ts';
import type { LogRow } from './log.ts';
import type { Options } from './options.ts';
import { problemOf } from './team.ts';
import { isDone } from './words.ts';

export const OURS = 'Slotwright';
/** Not what a dispatcher sees: beside ours it shows what sharing the work evenly does to the order. */
export const WITHOUT_LOAD = 'Slotwright, load aside';

/** One ticket: at which place each ranking has the person who really resolved it; 0 = first, undefined = not at all. */
export interface Judged {
  readonly number: string;
  readonly places: Readonly<Record<string, number | undefined>>;
  readonly technicians: number;
  /** Nobody can rank who was never seen. */
  readonly wasSeen: boolean;
  /** How many our answer calls equally good as its first, the first counted. */
  readonly equal: number;
  readonly prepareMilliseconds: number;
  readonly suggestMilliseconds: number;
}

export interface Asked {
  readonly incident: Incident;
  readonly resolver: string;
  /** When it is asked, and up to when the history is known. */
  readonly now: Instant;
  readonly until: Instant;
}

export interface Pool {
  readonly asked: readonly Asked[];
  /** Why the others are not judged, with their number. */
  readonly left: {
    readonly resolvedAtFirstSight: number;
    readonly resolverNotGiven: number;
    readonly tooLittleHistory: number;
    readonly beforeAt: number;
  };
}

/** Every incident that can be judged, at its first event and as if nobody owned it yet. */
export const poolOf = (rows: readonly LogRow[], options: Pick<Options, 'history' | 'at'>): Pool => {
  const resolvers = new Map(rows.map((row) => [row.number, row.outcome.resolver]));
  const asked: Asked[] = [];
  const left = { resolvedAtFirstSight: 0, resolverNotGiven: 0, tooLittleHistory: 0, beforeAt: 0 };
  const resolved = resolutions(rows);
  const historyAt = (until: Instant): number => {
    const next = resolved.findIndex((at) => at > until);
    return next < 0 ? resolved.length : next;
  };
  for (const { outcome: _, change: __, owner: ___, ...incident } of firstEvents(rows)) {
    const resolver = resolvers.get(incident.number);
    const until = options.at ?? incident.at;
    if (resolver === undefined) left.resolverNotGiven += 1;
    else if (isDone(incident.status)) left.resolvedAtFirstSight += 1;
    else if (incident.at < until) left.beforeAt += 1;
    else if (historyAt(until) < options.history) left.tooLittleHistory += 1;
    else asked.push({ incident, resolver, now: incident.at, until });
  }
  return { asked, left };
};

/** As many as asked for, by chance with a seed, in the order in which they were opened. */
export const drawn = (pool: Pool, tickets: number, seed: number): readonly Asked[] =>
  shuffled(pool.asked, randomFrom(seed))
    .slice(0, tickets)
    .toSorted((a, b) => a.now - b.now || (a.incident.number < b.incident.number ? -1 : 1));

const loadAside = (problem: Problem): Problem => {
  const { team } = problem;
  const rules = { ...team.policy.rules, load: { on: false, weight: 1 } };
  return { ...problem, team: { ...team, policy: { ...team.policy, rules } } };
};

/** Everybody in the order of each ranking, from what was known at `until` alone. */
export interface Ranked {
  readonly orders: Readonly<Record<string, readonly string[]>>;
  readonly people: readonly string[];
  readonly equal: number;
  readonly prepareMilliseconds: number;
  readonly suggestMilliseconds: number;
}

const orderOf = ({ ranked }: Answer): readonly string[] =>
  ranked.map((candidate) => candidate.technician);

export const rankAll = (
  rows: readonly LogRow[],
  { incident, now, until }: Omit<Asked, 'resolver'>,
  random: () => number,
): Ranked => {
  const start = performance.now();
  const board = new Map(foldLog(rows, until));
  // Its own first event is what is asked about; whoever took it in that minute is the answer, not the history.
  board.delete(incident.number);
  const history = historyOf(board);
  const problem = problemOf(incident, board, history, now);
  const ready = performance.now();
  const answer = suggest(problem);
  const end = performance.now();
  const counting = Object.entries(BASELINES).map(
    ([name, ranker]) => [name, ranker(incident, history, random)] as const,
  );
  return {
    orders: {
      [OURS]: orderOf(answer),
      [WITHOUT_LOAD]: orderOf(suggest(loadAside(problem))),
      ...Object.fromEntries(counting),
    },
    people: history.people,
    equal: answer.ranked.filter((candidate, i) => i === 0 || candidate.equal).length,
    prepareMilliseconds: ready - start,
    suggestMilliseconds: end - ready,
  };
};

/** Only here the end of the story is looked at. */
export const judged = (
  rows: readonly LogRow[],
  asked: readonly Asked[],
  seed: number,
): readonly Judged[] => {
  const real = realNames(rows);
  const random = randomFrom(seed);
  return asked.map(({ resolver, ...one }) => {
    const { orders, people, ...rest } = rankAll(rows, one, random);
    const placeIn = (order: readonly string[]): number | undefined => {
      const place = order.findIndex((name) => real(name) === resolver);
      return place < 0 ? undefined : place;
    };
    return {
      ...rest,
      number: one.incident.number,
      places: Object.fromEntries(
        Object.entries(orders).map(([name, order]) => [name, placeIn(order)]),
      ),
      technicians: people.length,
      wasSeen: placeIn(people) !== undefined,
    };
  });
};
