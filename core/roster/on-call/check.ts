import { intersect, overlaps } from '../../calendar/window.ts';
import type { OnCallReason } from '../../explain/on-call-reason.ts';
import type { OnCall } from '../../model/absence.ts';
import type { OnCallId, TechnicianId } from '../../model/ids.ts';
import type { Window } from '../../model/time.ts';
import { ledgerOf } from './accounts.ts';
import { coverage } from './coverage.ts';
import { type WhyNot, whyNotAt } from './gaps.ts';
import { type Piece, sheetOfFacts } from './hold.ts';
import { type Layer, layersOf } from './plan.ts';
import type { OnCallProblem } from './problem.ts';
import { away } from './rules/away.ts';
import { block, type Finding } from './rules/finding.ts';
import { member } from './rules/member.ts';
import { needs } from './rules/needs.ts';
import { findingsAt, NOBODY, type Sheet } from './sheet.ts';
import { warningsOf } from './warnings.ts';

/** One thing that is not as it should be: `block` = a hard rule is broken, `warn` = a wish. */
export interface Violation {
  readonly kind: Finding['kind'];
  readonly reason: OnCallReason;
  readonly layer: Layer;
  readonly window: Window;
  readonly technician?: TechnicianId;
  readonly turn?: OnCallId;
  /** Of a gap: for every technician why it is not them. */
  readonly whyNot?: readonly WhyNot[];
}

export interface OnCallCheck {
  readonly violations: readonly Violation[];
  readonly warnings: readonly OnCallReason[];
}

const ofTurns = (sheet: Sheet): readonly Violation[] =>
  sheet.turns.flatMap((turn, t): readonly Violation[] => {
    const holder = sheet.holder[t] ?? NOBODY;
    const has = sheet.people[holder];
    if (!has) return [];
    const { layer, window, id } = turn;
    return findingsAt(sheet, holder, t).map((finding) => ({
      ...finding,
      ...{ layer, window, technician: has.id, turn: id },
    }));
  });

/** Cover of some hours needs no gap; it does need somebody who is there, may, and has no other phone. */
const ofPieces = (
  sheet: Sheet,
  pieces: readonly Piece[],
  onCall: readonly OnCall[],
): readonly Violation[] =>
  pieces.flatMap((piece): readonly Violation[] => {
    const turn = sheet.turns[piece.turn];
    const { technician, layer } = piece;
    const window = turn && intersect(piece.window, turn.window);
    if (!turn || !window) return [];
    const asked = { ...turn, window, parts: [window] };
    const other = onCall.find(
      (o) => o.technician === technician && o.layer !== layer && overlaps(o.window, window),
    );
    return [
      ...member(technician, asked, sheet.ground),
      ...needs(technician, asked, sheet.ground),
      ...away(technician, asked, sheet.ground),
      ...(other ? [block({ code: 'two-layers', layer: other.layer, window: other.window })] : []),
    ].map((finding) => ({ ...finding, layer, window, technician, turn: turn.id }));
  });

/**
 * What is written down, judged by the rules that make it: every minute without anybody or with several, every rule
 * broken, every wish. A plan typed over by hand is judged the same way.
 */
export const check = (problem: OnCallProblem, onCall: readonly OnCall[]): OnCallCheck => {
  const { sheet, pieces } = sheetOfFacts(problem, onCall);
  const layers = layersOf(problem.plan).map(([layer]) => layer);
  const { gaps, doubles } = coverage(onCall, layers, problem.horizon);
  const nameOf = (id: TechnicianId): string => sheet.ground.technicians.get(id)?.name ?? id;
  const open = gaps.flatMap(({ layer, window }) =>
    sheet.turns.flatMap((turn, t): readonly Violation[] => {
      if (turn.layer !== layer) return [];
      return turn.parts.flatMap((part) => {
        const missing = intersect(part, window);
        if (!missing) return [];
        const whyNot = whyNotAt(sheet, t);
        const reason = { code: 'gap', layer, window: missing } as const;
        return [{ kind: 'block', reason, layer, window: missing, turn: turn.id, whyNot }];
      });
    }),
  );
  const twice = doubles.map(({ layer, window, technicians }): Violation => {
    const names = technicians.map(nameOf);
    return { kind: 'block', reason: { code: 'double', layer, window, names }, layer, window };
  });
  const violations = [...open, ...twice, ...ofTurns(sheet), ...ofPieces(sheet, pieces, onCall)];
  return {
    violations: violations.sort((a, b) => a.window.start - b.window.start),
    warnings: warningsOf(sheet, ledgerOf(sheet.ground)),
  };
};
