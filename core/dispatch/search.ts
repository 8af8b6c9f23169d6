import { addMinutes } from '../calendar/instant.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Compiled } from './compile.ts';
import { costOf, judgeOpen } from './judge.ts';
import { grownBy, leastOn, mostSaved } from './least.ts';
import { freePieces, onGrid, type Piece } from './starts.ts';

/** One start that no rule blocks. `cost` is of what depends on the start. */
export interface Start {
  readonly window: Window;
  readonly cost: number;
  readonly findings: readonly Finding[];
}

const better = (a: Start, b: Start): number => a.cost - b.cost || a.window.start - b.window.start;

const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * The cheapest starts of one technician up to `until`, at most `keep`, best first.
 * Waiting and lateness only grow: once they alone, less what a day can save, cost more than the worst start kept, no
 * later start can win and none is looked at.
 */
export const bestStarts = (
  technician: Technician,
  compiled: Compiled,
  facts: Facts,
  until: Instant,
  keep: number,
): readonly Start[] => {
  const { need, dayCount } = compiled;
  const kept: Start[] = [];
  let saved: number | undefined;
  const worst = (): number => (kept.length === keep ? (kept.at(-1)?.cost ?? 0) : NO_LIMIT);
  const isHopeless = (start: Instant): boolean => {
    const grown = grownBy(start, facts);
    if (grown <= worst()) return false;
    saved ??= mostSaved(technician, compiled, facts);
    return grown - saved > worst();
  };
  /** That day cannot win, though a later one may. */
  const isDear = (index: number): boolean => {
    const outline = compiled.board.outlineOf(technician, index);
    const least = outline && leastOn(technician, outline, facts);
    return least !== undefined && (least === NO_LIMIT || least > worst());
  };
  const keepStart = (start: Start): void => {
    const last = kept.at(-1);
    if (kept.length === keep && last && better(last, start) <= 0) return;
    if (kept.length === keep) kept.pop();
    kept.push(start);
    if (kept.length > 1) kept.sort(better);
  };
  for (let i = 0; i < dayCount; i++) {
    // Whether a day can win is asked before it is made: most are not.
    const opens = compiled.opensAt(technician, i);
    if (opens === undefined || opens >= until || isHopeless(opens)) break;
    if (isDear(i)) continue;
    const day = compiled.dayAt(technician, i);
    if (!day) break;
    for (const piece of freePieces(technician, day, facts, need.minutes, until)) {
      walk(piece, technician, day, facts, compiled, isHopeless, keepStart);
    }
  }
  return kept;
};

/** From the first start of a piece to each next one at which something gets milder, as long as it can still win. */
export const walk = (
  piece: Piece,
  technician: Technician,
  day: Day,
  facts: Facts,
  compiled: Compiled,
  isHopeless: (start: Instant) => boolean,
  keepStart: (start: Start) => void,
): void => {
  const { gridMinutes } = facts.policy;
  let last = -1;
  for (const first of piece.firsts) {
    let start: Instant | undefined = first;
    while (start !== undefined && start > last && start < piece.latest && !isHopeless(start)) {
      last = start;
      const end = addMinutes(start, compiled.need.minutes);
      if (end > piece.end) return;
      const window = { start, end };
      const judged = judgeOpen(technician, window, day, facts, compiled);
      if (!judged.blocked) {
        keepStart({ window, cost: costOf(judged.findings), findings: judged.findings });
      }
      const next: Instant | undefined = piece.everyStart
        ? addMinutes(start, gridMinutes)
        : judged.eases;
      start = next && onGrid(next, day, gridMinutes);
    }
  }
};
