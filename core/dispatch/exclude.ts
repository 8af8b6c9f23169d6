import { addMinutes, MINUTE } from '../calendar/instant.ts';
import { overlaps } from '../calendar/window.ts';
import type { Reason } from '../explain/reason.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, LocalDate } from '../model/time.ts';
import type { Day } from '../rules/facts.ts';
import type { Finding } from '../rules/rule.ts';
import type { Excluded } from './answer.ts';
import type { Compiled } from './compile.ts';
import { blocksAt, blocksInGap, rulesOf } from './judge.ts';
import { closer, firstOfEachCode, type Miss, nearestMiss } from './miss.ts';
import { isOn, lookedAt, onGrid } from './starts.ts';

/** Which of some blocks hold at every start in the working time of a day. */
const holdAllDay = (
  blocks: readonly Finding[],
  technician: Technician,
  day: Day,
  compiled: Compiled,
  until: Instant,
): readonly Finding[] => {
  const { facts, need } = compiled;
  const { gridMinutes } = facts.policy;
  // On a day without bookings all starts lie in one gap.
  const one = day.bookings.length === 0;
  const allDay = one ? blocksInGap(technician, day.window.start, day, facts, compiled) : [];
  const sure = shared(blocks, allDay);
  let left: readonly Finding[] = blocks.filter((f) => !sure.includes(f));
  let asked = rulesOf(left, facts);
  for (const work of lookedAt(day, facts)) {
    const from = onGrid(Math.max(work.start, facts.earliest), day, gridMinutes);
    for (let at: number = from; at < work.end && at < until; at += gridMinutes * MINUTE) {
      if (left.length === 0) return sure;
      const start = onGrid(at, day, gridMinutes);
      const window = { start, end: addMinutes(start, need.minutes) };
      const here = blocksAt(technician, window, day, facts, compiled, undefined, asked);
      const still = shared(left, here.blocks);
      if (still.length === left.length) continue;
      left = still;
      asked = rulesOf(left, facts);
    }
  }
  return [...sure, ...left];
};

/** Those of some findings whose code is among others. */
const shared = (findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] =>
  findings.filter(({ reason }) => others.some((f) => f.reason.code === reason.code));

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
  own: readonly Finding[],
  compiled: Compiled,
  until: Instant,
): Excluded => {
  const id = technician.id;
  if (own.length > 0) {
    return { technician: id, always: firstOfEachCode(own), days: [], nearest: undefined };
  }
  const days: { date: LocalDate; reasons: readonly Reason[] }[] = [];
  let nearest: Miss | undefined;
  // A day on which work is over, or begins too late, is told only where there is nothing else to tell.
  let over: Excluded['days'][number] | undefined;
  const judged: Day[] = [];
  /** What closed each day that has working time. */
  const closed: (readonly Reason[])[] = [];
  const byHours = isOn(compiled.facts, 'hours');
  for (let i = 0; i < compiled.dayCount; i++) {
    const day = compiled.dayAt(technician, i);
    if (!day || day.window.start >= until) break;
    if (day.window.end <= compiled.facts.earliest) continue;
    if (byHours && (day.work[0]?.start ?? day.window.start) >= until) {
      over ??= { date: day.date, reasons: overDay(day) };
      continue;
    }
    if (byHours && day.free.length === 0) {
      // An absence or no hours closes all of it: nothing there is a near miss.
      const reason = closedDay(day);
      days.push({ date: day.date, reasons: [reason] });
      if (day.work.length > 0) closed.push([reason]);
      continue;
    }
    const best = nearestMiss(technician, day, compiled, until);
    if (!best) {
      over ??= { date: day.date, reasons: overDay(day) };
      continue;
    }
    const reasons = firstOfEachCode(best.blocks);
    days.push({ date: day.date, reasons });
    closed.push(reasons);
    if (closer(best, nearest)) nearest = best;
    judged.push(day);
  }
  let always: readonly Finding[] = (nearest?.blocks ?? []).filter((f) =>
    closed.every((reasons) => reasons.some(({ code }) => code === f.reason.code)),
  );
  for (const day of judged) {
    if (always.length === 0) break;
    always = holdAllDay(always, technician, day, compiled, until);
  }
  if (days.length === 0 && over) days.push(over);
  if (!nearest && days.length > 0) {
    const first = days[0]?.reasons ?? [];
    return { technician: id, always: first, days, nearest: undefined };
  }
  return {
    technician: id,
    always: firstOfEachCode(always),
    days,
    nearest: nearest && { window: nearest.window, findings: nearest.blocks },
  };
};
