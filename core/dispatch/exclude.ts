import { addMinutes, MINUTE } from '../calendar/instant.ts';
import { overlaps } from '../calendar/window.ts';
import type { Reason, ReasonCode } from '../explain/reason.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, LocalDate, Window } from '../model/time.ts';
import type { Day } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Excluded } from './answer.ts';
import type { Compiled } from './compile.ts';
import { blocksAt } from './judge.ts';
import { onGrid } from './starts.ts';

interface Miss {
  readonly window: Window;
  readonly blocks: readonly Finding[];
  readonly minutes: number;
}

const missedBy = (blocks: readonly Finding[]): number =>
  blocks.reduce((sum, f) => sum + f.minutes, 0);

/** Fewer objections first, then the smaller one, then the earlier start. */
const closer = (a: Miss, b: Miss | undefined): boolean =>
  !b ||
  a.blocks.length < b.blocks.length ||
  (a.blocks.length === b.blocks.length && a.minutes < b.minutes);

const firstOfEachCode = (blocks: readonly Finding[]): readonly Reason[] => {
  const seen = new Map<ReasonCode, Reason>();
  for (const { reason } of blocks) if (!seen.has(reason.code)) seen.set(reason.code, reason);
  return [...seen.values()];
};

/** Days in which a near miss is told to the grid; later ones are looked at by the hour. */
const CLOSE_DAYS = 3;
const HOUR = 60;

/** Starts in the working time of one day, judged: every one on the grid, or one each hour. */
const missesOf = (
  technician: Technician,
  day: Day,
  compiled: Compiled,
  until: Instant,
  stepMinutes: number,
): readonly Miss[] => {
  const { facts, need } = compiled;
  const step = stepMinutes * MINUTE;
  const misses: Miss[] = [];
  for (const work of day.work) {
    const from = onGrid(Math.max(work.start, facts.now), day, facts.policy.gridMinutes);
    for (let at: number = from; at < work.end && at < until; at += step) {
      const start = onGrid(at, day, facts.policy.gridMinutes);
      const window = { start, end: addMinutes(start, need.minutes) };
      const blocks = blocksAt(technician, window, day, facts, compiled);
      misses.push({ window, blocks, minutes: missedBy(blocks) });
    }
  }
  return misses;
};

/** A day without any working time: the absence that took it, else that there are no hours. */
const closedDay = (day: Day): Reason => {
  const away = day.absences.find((a) => overlaps(a.window, day.window));
  return away ? { code: 'absent', kind: away.kind, window: away.window } : { code: 'no-hours' };
};

/** For somebody without any start: what holds at every start, else per day what closed it, and the nearest miss. */
export const explainExclusion = (
  technician: Technician,
  always: readonly Finding[],
  compiled: Compiled,
  until: Instant,
): Excluded => {
  const id = technician.id;
  if (always.length > 0) {
    return { technician: id, always: firstOfEachCode(always), days: [], nearest: undefined };
  }
  const days: { date: LocalDate; reasons: readonly Reason[] }[] = [];
  let nearest: Miss | undefined;
  let everywhere: Set<ReasonCode> | undefined;
  for (let i = 0; i < compiled.dayCount; i++) {
    const day = compiled.dayAt(technician, i);
    if (!day || day.window.start >= until) break;
    if (day.window.end <= compiled.facts.now) continue;
    const { gridMinutes } = compiled.facts.policy;
    const stepMinutes = i < CLOSE_DAYS ? gridMinutes : Math.max(HOUR, gridMinutes);
    const misses = missesOf(technician, day, compiled, until, stepMinutes);
    if (misses.length === 0) {
      const over = day.work.length > 0;
      if (!over) days.push({ date: day.date, reasons: [closedDay(day)] });
      continue;
    }
    let best: Miss | undefined;
    for (const miss of misses) {
      if (closer(miss, best)) best = miss;
      const codes = new Set(miss.blocks.map((f) => f.reason.code));
      everywhere = everywhere ? intersection(everywhere, codes) : codes;
    }
    if (!best) continue;
    days.push({ date: day.date, reasons: firstOfEachCode(best.blocks) });
    if (closer(best, nearest)) nearest = best;
  }
  const same = everywhere;
  const holds =
    nearest && same ? firstOfEachCode(nearest.blocks.filter((f) => same.has(f.reason.code))) : [];
  if (!nearest && days.length > 0) {
    const first = days[0]?.reasons ?? [];
    return { technician: id, always: first, days, nearest: undefined };
  }
  return {
    technician: id,
    always: holds,
    days,
    nearest: nearest && { window: nearest.window, findings: nearest.blocks },
  };
};

const intersection = (a: Set<ReasonCode>, b: Set<ReasonCode>): Set<ReasonCode> =>
  new Set([...a].filter((code) => b.has(code)));
