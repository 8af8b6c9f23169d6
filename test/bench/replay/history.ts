import type { Instant } from '../../../core/model/time.ts';
import type { Incident } from './fold.ts';
import type { Kind, LogRow } from './log.ts';

/** Somebody resolved an incident or has it in hand. */
export interface Work {
  readonly person: string;
  readonly at: Instant;
  readonly caller: string | undefined;
  readonly kinds: Readonly<Partial<Record<Kind, string>>>;
}

export interface History {
  readonly works: readonly Work[];
  /** Everybody seen so far, sorted. */
  readonly people: readonly string[];
  readonly resolved: number;
  /** The name by which this history knows whom the log calls so as an owner. */
  personOf(owner: string): string;
}

/** How often each text came, most first, then by name. */
export const counted = (texts: Iterable<string>): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return new Map([...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)));
};

/**
 * The log calls people by two names: as an owner ("Resolver 201") and as who resolved ("Resolved by 183").
 * An owner's other name is the one that most often resolved what was theirs.
 */
const linked = (pairs: readonly (readonly [owner: string, resolver: string])[]) => {
  const byOwner = new Map<string, string[]>();
  for (const [owner, resolver] of pairs)
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), resolver]);
  return new Map(
    [...byOwner].map(([owner, resolvers]) => [owner, [...counted(resolvers).keys()][0] ?? owner]),
  );
};

/** Who did what, from a board as of an instant: two names are one person only where the history shows it. */
export const historyOf = (board: ReadonlyMap<string, Incident>): History => {
  const incidents = [...board.values()];
  const names = linked(
    incidents.flatMap(({ owner, resolver }) => (owner && resolver ? [[owner, resolver]] : [])),
  );
  const personOf = (owner: string): string => names.get(owner) ?? owner;
  const works = incidents.flatMap(({ owner, resolver, at, caller, kinds }) => {
    const person = resolver ?? (owner === undefined ? undefined : personOf(owner));
    return person === undefined ? [] : [{ person, at, caller, kinds }];
  });
  return {
    works,
    people: [...new Set(works.map((work) => work.person))].sort(),
    resolved: incidents.filter((incident) => incident.resolver !== undefined).length,
    personOf,
  };
};

/**
 * For the judge alone: who a name really is, by the whole log. A suggestion made under an owner's name, before the
 * history showed the other name, is right when that person resolved it.
 */
export const realNames = (rows: readonly LogRow[]): ((name: string) => string) => {
  const pairs = new Map<string, readonly [string, string]>();
  for (const { number, at, owner, outcome } of rows) {
    if (outcome.at === undefined || !outcome.resolver || at > outcome.at) continue;
    if (owner === undefined) pairs.delete(number);
    else pairs.set(number, [owner, outcome.resolver]);
  }
  const names = linked([...pairs.values()]);
  return (name) => names.get(name) ?? name;
};
