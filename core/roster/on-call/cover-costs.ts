import { availability, openWindows } from '../../calendar/availability.ts';
import { instant, minutesBetween } from '../../calendar/instant.ts';
import { restedFrom } from '../../calendar/rest.ts';
import { minutesWithin } from '../../calendar/window.ts';
import { atTime, daysBetween, localDate, zoneDays } from '../../calendar/zone.ts';
import type { OnCallReason } from '../../explain/on-call-reason.ts';
import type { OnCall } from '../../model/absence.ts';
import type { Technician } from '../../model/technician.ts';
import type { Instant, Window } from '../../model/time.ts';
import type { Ground } from './ground.ts';
import { pastTurns } from './past-turns.ts';
import { gap } from './rules/gap.ts';
import { most } from './rules/most.ts';
import type { Turn } from './turns.ts';

/** What speaks for somebody (below 0) or against them, in minutes. */
export interface CoverCost {
  readonly minutes: number;
  readonly reason: OnCallReason;
}

const MOST_DAYS = 15;
/** Called out so short a time before, somebody is not fresh. */
const LATELY_MINUTES = 48 * 60;
const tenth = (n: number): number => Math.round(n * 10) / 10;

/** Working time that a call late in each covered night would cost: the rest after it reaches into the morning. */
export const restCost = (
  technician: Technician,
  windows: readonly Window[],
  ground: Ground,
): CoverCost => {
  const { team, plan } = ground.problem;
  const { restMinutes, restMode, lateStartMinutes, nightTo } = team.policy;
  const zone = technician.zone ?? team.zone;
  let minutes = 0;
  let freeFrom: Instant | undefined;
  for (const window of windows) {
    for (const day of zoneDays(zone, window.start, MOST_DAYS)) {
      const nightEnd = atTime(day, nightTo);
      if (day.window.start >= window.end || nightEnd <= window.start) continue;
      const called = instant(Math.min(nightEnd, window.end));
      const { free } = availability(
        openWindows(technician.hours ?? team.hours, day),
        day,
        ground.shifts(technician.id),
        ground.absences(technician.id),
      );
      const begins = free[0]?.start;
      if (begins === undefined) continue;
      const rested = restedFrom(called, restMinutes);
      const until = restMode === 'statutory' ? rested : restedFrom(begins, lateStartMinutes);
      const lost = until > called ? minutesWithin(free, { start: called, end: until }) : 0;
      minutes += lost;
      if (lost > 0 && (freeFrom === undefined || until > freeFrom)) freeFrom = until;
    }
  }
  if (freeFrom === undefined) return { minutes: 0, reason: { code: 'no-work-at-risk' } };
  return {
    minutes: minutes * plan.policy.coverRiskFactor,
    reason: { code: 'work-at-risk', minutes, freeFrom },
  };
};

/** Days short of the gap to the nearest turn of one's own: a wish where somebody must hold the phone tonight. */
export const gapCost = (
  turn: Turn,
  own: readonly OnCall[],
  ground: Ground,
): readonly CoverCost[] => {
  const { coverGapDayMinutes } = ground.problem.plan.policy;
  const asked = { ...turn, isHoliday: false };
  // All of somebody's turns count here, those to come as well as those before.
  const all: Ground = { ...ground, past: () => own, wishedGapDays: ground.gapDays };
  const [first] = own;
  const short = (first ? pastTurns(first.technician, all) : []).flatMap((held) =>
    gap(asked, held, all).flatMap(({ reason }) => (reason.code === 'gap-short' ? [reason] : [])),
  );
  const nearest = short.sort((a, b) => a.days - b.days)[0];
  return nearest
    ? [{ minutes: (nearest.need - nearest.days) * coverGapDayMinutes, reason: nearest }]
    : [];
};

export const shareCost = (
  windows: readonly Window[],
  own: readonly OnCall[],
  ground: Ground,
): readonly CoverCost[] =>
  most(
    windows,
    own.map((o) => o.window),
    ground,
  ).map(({ reason }) => ({
    minutes: ground.problem.plan.policy.coverWarnMinutes,
    reason,
  }));

/** Points above the median cost, points below it are a bonus: the ledger says whose turn it would be. */
export const pointsCost = (difference: number, ground: Ground): readonly CoverCost[] => {
  const points = tenth(Math.abs(difference));
  if (points === 0) return [];
  const minutes = difference * ground.problem.plan.policy.coverPointMinutes;
  return [{ minutes, reason: { code: difference > 0 ? 'points-above' : 'points-below', points } }];
};

/** When somebody last was on call or worked at night, before the cover begins. */
export const lastCosts = (
  { id }: Technician,
  start: Instant,
  own: readonly OnCall[],
  ground: Ground,
): readonly CoverCost[] => {
  const { policy, zone } = ground.problem.plan;
  const ends = own.flatMap(({ window }) => (window.end <= start ? [window.end] : []));
  const since: OnCallReason =
    ends.length === 0
      ? { code: 'never-on-call' }
      : {
          code: 'since-turn',
          days: daysBetween(localDate(instant(Math.max(...ends)), zone), localDate(start, zone)),
        };
  const lately = ground
    .callOuts(id)
    .map(({ window }) => window.end)
    .filter((end) => end <= start && minutesBetween(end, start) < LATELY_MINUTES)
    .sort((a, b) => b - a)[0];
  const called: readonly CoverCost[] =
    lately === undefined
      ? []
      : [{ minutes: policy.coverCalledMinutes, reason: { code: 'called-lately', at: lately } }];
  return [...called, { minutes: 0, reason: since }];
};
