import type { OnCallReason } from '../../explain/on-call-reason.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { Instant } from '../../model/time.ts';
import { findingsAt, isFree, type Sheet, warnsAt } from './sheet.ts';

/** Somebody who was ahead and could not have it: the debt stays, so the turn is only deferred (D17). */
export interface Deferred {
  readonly technician: TechnicianId;
  readonly reasons: readonly OnCallReason[];
}

export interface Pick {
  readonly person: number;
  readonly why: OnCallReason;
  readonly deferred: readonly Deferred[];
}

export interface Asked {
  readonly sheet: Sheet;
  readonly turn: number;
  /** What each person owes. */
  readonly debt: readonly number[];
  /** When each last had one; absent = never. */
  readonly since: readonly (Instant | undefined)[];
  /** What the debt is counted in. */
  readonly of: 'points' | 'holidays';
  /** Further conditions, dropped where nobody meets them. */
  readonly prefers: (person: number) => boolean;
}

interface Candidate {
  readonly person: number;
  readonly debt: number;
  readonly since: number;
}

// Debts are sums of fractions of hours; what differs by less is the same.
const FINE = 1e6;
const rounded = (debt: number): number => Math.round(debt * FINE) / FINE;

const byDebt = (a: Candidate, b: Candidate): number =>
  b.debt - a.debt || a.since - b.since || a.person - b.person;

const whyOf = (
  asked: Asked,
  first: Candidate,
  second: Candidate | undefined,
  able: number,
): OnCallReason => {
  if (!second) return { code: able > 1 ? 'next-wishes' : 'next-only' };
  if (first.debt !== second.debt) {
    return asked.of === 'points'
      ? { code: 'next-points', points: Math.round(first.debt * 10) / 10 }
      : { code: 'next-holiday', owed: Math.round(first.debt * 10) / 10 };
  }
  if (first.since === second.since) return { code: 'next-name' };
  const since = asked.since[first.person];
  return { code: 'next-longest', ...(since !== undefined && { since }) };
};

/**
 * Who is next (D17): the largest debt, then the longest since the last turn, then the name. Whoever breaks a wish
 * comes after all who break none.
 */
export const whoIsNext = (asked: Asked): Pick | undefined => {
  const { sheet, turn } = asked;
  const all = sheet.people
    .map((_, person) => ({
      person,
      debt: rounded(asked.debt[person] ?? 0),
      since: asked.since[person] ?? Number.NEGATIVE_INFINITY,
    }))
    .sort(byDebt);
  const free = all.filter(({ person }) => isFree(sheet, person, turn));
  const clean = free.filter(({ person }) => warnsAt(sheet, person, turn) === 0);
  const order = clean.length > 0 ? clean : free;
  const fitting = order.filter(({ person }) => asked.prefers(person));
  const [first, second] = fitting.length > 0 ? fitting : order;
  if (!first) return undefined;
  return {
    person: first.person,
    why: whyOf(asked, first, second, free.length),
    deferred: all.slice(0, all.indexOf(first)).flatMap(({ person }) => {
      const one = sheet.people[person];
      const reasons = findingsAt(sheet, person, turn).map((f) => f.reason);
      return one && reasons.length > 0 ? [{ technician: one.id, reasons }] : [];
    }),
  };
};
