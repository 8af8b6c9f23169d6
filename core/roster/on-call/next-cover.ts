import { instant } from '../../calendar/instant.ts';
import { intersect, overlaps, union } from '../../calendar/window.ts';
import type { OnCallReason } from '../../explain/on-call-reason.ts';
import type { OnCall } from '../../model/absence.ts';
import { OnCallId, type TechnicianId } from '../../model/ids.ts';
import type { Technician } from '../../model/technician.ts';
import type { Instant, Window } from '../../model/time.ts';
import { burdenOf } from '../ledger/burden.ts';
import { ledgerOf } from './accounts.ts';
import {
  type CoverCost,
  gapCost,
  lastCosts,
  pointsCost,
  restCost,
  shareCost,
} from './cover-costs.ts';
import { type Ground, groundOf } from './ground.ts';
import { type Layer, layersOf, type Named, type OnCallPlan } from './plan.ts';
import type { OnCallProblem } from './problem.ts';
import { away } from './rules/away.ts';
import { beside } from './rules/beside.ts';
import { block, type Finding } from './rules/finding.ts';
import { member } from './rules/member.ts';
import { needs } from './rules/needs.ts';
import { rest } from './rules/rest.ts';
import { isFirstTurn } from './shadows.ts';
import type { Turn } from './turns.ts';

/** "Ben is out tonight." */
export interface Out {
  readonly technician: TechnicianId;
  readonly window: Window;
}

export interface CoverCandidate {
  readonly technician: TechnicianId;
  /** In minutes; the least first. */
  readonly cost: number;
  readonly costs: readonly CoverCost[];
  /** Points of the cover, and how far from the median they are with it. */
  readonly points: number;
  readonly difference: number;
}

export interface CoverExcluded {
  readonly technician: TechnicianId;
  readonly reasons: readonly OnCallReason[];
}

export interface Cover {
  readonly layer: Layer;
  /** What of the layer is theirs in that time. */
  readonly windows: readonly Window[];
  readonly ranked: readonly CoverCandidate[];
  readonly excluded: readonly CoverExcluded[];
}

/** The problem of one cover; the plan around it stays as it is. */
export interface CoverProblem {
  readonly team: OnCallProblem['team'];
  readonly plan: OnCallPlan;
  readonly now: Instant;
  readonly out: Out;
}

interface Missing {
  readonly turn: Turn;
  readonly onCall: readonly OnCall[];
  readonly out: Out;
}

const blocksOf = (
  { id }: Technician,
  { turn, onCall, out }: Missing,
  ground: Ground,
): readonly OnCallReason[] => {
  if (id === out.technician) return [{ code: 'is-out' }];
  const others = onCall.filter((o) => turn.parts.some((part) => overlaps(part, o.window)));
  const own = others.filter((o) => o.technician === id);
  const found: readonly Finding[] = [
    ...member(id, turn, ground),
    ...needs(id, turn, ground),
    ...away(id, turn, ground),
    ...rest(id, turn, ground),
    ...(isFirstTurn(id, turn.window.start, ground) ? [block({ code: 'shadow-first' })] : []),
    ...own.map(({ layer, window }) => block({ code: 'two-layers', layer, window })),
    ...others.flatMap((o) =>
      o.layer === turn.layer
        ? []
        : beside(id, turn, o.technician, { ...turn, layer: o.layer, window: o.window }, ground),
    ),
  ];
  return found.flatMap((f) => (f.kind === 'block' ? [f.reason] : []));
};

const wishes = ({ id }: Technician, { turn }: Missing, ground: Ground): readonly CoverCost[] => {
  const { coverWarnMinutes } = ground.problem.plan.policy;
  return [...needs(id, turn, ground), ...away(id, turn, ground)].flatMap((f) =>
    f.kind === 'warn' ? [{ minutes: coverWarnMinutes, reason: f.reason }] : [],
  );
};

const coverOf = (missing: Missing, ground: Ground): Cover => {
  const { plan, team } = ground.problem;
  const { turn } = missing;
  const differences = new Map(ledgerOf(ground).rows.map((row) => [row.technician, row.difference]));
  const { points } = burdenOf(turn.parts, turn.layer, ground.calendar, plan.weights);
  const nameOf = (id: TechnicianId): string => ground.technicians.get(id)?.name ?? id;
  const ranked: CoverCandidate[] = [];
  const excluded: CoverExcluded[] = [];
  for (const technician of team.technicians) {
    const { id } = technician;
    const reasons = blocksOf(technician, missing, ground);
    if (reasons.length > 0) {
      excluded.push({ technician: id, reasons });
      continue;
    }
    const own = missing.onCall.filter((o) => o.technician === id);
    const before = differences.get(id) ?? 0;
    const costs = [
      ...pointsCost(before, ground),
      restCost(technician, turn.parts, ground),
      ...gapCost(turn, own, ground),
      ...shareCost(turn.parts, own, ground),
      ...wishes(technician, missing, ground),
      ...lastCosts(technician, turn.window.start, own, ground),
    ];
    const cost = Math.round(costs.reduce((sum, c) => sum + c.minutes, 0) * 10) / 10;
    const share = (ground.members.get(id)?.percent ?? 100) / 100;
    ranked.push({ technician: id, cost, costs, points, difference: before + points / share });
  }
  ranked.sort((a, b) => a.cost - b.cost || (nameOf(a.technician) < nameOf(b.technician) ? -1 : 1));
  return { layer: turn.layer, windows: turn.parts, ranked, excluded };
};

/**
 * Who can take over, layer by layer, from what the team is on call for as it stands; nothing else changes. Every
 * technician appears exactly once: ranked with what it costs, or excluded with the reasons. Empty where the one who
 * is out has no phone in that time.
 */
export const nextCover = ({ team, plan, now, out }: CoverProblem): readonly Cover[] =>
  layersOf(plan).flatMap(([layer]) => {
    const parts = union(
      team.onCall.flatMap((o) =>
        o.technician === out.technician && o.layer === layer
          ? (intersect(o.window, out.window) ?? [])
          : [],
      ),
    );
    const [first, last] = [parts[0], parts.at(-1)];
    if (!first || !last) return [];
    const window = { start: first.start, end: last.end };
    const turn: Turn = { id: OnCallId.parse(`${layer}:cover`), layer, window, parts };
    const ground = groundOf({ team, plan, now, horizon: window });
    return [coverOf({ turn, onCall: team.onCall, out }, ground)];
  });

/** The chosen one as overrides over the plan, one for each stretch. */
export const coverAs = (
  { layer, windows }: Cover,
  technician: TechnicianId,
  at: Instant,
): readonly Named[] =>
  windows.map((window) => ({
    id: OnCallId.parse(`${layer}:cover:${window.start}`),
    ...{ layer, window, technician, at: instant(at) },
  }));
