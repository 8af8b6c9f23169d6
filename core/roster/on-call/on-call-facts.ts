import { instant } from '../../calendar/instant.ts';
import { subtract } from '../../calendar/window.ts';
import type { OnCall } from '../../model/absence.ts';
import type { OnCallId, TechnicianId } from '../../model/ids.ts';
import type { Window } from '../../model/time.ts';
import { entriesOfNamed } from './entries.ts';
import { type Entry, lay, type Segment } from './lay.ts';
import { partId } from './on-call-id.ts';
import { layersOf } from './plan.ts';
import type { OnCallProblem } from './problem.ts';
import type { Turn } from './turns.ts';

type Laid = Pick<OnCallProblem, 'team' | 'plan' | 'horizon'>;

/** A turn, and who has it by the rotation and by a swap. */
export interface HeldTurn extends Turn {
  readonly technician?: TechnicianId;
  readonly swappedTo?: TechnicianId;
}

/** When somebody is away, whatever they hold: a week that has begun, or one they took over in a swap. */
const awayOf = ({ team, plan }: Laid, technician: TechnicianId | undefined): readonly Window[] =>
  team.absences.flatMap((a) =>
    a.technician === technician && plan.policy.awayKinds.includes(a.kind) ? [a.window] : [],
  );

/** A turn as entries. Nobody is on call while away: that time is nobody's, for a person to see to. */
const entriesOfTurn = (turn: HeldTurn, laid: Laid): readonly Entry[] => {
  const { id, layer, technician, swappedTo } = turn;
  const entries = (has: TechnicianId | undefined, source: Entry['source']): readonly Entry[] => {
    const there = subtract(turn.parts, awayOf(laid, has));
    const entry = { id, layer, source, at: instant(0) };
    return [
      ...there.map((window) => ({ ...entry, window, technician: has })),
      ...subtract(turn.parts, there).map((window) => ({ ...entry, window, technician: undefined })),
    ];
  };
  const base = entries(technician, 'rotation');
  return swappedTo === undefined ? base : [...base, ...entries(swappedTo, 'swap')];
};

/** Rotation, swaps, overrides and fixed weeks laid over one another, each layer over the whole horizon. */
export const segmentsOf = (turns: readonly HeldTurn[], problem: Laid): readonly Segment[] => {
  const { plan, horizon } = problem;
  const ofTurns = turns.flatMap((turn) => entriesOfTurn(turn, problem));
  const entries = [...ofTurns, ...entriesOfNamed(plan)];
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
