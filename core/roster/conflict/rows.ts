import type { TechnicianId } from '../../model/ids.ts';
import { compile } from '../compile.ts';
import type { Compiled } from '../compiled.ts';
import { factsOf } from '../facts.ts';
import type { RosterProblem, RosterTechnician } from '../problem.ts';
import type { Span } from './counts.ts';
import { type Carried, type Walked, type Work, walk } from './walk.ts';

/** One technician of a problem in numbers, who is number 0 there. */
const alone = (problem: RosterProblem, technician: TechnicianId): Compiled =>
  compile(
    factsOf({
      ...problem,
      technicians: problem.technicians.filter(({ id }) => id === technician),
    }),
  );

const wholeOf = ({ days }: RosterProblem): Span => ({ from: 0, to: days - 1 });

/** The days that some demands speak of, of the compiled problem. */
const spanOf = (c: Compiled): Span => {
  let [from, to] = [c.days, -1];
  for (let day = 0; day < c.days; day++) {
    if (c.demandsFrom[day * c.kinds] === c.demandsFrom[(day + 1) * c.kinds]) continue;
    from = Math.min(from, day);
    to = day;
  }
  return to < 0 ? { from: 0, to: 0 } : { from, to };
};

/** By day × kinds + kind: the demands the technician fills with it. */
const filled = (c: Compiled): readonly (readonly number[])[] =>
  Array.from({ length: c.days * c.kinds }, (_, at) => {
    const found: number[] = [];
    for (let d = c.demandsFrom[at] ?? 0; d < (c.demandsFrom[at + 1] ?? 0); d++) {
      if (c.counts[d * c.people] === 1) found.push(d);
    }
    return found;
  });

/** How many demands one row fills at most, never too few; undefined = no row keeps the hard rules. */
const mostFor = (
  problem: RosterProblem,
  technician: TechnicianId,
  work: Work,
): number | undefined => {
  const c = alone(problem, technician);
  const gains = filled(c).map(({ length }) => length);
  const carried: Carried<number> = {
    first: 0,
    add: (value, day, kind) => value + (gains[day * c.kinds + kind] ?? 0),
    merge: Math.max,
    size: () => 1,
  };
  const walked = walk(c, 0, spanOf(c), carried, work);
  if (!walked) return c.demands;
  return walked.values.length === 0 ? undefined : Math.max(...walked.values);
};

/** Demands that can be told apart as bits. */
const MOST_BITS = 30;

type Fills = ReadonlySet<number>;

/** Without those that another one outdoes. */
const undominated = (all: Iterable<number>): Fills => {
  const kept = new Set<number>();
  for (const one of all) {
    let isBeaten = false;
    for (const other of kept) {
      if ((one & other) === one) isBeaten = true;
      else if ((one & other) === other) kept.delete(other);
      if (isBeaten) break;
    }
    if (!isBeaten) kept.add(one);
  }
  return kept;
};

/** Every set of demands that a row of the technician can fill together, as bits; undefined = too many to tell. */
const fillsOf = (
  problem: RosterProblem,
  technician: TechnicianId,
  whole: boolean,
  work: Work,
): Walked<number> | undefined => {
  const c = alone(problem, technician);
  if (c.demands > MOST_BITS) return undefined;
  const bits = filled(c).map((demands) => demands.reduce((sum, d) => sum | (1 << d), 0));
  const carried: Carried<Fills> = {
    first: new Set([0]),
    add: (value, day, kind) => {
      const bit = bits[day * c.kinds + kind] ?? 0;
      return bit === 0 ? value : new Set([...value].map((fills) => fills | bit));
    },
    merge: (a, b) => (a === b ? a : undominated([...a, ...b])),
    size: ({ size }) => size,
  };
  const walked = walk(c, 0, whole ? wholeOf(problem) : spanOf(c), carried, work);
  if (!walked) return undefined;
  const all = walked.values.flatMap((fills) => [...fills]);
  return { values: [...undominated(all)], exact: walked.exact };
};

/** Whether some row of the technician keeps the hard rules; undefined = not seen. */
const hasRow = (
  problem: RosterProblem,
  technician: TechnicianId,
  work: Work,
): boolean | undefined => {
  const c = alone({ ...problem, demands: [] }, technician);
  const carried: Carried<0> = { first: 0, add: () => 0, merge: () => 0, size: () => 1 };
  const walked = walk(c, 0, wholeOf(problem), carried, work);
  if (walked?.values.length === 0) return false;
  return walked?.exact ? true : undefined;
};

/** Counted afresh only where something changed: most facts that are left out are one technician's. */
const MOST_KNOWN = 20_000;

/** What is known of the problem but for its technicians. */
const frameOf = ({ shifts, demands, rules }: RosterProblem): string =>
  JSON.stringify([shifts, demands, rules]);

/** The same for technicians of whom the problem says the same. */
const likeOf = (problem: RosterProblem, technician: RosterTechnician): string => {
  const { id, name: _, ...facts } = technician;
  const own = <T extends { readonly technician: TechnicianId }>(all: readonly T[]) =>
    all.filter((one) => one.technician === id).map((one) => ({ ...one, technician: '' }));
  const { past, pins, away, requests, published, onCall, callOuts } = problem;
  const lists = [own(past), own(pins), own(away), own(requests), own(published)];
  return JSON.stringify([facts, ...lists, own(onCall.turns), own(callOuts.calls)]);
};

/** Answers about one technician's rows, remembered. */
export class Rows {
  private readonly frames = new Map<string, number>();
  private readonly known = new Map<string, number | undefined>();
  private readonly fillsKnown = new Map<string, Walked<number> | undefined>();

  constructor(readonly work: Work) {}

  private remembered<T>(
    known: Map<string, T>,
    problem: RosterProblem,
    what: string,
    ask: (technician: TechnicianId) => T,
  ): readonly T[] {
    const frame = frameOf(problem);
    const number = this.frames.get(frame) ?? this.frames.size;
    this.frames.set(frame, number);
    if (known.size > MOST_KNOWN) known.clear();
    return problem.technicians.map((technician) => {
      const key = `${what} ${number} ${likeOf(problem, technician)}`;
      const found = known.get(key);
      if (found !== undefined || known.has(key)) return found as T;
      const made = ask(technician.id);
      known.set(key, made);
      return made;
    });
  }

  /** By technician: how many demands a row fills at most; undefined = no row keeps the hard rules. */
  most(problem: RosterProblem): readonly (number | undefined)[] {
    return this.remembered(this.known, problem, '', (id) => mostFor(problem, id, this.work));
  }

  /** By technician: the sets of demands that a row can fill together; undefined = too many to tell. */
  fills(problem: RosterProblem, days: 'whole' | 'asked'): readonly (Walked<number> | undefined)[] {
    return this.remembered(this.fillsKnown, problem, days, (id) =>
      fillsOf(problem, id, days === 'whole', this.work),
    );
  }

  /** Whether some row of the technician keeps the hard rules; undefined = not seen. */
  has(problem: RosterProblem, technician: TechnicianId): boolean | undefined {
    return hasRow(problem, technician, this.work);
  }
}
