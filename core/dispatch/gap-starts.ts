import { addMinutes, MINUTE, minutesOf } from '../calendar/instant.ts';
import { contains, intersect, overlaps, subtract } from '../calendar/window.ts';
import type { Reason } from '../explain/reason.ts';
import type { Technician } from '../model/technician.ts';
import type { Window } from '../model/time.ts';
import type { Day } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Relaxed } from './answer.ts';
import { ask } from './candidates.ts';
import type { Compiled } from './compile.ts';
import { blocksAt, costOf, missedBy } from './judge.ts';
import { closer, firstOfEachCode, type Miss } from './miss.ts';
import { type Start, walk } from './search.ts';
import { freePieces, onGrid } from './starts.ts';

/** The best start inside a window, or why there is none. */
export type Fit =
  | {
      readonly kind: 'fits';
      readonly window: Window;
      readonly cost: number;
      readonly findings: readonly Finding[];
      readonly relaxed: readonly Relaxed[];
    }
  /** `always`: at any time, so no other order of the work would help. */
  | { readonly kind: 'no'; readonly always: boolean; readonly reasons: readonly Reason[] };

const daysIn = (technician: Technician, window: Window, compiled: Compiled): readonly Day[] =>
  Array.from({ length: compiled.dayCount }, (_, i) => compiled.dayAt(technician, i)).filter(
    (day): day is Day => day !== undefined && overlaps(day.window, window),
  );

/** The longest stretch of the window that nothing takes. */
export const longestFree = (
  technician: Technician,
  window: Window,
  compiled: Pick<Compiled, 'dayAt' | 'dayCount'>,
): number => {
  let longest = 0;
  for (let i = 0; i < compiled.dayCount; i++) {
    const day = compiled.dayAt(technician, i);
    if (!day || !overlaps(day.window, window)) continue;
    const free = day.free.flatMap((piece) => intersect(piece, window) ?? []);
    for (const piece of subtract(
      free,
      day.bookings.map((b) => b.window),
    )) {
      longest = Math.max(longest, minutesOf(piece));
    }
  }
  return longest;
};

const bestIn = (
  technician: Technician,
  window: Window,
  compiled: Compiled,
  own: readonly Finding[],
  defaults: boolean,
): Fit | undefined => {
  const { relax } = compiled.facts;
  const facts = compiled.relaxed({ ...relax, defaults });
  const relaxed: readonly Relaxed[] = [
    ...(relax.deadline ? (['deadline'] as const) : []),
    ...(defaults ? (['default'] as const) : []),
  ];
  let best: (Fit & { kind: 'fits' }) | undefined;
  for (const day of daysIn(technician, window, compiled)) {
    const free = day.free.flatMap((piece) => intersect(piece, window) ?? []);
    const pieces = freePieces(
      technician,
      { ...day, free },
      facts,
      compiled.need.minutes,
      window.end,
    );
    const take = (start: Start): void => {
      if (!contains(window, start.window)) return;
      const findings = [...own, ...start.findings];
      const cost = costOf(findings);
      if (!best || cost < best.cost) {
        best = { kind: 'fits', window: start.window, cost, findings, relaxed };
      }
    };
    for (const piece of pieces) walk(piece, technician, day, facts, compiled, () => false, take);
  }
  return best;
};

/** Why the start fails that fails by least. */
const nearest = (technician: Technician, window: Window, compiled: Compiled): readonly Reason[] => {
  const { facts, need } = compiled;
  const { gridMinutes } = facts.policy;
  let best: Miss | undefined;
  for (const day of daysIn(technician, window, compiled)) {
    const from = Math.max(window.start, day.window.start, facts.earliest);
    const to = Math.min(window.end, day.window.end);
    for (let at: number = onGrid(from, day, gridMinutes); at < to; at += gridMinutes * MINUTE) {
      const start = onGrid(at, day, gridMinutes);
      const one = { start, end: addMinutes(start, need.minutes) };
      if (one.end > window.end) break;
      const { blocks } = blocksAt(technician, one, day, facts, compiled);
      const miss = { window: one, blocks, minutes: missedBy(blocks) };
      if (blocks.length > 0 && closer(miss, best)) best = miss;
    }
  }
  return best ? firstOfEachCode(best.blocks) : [];
};

/** Where in a window of a technician's time a ticket fits best; judged by every rule. */
export const fitIn = (technician: Technician, window: Window, compiled: Compiled): Fit => {
  const { own, blocks } = ask(technician, compiled);
  if (blocks.length > 0) return { kind: 'no', always: true, reasons: firstOfEachCode(blocks) };
  const needMinutes = compiled.need.minutes;
  const haveMinutes = longestFree(technician, window, compiled);
  const room: Reason = { code: 'no-room', needMinutes, haveMinutes };
  const fit =
    bestIn(technician, window, compiled, own, false) ??
    (compiled.board.metUnknownPlace()
      ? bestIn(technician, window, compiled, own, true)
      : undefined);
  if (fit) return fit;
  if (haveMinutes < needMinutes) return { kind: 'no', always: false, reasons: [room] };
  const reasons = nearest(technician, window, compiled);
  return { kind: 'no', always: false, reasons: reasons.length > 0 ? reasons : [room] };
};
