import type { OnCallReason } from '../../explain/on-call-reason.ts';
import type { OnCallId, TechnicianId } from '../../model/ids.ts';
import type { Window } from '../../model/time.ts';
import type { Segment } from './lay.ts';
import type { Layer } from './plan.ts';
import { findingsAt, type Sheet } from './sheet.ts';

export interface WhyNot {
  readonly technician: TechnicianId;
  readonly reasons: readonly OnCallReason[];
}

/** Time nobody has the phone, and for every technician of the team why it is not them. */
export interface Gap {
  readonly layer: Layer;
  readonly window: Window;
  readonly turn: OnCallId;
  readonly whyNot: readonly WhyNot[];
}

/** What keeps one technician from one turn; empty where nothing does. */
export const blocksAt = (
  sheet: Sheet,
  technician: TechnicianId,
  turn: number,
): readonly OnCallReason[] => {
  const person = sheet.personOf.get(technician);
  if (person === undefined) return [{ code: 'not-in-rotation' }];
  return findingsAt(sheet, person, turn).flatMap((f) => (f.kind === 'block' ? [f.reason] : []));
};

/** For every technician why they do not have a turn; nobody is asked to take one over without a person's word. */
export const whyNotAt = (sheet: Sheet, turn: number): readonly WhyNot[] =>
  sheet.ground.problem.team.technicians.map(({ id }) => {
    const reasons = blocksAt(sheet, id, turn);
    return { technician: id, reasons: reasons.length > 0 ? reasons : [{ code: 'could-cover' }] };
  });

export const gapsOf = (segments: readonly Segment[], sheet: Sheet): readonly Gap[] => {
  const numbers = new Map(sheet.turns.map(({ id }, t) => [id, t]));
  return segments.flatMap(({ layer, window, technician, entry }) => {
    const turn = entry && numbers.get(entry.id);
    if (technician !== undefined || turn === undefined || !entry) return [];
    return [{ layer, window, turn: entry.id, whyNot: whyNotAt(sheet, turn) }];
  });
};
