import { overlaps, subtract } from '../../calendar/window.ts';
import type { TechnicianId } from '../../model/ids.ts';
import { liveSwaps } from './entries.ts';
import { formerHolders } from './former.ts';
import { clip } from './ground.ts';
import { turnIdOf } from './on-call-id.ts';
import type { Sheet } from './sheet.ts';
import type { Turn } from './turns.ts';

/** A turn that nothing moves, and who has it; nobody where its time is fixed for several. */
export interface Lock {
  readonly technician?: TechnicianId | undefined;
  /** Who has it by the rotation and gave it away. */
  readonly given?: TechnicianId;
}

/** Who all of a turn's time is named for, where nothing of it is left to hand out. */
const fixedFor = (sheet: Sheet, t: number): Lock | undefined => {
  const turn = sheet.turns[t];
  if (!turn || (sheet.free[t] ?? []).length > 0) return undefined;
  const names = new Set(
    sheet.over[turn.layer]
      .filter((s) => turn.parts.some((part) => overlaps(part, s.window)))
      .map((s) => s.technician),
  );
  const [only] = names;
  return { technician: names.size === 1 ? only : undefined };
};

/** A turn that has begun stays with whoever has it, unless they are away for all that is left of it. */
const begunLock = (
  sheet: Sheet,
  turn: Turn,
  technician: TechnicianId | undefined,
): Lock | undefined => {
  if (technician === undefined) return undefined;
  const { plan, horizon } = sheet.ground.problem;
  const away = sheet.ground
    .absences(technician)
    .flatMap((a) => (plan.policy.awayKinds.includes(a.kind) ? [a.window] : []));
  return subtract(clip(turn.parts, horizon), away).length > 0 ? { technician } : undefined;
};

/** By turn: fixed for its whole time, swapped, or begun before now. */
export const locksOf = (sheet: Sheet): readonly (Lock | undefined)[] => {
  const { problem } = sheet.ground;
  const { plan, now, team, horizon } = problem;
  const swapped = new Map<string, { from: TechnicianId; to: TechnicianId }>();
  for (const swap of liveSwaps(plan)) {
    for (const { shift, from, to } of swap.legs) {
      swapped.set(shift, { from: swapped.get(shift)?.from ?? from, to });
    }
  }
  const known = new Map<string, TechnicianId>();
  for (const { id, technician, window } of team.onCall) {
    if (window.start < horizon.start) known.set(turnIdOf(id), technician);
  }
  for (const [id, technician] of formerHolders(problem)) known.set(id, technician);
  return sheet.turns.map((turn, t) => {
    const fixed = fixedFor(sheet, t);
    if (fixed) return fixed;
    const swap = swapped.get(turn.id);
    if (swap) return { technician: swap.to, given: swap.from };
    const isBegun = turn.window.start < now || turn.window.start < horizon.start;
    return isBegun ? begunLock(sheet, turn, known.get(turn.id)) : undefined;
  });
};
