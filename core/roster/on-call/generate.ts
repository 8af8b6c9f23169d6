import type { OnCallReason } from '../../explain/on-call-reason.ts';
import type { OnCall } from '../../model/absence.ts';
import type { TechnicianId } from '../../model/ids.ts';
import { type Accounts, accountsOf } from './accounts.ts';
import { assign } from './assign.ts';
import { type Change, changesOf } from './changes.ts';
import { compile } from './compile.ts';
import { even } from './even.ts';
import { formerHolders } from './former.ts';
import { type Gap, gapsOf } from './gaps.ts';
import type { Segment } from './lay.ts';
import { makeRoom } from './make-room.ts';
import { onCallOf, segmentsOf } from './on-call-facts.ts';
import type { OnCallProblem } from './problem.ts';
import { findingsAt, isFree, NOBODY, place, type Sheet } from './sheet.ts';
import type { Turn } from './turns.ts';
import { warningsOf } from './warnings.ts';
import type { Deferred, Pick } from './who-next.ts';

export interface PlannedTurn extends Turn {
  /** Who has it by the rotation; absent where nobody was found, or all of it is fixed for several. */
  readonly technician?: TechnicianId;
  /** Who has it instead, by a swap. */
  readonly swappedTo?: TechnicianId;
  readonly shadow?: TechnicianId;
  readonly why?: OnCallReason;
  /** Who was ahead and could not have it. */
  readonly deferred: readonly Deferred[];
  /** Wishes it breaks, because nobody was left who breaks none. */
  readonly notes: readonly OnCallReason[];
}

export interface OnCallRoster {
  readonly turns: readonly PlannedTurn[];
  /** Each layer covers the horizon exactly. */
  readonly segments: readonly Segment[];
  readonly gaps: readonly Gap[];
  readonly changes: readonly Change[];
  readonly warnings: readonly OnCallReason[];
  /** What goes into the team, with ids that stay. */
  readonly onCall: readonly OnCall[];
}

/** Turns of the former version stay with whoever had them, in the order of time, wherever facts allow. */
const keep = (sheet: Sheet): ReadonlySet<number> => {
  const kept = new Set<number>();
  const former = formerHolders(sheet.ground.problem);
  sheet.turns.forEach(({ id }, t) => {
    const had = former.get(id);
    const person = had === undefined ? undefined : sheet.personOf.get(had);
    if (person === undefined || sheet.locked[t] || !isFree(sheet, person, t)) return;
    place(sheet, t, person);
    kept.add(t);
  });
  return kept;
};

const planned = (
  sheet: Sheet,
  why: (turn: number) => OnCallReason | undefined,
  picks: ReadonlyMap<number, Pick>,
): readonly PlannedTurn[] =>
  sheet.turns.map((turn, t) => {
    const holder = sheet.holder[t] ?? NOBODY;
    const has = sheet.people[holder];
    const given = sheet.given.get(t);
    const shadow = sheet.people[sheet.shadows.get(t) ?? NOBODY];
    const technician = given ?? has?.id;
    const reason = why(t);
    return {
      ...turn,
      ...(technician !== undefined && { technician }),
      ...(given !== undefined && has && { swappedTo: has.id }),
      ...(shadow && { shadow: shadow.id }),
      ...(reason && { why: reason }),
      deferred: picks.get(t)?.deferred ?? [],
      notes: has
        ? findingsAt(sheet, holder, t).flatMap((f) => (f.kind === 'warn' ? [f.reason] : []))
        : [],
    };
  });

/** Nothing moves any more that did not move before: filling a gap may make it less even, evening out never less full. */
const settle = (sheet: Sheet, accounts: Accounts, kept: ReadonlySet<number>) => {
  const room = new Set(makeRoom(sheet, accounts));
  const movable = sheet.turns.flatMap((_, t) => (sheet.locked[t] || kept.has(t) ? [] : [t]));
  const evened = even(sheet, accounts, movable);
  for (const turn of makeRoom(sheet, accounts)) room.add(turn);
  return { room, evened };
};

/**
 * Who is on call when, for any horizon up to a year (D17). Pure: the same problem gives the same plan, and a plan
 * given back as the former one changes nothing.
 */
export const generate = (problem: OnCallProblem): OnCallRoster => {
  const sheet = compile(problem);
  const accounts = accountsOf(sheet);
  const kept = keep(sheet);
  const picks = assign(sheet, accounts);
  const { room, evened } = settle(sheet, accounts, kept);
  const why = (t: number): OnCallReason | undefined => {
    const swap = sheet.given.get(t);
    const has = sheet.people[sheet.holder[t] ?? NOBODY];
    if (swap !== undefined && has) {
      const from = sheet.ground.technicians.get(swap)?.name ?? swap;
      return { code: 'swapped', from, to: has.technician.name };
    }
    if (!has) return undefined;
    if (sheet.locked[t]) return { code: (sheet.free[t] ?? []).length === 0 ? 'fixed' : 'kept' };
    if (room.has(t)) return { code: 'made-room' };
    if (evened.has(t)) return { code: 'evened' };
    return kept.has(t) ? { code: 'kept' } : picks.get(t)?.why;
  };
  const turns = planned(sheet, why, picks);
  const segments = segmentsOf(turns, problem);
  return {
    turns,
    segments,
    gaps: gapsOf(segments, sheet),
    changes: changesOf(segments, sheet),
    warnings: warningsOf(sheet, accounts.ledger),
    onCall: onCallOf(segments),
  };
};
