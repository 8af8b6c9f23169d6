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

/** A start that is not possible. */
export interface Miss {
  readonly window: Window;
  readonly blocks: readonly Finding[];
  readonly minutes: number;
}

export const missedBy = (blocks: readonly Finding[]): number =>
  blocks.reduce((sum, f) => sum + f.minutes, 0);

/** Fewer objections first, then the smaller one, then the earlier start. */
export const closer = (a: Miss, b: Miss | undefined): boolean =>
  !b ||
  a.blocks.length < b.blocks.length ||
  (a.blocks.length === b.blocks.length && a.minutes < b.minutes);

export const firstOfEachCode = (blocks: readonly Finding[]): readonly Reason[] => {
  const seen = new Map<ReasonCode, Reason>();
  for (const { reason } of blocks) if (!seen.has(reason.code)) seen.set(reason.code, reason);
  return [...seen.values()];
};

/** Days in which a near miss is told to the grid; later ones are looked at by the hour. */
const CLOSE_DAYS = 3;
const HOUR = 60;

/** Judges the starts in the working time of one day, on the grid or one each hour. */
const eachMiss = (
  technician: Technician,
  day: Day,
  compiled: Compiled,
  until: Instant,
  stepMinutes: number,
  visit: (miss: Miss) => void,
): void => {
  const { facts, need } = compiled;
  const { gridMinutes } = facts.policy;
  const step = stepMinutes * MINUTE;
  for (const work of day.work) {
    const from = onGrid(Math.max(work.start, facts.earliest), day, gridMinutes);
    for (let at: number = from; at < work.end && at < until; at += step) {
      const start = onGrid(at, day, gridMinutes);
      const window = { start, end: addMinutes(start, need.minutes) };
      const blocks = blocksAt(technician, window, day, facts, compiled);
      visit({ window, blocks, minutes: missedBy(blocks) });
    }
  }
};

/** A day without any free time: the absence that took it, else that there are no hours. */
const closedDay = (day: Day): Reason => {
  const away = day.absences.find((a) => overlaps(a.window, day.window));
  return away ? { code: 'absent', kind: away.kind, window: away.window } : { code: 'no-hours' };
};

/** A day whose working time is over, or begins too late. */
const overDay = (day: Day): readonly Reason[] => {
  const from = day.work[0]?.start;
  const to = day.work.at(-1)?.end;
  return from === undefined || to === undefined ? [] : [{ code: 'outside-hours', from, to }];
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
  // A day on which work is over, or begins too late, is told only where there is nothing else to tell.
  let over: Excluded['days'][number] | undefined;
  let everywhere: readonly ReasonCode[] | undefined;
  for (let i = 0; i < compiled.dayCount; i++) {
    const day = compiled.dayAt(technician, i);
    if (!day || day.window.start >= until) break;
    if (day.window.end <= compiled.facts.earliest) continue;
    if ((day.work[0]?.start ?? day.window.start) >= until) {
      over ??= { date: day.date, reasons: overDay(day) };
      continue;
    }
    if (day.free.length === 0) {
      // An absence or no hours closes all of it: nothing there is a near miss.
      const reason = closedDay(day);
      days.push({ date: day.date, reasons: [reason] });
      if (day.work.length > 0) everywhere = also(everywhere, [reason.code]);
      continue;
    }
    const { gridMinutes } = compiled.facts.policy;
    const stepMinutes = i < CLOSE_DAYS ? gridMinutes : Math.max(HOUR, gridMinutes);
    let best: Miss | undefined;
    eachMiss(technician, day, compiled, until, stepMinutes, (miss) => {
      if (closer(miss, best)) best = miss;
      everywhere = alsoIn(everywhere, miss.blocks);
    });
    if (!best) {
      over ??= { date: day.date, reasons: overDay(day) };
      continue;
    }
    days.push({ date: day.date, reasons: firstOfEachCode(best.blocks) });
    if (closer(best, nearest)) nearest = best;
  }
  const same = everywhere ?? [];
  const holds = nearest
    ? firstOfEachCode(nearest.blocks.filter((f) => same.includes(f.reason.code)))
    : [];
  if (days.length === 0 && over) days.push(over);
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

const also = (
  codes: readonly ReasonCode[] | undefined,
  others: readonly ReasonCode[],
): readonly ReasonCode[] => (codes ? codes.filter((code) => others.includes(code)) : others);

/** The codes that these blocks have too; a new list only where one is lost. */
const alsoIn = (
  codes: readonly ReasonCode[] | undefined,
  blocks: readonly Finding[],
): readonly ReasonCode[] => {
  if (!codes) return blocks.map((f) => f.reason.code);
  const has = (code: ReasonCode): boolean => blocks.some((f) => f.reason.code === code);
  return codes.every(has) ? codes : codes.filter(has);
};
