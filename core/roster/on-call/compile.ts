import { instant } from '../../calendar/instant.ts';
import { subtract } from '../../calendar/window.ts';
import type { Window } from '../../model/time.ts';
import { aloneFindings } from './alone.ts';
import { entriesOfNamed } from './entries.ts';
import { type Ground, groundOf, isNew } from './ground.ts';
import { lay } from './lay.ts';
import { locksOf } from './locks.ts';
import type { OnCallProblem } from './problem.ts';
import { besideOf, nearTo } from './relations.ts';
import { block, type Finding } from './rules/finding.ts';
import { type Shadow, shadowsOf } from './shadows.ts';
import { NOBODY, type Person, place, type Sheet } from './sheet.ts';
import { type Turn, turnsOf } from './turns.ts';

const peopleOf = (ground: Ground): readonly Person[] =>
  [...ground.members.values()]
    .flatMap((of) => {
      const technician = ground.technicians.get(of.technician);
      return technician ? [{ id: of.technician, technician, member: of }] : [];
    })
    .sort((a, b) =>
      a.technician.name === b.technician.name
        ? a.id < b.id
          ? -1
          : 1
        : a.technician.name < b.technician.name
          ? -1
          : 1,
    );

/** Who is new holds no turn before the one they shadow, and none that another newcomer shadows. */
const withShadows = (
  raw: Sheet['alone'],
  shadows: readonly Shadow[],
  people: readonly Person[],
  turns: readonly Turn[],
  ground: Ground,
): Sheet['alone'] =>
  raw.map((alone, p) => {
    const own = shadows.find((s) => s.person === p);
    const id = people[p]?.id;
    return alone.map((found, t): readonly Finding[] => {
      const turn = turns[t];
      if (!turn || id === undefined) return found;
      if (own && turn.window.start < own.freeFrom)
        return [...found, block({ code: 'shadow-first' })];
      const beside = shadows.find((s) => s.turn === t);
      const name = people[beside?.person ?? NOBODY]?.technician.name;
      if (name === undefined || !isNew(id, turn.window.start, ground)) return found;
      return [...found, block({ code: 'two-newcomers', name })];
    });
  });

/** Turns, people and what each says of each, with nothing handed out but what nothing moves. */
export const compile = (problem: OnCallProblem): Sheet => {
  const ground = groundOf(problem);
  const { plan, horizon } = problem;
  const turns = turnsOf(plan, horizon);
  const people = peopleOf(ground);
  const personOf = new Map(people.map(({ id }, i) => [id, i]));
  const hull: Window = {
    start: instant(Math.min(horizon.start, ...turns.map((t) => t.window.start))),
    end: instant(Math.max(horizon.end, ...turns.map((t) => t.window.end))),
  };
  const named = entriesOfNamed(plan);
  const heldBy = (layer: Turn['layer']) =>
    lay(named, layer, hull).filter((s) => s.technician !== undefined);
  const over = { primary: heldBy('primary'), secondary: heldBy('secondary') };
  const raw = people.map(({ id }) => aloneFindings(id, turns, over, ground));
  const shadows = shadowsOf(people, turns, raw, ground);
  const alone = withShadows(raw, shadows, people, turns, ground);
  const free: Sheet = {
    ground,
    people,
    personOf,
    turns,
    free: turns.map(({ layer, parts }) =>
      subtract(
        parts,
        over[layer].map((s) => s.window),
      ),
    ),
    over,
    alone,
    near: nearTo(turns, ground),
    beside: besideOf(turns),
    locked: turns.map(() => false),
    given: new Map(),
    shadows: new Map(
      shadows.flatMap(({ person, turn }) => (turn === undefined ? [] : [[turn, person]])),
    ),
    holder: turns.map(() => NOBODY),
    own: people.map(() => []),
    pairs: new Map(),
  };
  const locks = locksOf(free);
  const locked = {
    ...free,
    locked: locks.map((lock) => lock !== undefined),
    given: new Map(
      locks.flatMap((lock, t) => (lock?.given === undefined ? [] : [[t, lock.given]])),
    ),
  };
  locks.forEach((lock, t) => {
    const person = lock?.technician === undefined ? undefined : personOf.get(lock.technician);
    if (person !== undefined) place(locked, t, person);
  });
  return locked;
};
