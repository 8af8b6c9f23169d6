import { intersect, union } from '../../calendar/window.ts';
import type { OnCallReason } from '../../explain/on-call-reason.ts';
import type { OnCallId, TechnicianId } from '../../model/ids.ts';
import type { Window } from '../../model/time.ts';
import { isAgreed } from './entries.ts';
import { blocksAt } from './gaps.ts';
import type { Segment } from './lay.ts';
import { turnIdOf } from './on-call-id.ts';
import type { Layer } from './plan.ts';
import { NOBODY, type Sheet } from './sheet.ts';

/** Time that was somebody's in the former version and no longer is. */
export interface Change {
  readonly layer: Layer;
  readonly window: Window;
  readonly from: TechnicianId;
  readonly to?: TechnicianId;
  readonly reasons: readonly OnCallReason[];
}

const nameOf = (sheet: Sheet, id: TechnicianId): string =>
  sheet.ground.technicians.get(id)?.name ?? id;

/** The swap that gave somebody a turn, live or taken back since. */
const swapReason = (
  sheet: Sheet,
  shift: OnCallId,
  to: TechnicianId,
  undone: boolean,
): OnCallReason | undefined => {
  const found = sheet.ground.problem.plan.swaps.findLast(
    (s) =>
      isAgreed(s) &&
      (s.undoneAt !== undefined) === undone &&
      s.legs.some((leg) => leg.shift === shift && leg.to === to),
  );
  const leg = found?.legs.find((l) => l.shift === shift);
  if (!found || !leg) return undefined;
  const names = { from: nameOf(sheet, leg.from), to: nameOf(sheet, leg.to) };
  if (undone) return { code: 'swap-undone', ...names };
  const manager = found.recordedBy;
  return { code: 'swapped', ...names, ...(manager !== undefined && { manager }) };
};

/** Why the one who had it does not have it any more. */
const reasonsFor = (
  sheet: Sheet,
  had: TechnicianId,
  formerTurn: OnCallId,
  { entry }: Segment,
): readonly OnCallReason[] => {
  if (!entry) return [{ code: 'turn-changed' }];
  if (entry.source === 'fixed' || entry.source === 'override') return [{ code: entry.source }];
  const swapped =
    (entry.source === 'swap' && entry.technician !== undefined
      ? swapReason(sheet, entry.id, entry.technician, false)
      : undefined) ?? swapReason(sheet, entry.id, had, true);
  if (swapped) return [swapped];
  if (entry.id !== formerTurn) return [{ code: 'turn-changed' }];
  const turn = sheet.turns.findIndex(({ id }) => id === entry.id);
  const found = turn === NOBODY ? [] : blocksAt(sheet, had, turn);
  return found.length > 0 ? found : [{ code: 'made-room' }];
};

/** What the plan changes of its former version, each stretch with its reasons. */
export const changesOf = (segments: readonly Segment[], sheet: Sheet): readonly Change[] => {
  const { former = [] } = sheet.ground.problem;
  const changes: Change[] = [];
  for (const one of segments) {
    for (const was of former) {
      if (was.layer !== one.layer || was.technician === one.technician) continue;
      const window = intersect(was.window, one.window);
      if (!window) continue;
      changes.push({
        ...{ layer: one.layer, window, from: was.technician },
        ...(one.technician !== undefined && { to: one.technician }),
        reasons: reasonsFor(sheet, was.technician, turnIdOf(was.id), one),
      });
    }
  }
  return changes;
};

/** Whom to tell: everybody a change gives time to or takes it from, and when that is. */
export const toTell = (
  changes: readonly Change[],
): ReadonlyMap<TechnicianId, readonly Window[]> => {
  const told = new Map<TechnicianId, Window[]>();
  for (const { from, to, window } of changes) {
    for (const who of to === undefined ? [from] : [from, to]) {
      told.set(who, [...(told.get(who) ?? []), window]);
    }
  }
  return new Map([...told].map(([who, windows]) => [who, union(windows)]));
};
