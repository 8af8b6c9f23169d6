import { overlaps, subtract } from '../../calendar/window.ts';
import type { OnCall } from '../../model/absence.ts';
import type { OnCallId, TechnicianId } from '../../model/ids.ts';
import { compile } from './compile.ts';
import { clip } from './ground.ts';
import type { HeldTurn } from './on-call-facts.ts';
import type { OnCallProblem } from './problem.ts';
import { NOBODY, place, type Sheet } from './sheet.ts';

/** A problem with the turns where they are now, swaps in it. */
export const sheetOf = (problem: OnCallProblem, turns: readonly HeldTurn[]): Sheet => {
  const sheet = compile(problem);
  const has = new Map<OnCallId, TechnicianId | undefined>(
    turns.map(({ id, technician, swappedTo }) => [id, swappedTo ?? technician]),
  );
  sheet.turns.forEach(({ id }, t) => {
    if (!has.has(id) || (sheet.free[t] ?? []).length === 0) return;
    const technician = has.get(id);
    place(sheet, t, technician === undefined ? NOBODY : (sheet.personOf.get(technician) ?? NOBODY));
  });
  return sheet;
};

/** A stretch of somebody's that is not the whole of a turn: cover, or half of a turn typed over. */
export interface Piece extends OnCall {
  readonly turn: number;
}

/**
 * A problem with what is written down, whatever made it: whoever has all of a turn holds it, everything else is a
 * piece.
 */
export const sheetOfFacts = (
  problem: OnCallProblem,
  onCall: readonly OnCall[],
): { readonly sheet: Sheet; readonly pieces: readonly Piece[] } => {
  // The facts have fixed weeks, overrides and swaps in them already.
  const plan = { ...problem.plan, fixed: [], overrides: [], swaps: [] };
  const sheet = compile({ ...problem, plan });
  const pieces: Piece[] = [];
  sheet.turns.forEach((turn, t) => {
    // Facts end where the horizon does; a turn may begin before it and end after.
    const asked = clip(turn.parts, problem.horizon);
    const inside = onCall.filter(
      (o) => o.layer === turn.layer && asked.some((part) => overlaps(part, o.window)),
    );
    const holder = inside.find(({ technician }) => {
      const own = inside.flatMap((o) => (o.technician === technician ? [o.window] : []));
      return subtract(asked, own).length === 0;
    })?.technician;
    place(sheet, t, holder === undefined ? NOBODY : (sheet.personOf.get(holder) ?? NOBODY));
    for (const one of inside) {
      const isMember = sheet.personOf.has(one.technician);
      if (one.technician !== holder || !isMember) pieces.push({ ...one, turn: t });
    }
  });
  return { sheet, pieces };
};
