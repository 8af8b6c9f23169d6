import type { TechnicianId } from '../../model/ids.ts';
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

/** New, and never on call before. */
export const isFirstTurn = (id: TechnicianId, ground: Ground): boolean =>
  ground.newUntil(id) !== undefined && ground.past(id).length === 0;

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
    if (!isFirstTurn(id, ground)) return [];
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
