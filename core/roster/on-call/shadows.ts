import type { TechnicianId } from '../../model/ids.ts';
import type { Instant } from '../../model/time.ts';
import { type Ground, isNew } from './ground.ts';
import type { Finding } from './rules/finding.ts';
import type { Person } from './sheet.ts';
import type { Turn } from './turns.ts';

/** A newcomer's first turn: at somebody's side, the phone in that person's hand. */
export interface Shadow {
  readonly person: number;
  /** Absent = there is no turn they could shadow. */
  readonly turn?: number;
  /** Turns of their own may begin from then on. */
  readonly freeFrom: number;
}

const hasNoneYet = (id: TechnicianId, ground: Ground): boolean =>
  ground.past(id).length === 0 && ground.members.get(id)?.shadowed === undefined;

/** New then, never on call before, and at nobody's side either. */
export const isFirstTurn = (id: TechnicianId, at: Instant, ground: Ground): boolean =>
  hasNoneYet(id, ground) && isNew(id, at, ground);

const isBlocked = (found: readonly Finding[] | undefined): boolean =>
  found === undefined || found.some((f) => f.kind === 'block');

/** Each newcomer without an earlier turn shadows the first primary turn they are there for, one newcomer a turn. */
export const shadowsOf = (
  people: readonly Person[],
  turns: readonly Turn[],
  alone: readonly (readonly (readonly Finding[])[])[],
  ground: Ground,
): readonly Shadow[] => {
  const taken = new Set<number>();
  const layer = (p: number): Turn['layer'] =>
    people[p]?.member.layers.includes('primary') ? 'primary' : 'secondary';
  return people.flatMap(({ id }, person) => {
    if (ground.newUntil(id) === undefined || !hasNoneYet(id, ground)) return [];
    const found = turns.findIndex(
      (turn, t) =>
        !taken.has(t) &&
        turn.layer === layer(person) &&
        turn.holiday === undefined &&
        isNew(id, turn.window.start, ground) &&
        !isBlocked(alone[person]?.[t]),
    );
    const turn = turns[found];
    if (!turn) {
      // Whoever is no longer new by the time they could shadow needs nobody's side.
      const until = turns.find((t) => !isNew(id, t.window.start, ground));
      return [{ person, freeFrom: until?.window.start ?? Number.POSITIVE_INFINITY }];
    }
    taken.add(found);
    return [{ person, turn: found, freeFrom: turn.window.end }];
  });
};
