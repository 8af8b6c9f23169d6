import { instant } from '../../calendar/instant.ts';
import { intersect } from '../../calendar/window.ts';
import type { OnCall } from '../../model/absence.ts';
import type { OnCallId, TechnicianId } from '../../model/ids.ts';
import { entriesOfNamed } from './entries.ts';
import { type Entry, lay, type Segment } from './lay.ts';
import { partId } from './on-call-id.ts';
import { layersOf } from './plan.ts';
import type { OnCallProblem } from './problem.ts';
import type { Turn } from './turns.ts';

/** A turn, and who has it by the rotation and by a swap. */
export interface HeldTurn extends Turn {
  readonly technician?: TechnicianId;
  readonly swappedTo?: TechnicianId;
}

const entriesOfTurn = (turn: HeldTurn): readonly Entry[] =>
  turn.parts.flatMap((window): readonly Entry[] => {
    const { id, layer, technician, swappedTo } = turn;
    const base: Entry = { id, layer, window, technician, source: 'rotation', at: instant(0) };
    return swappedTo === undefined
      ? [base]
      : [base, { ...base, technician: swappedTo, source: 'swap' }];
  });

/** Rotation, swaps, overrides and fixed weeks laid over one another, each layer over the whole horizon. */
export const segmentsOf = (
  turns: readonly HeldTurn[],
  { plan, horizon }: Pick<OnCallProblem, 'plan' | 'horizon'>,
): readonly Segment[] => {
  const entries = [...turns.flatMap(entriesOfTurn), ...entriesOfNamed(plan)];
  return layersOf(plan).flatMap(([layer]) => lay(entries, layer, horizon));
};

/** What the team is told: who is on call when. The id is the turn's own, or that of the override or fixed week. */
export const onCallOf = (segments: readonly Segment[]): readonly OnCall[] => {
  const parts = new Map<OnCallId, number>();
  return segments.flatMap(({ entry, technician, layer, window }) => {
    if (!entry || technician === undefined) return [];
    const part = parts.get(entry.id) ?? 0;
    parts.set(entry.id, part + 1);
    return [{ id: partId(entry.id, part), technician, layer, window }];
  });
};

/** What one technician has of the segments inside a window. */
export const heldWithin = (
  segments: readonly Segment[],
  technician: TechnicianId,
  within: { readonly start: Segment['window']['start']; readonly end: Segment['window']['end'] },
): readonly Segment[] =>
  segments.flatMap((s) => {
    const window = s.technician === technician ? intersect(s.window, within) : undefined;
    return window ? [{ ...s, window }] : [];
  });
