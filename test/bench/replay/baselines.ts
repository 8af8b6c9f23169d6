import type { Incident } from './fold.ts';
import type { History, Work } from './history.ts';
import type { Kind } from './log.ts';

/** Everybody of the history in an order, best first. */
export type Ranker = (asked: Incident, history: History, random: () => number) => readonly string[];

export const shuffled = <T>(list: readonly T[], random: () => number): readonly T[] =>
  list
    .map((value) => ({ value, key: random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);

type Like = (work: Work, asked: Incident) => boolean;
const same =
  (...kinds: readonly Kind[]): Like =>
  (work, asked) =>
    kinds.every((kind) => work.kinds[kind] !== undefined && work.kinds[kind] === asked.kinds[kind]);
const any: Like = () => true;

/** By how many tickets somebody had of the first likeness, then of the next, then by name. */
const byCount =
  (...likes: readonly Like[]): Ranker =>
  (asked, { works, people }) => {
    const counts = likes.map((like) => {
      const count = new Map<string, number>();
      for (const work of works)
        if (like(work, asked)) count.set(work.person, (count.get(work.person) ?? 0) + 1);
      return count;
    });
    return people.toSorted((a, b) => {
      for (const count of counts) {
        const more = (count.get(b) ?? 0) - (count.get(a) ?? 0);
        if (more !== 0) return more;
      }
      return a < b ? -1 : 1;
    });
  };

const inGroup = same('assignment_group');

/** Those of the group by chance, then the others by chance. */
const chance: Ranker = (asked, { works, people }, random) => {
  const group = new Set(works.filter((w) => inGroup(w, asked)).map((w) => w.person));
  const mixed = shuffled(people, random);
  return [...mixed.filter((p) => group.has(p)), ...mixed.filter((p) => !group.has(p))];
};

/** What counting alone would say, with the same people and the same history. */
export const BASELINES: Readonly<Record<string, Ranker>> = {
  'most tickets so far': byCount(any),
  'most in the group': byCount(inGroup, any),
  'most in the category': byCount(same('category'), any),
  'most in group and category': byCount(same('assignment_group', 'category'), inGroup, any),
  'chance among the group': chance,
};
