import { instant, MINUTE } from '../calendar/instant.ts';
import { contains, minutesWithin, overlaps } from '../calendar/window.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { Team } from '../model/team.ts';
import type { Technician } from '../model/technician.ts';
import type { Instant, Window } from '../model/time.ts';
import type { Day, Facts } from '../rules/facts.ts';
import type { DayInputs } from './days.ts';
import { type HalfDays, halfDays } from './half-days.ts';

const DAY = 24 * 60 * MINUTE;

interface Inputs extends DayInputs {
  dayAt(technician: Technician, index: number): Day | undefined;
}

export interface TeamTime extends Pick<Facts, 'halfDay' | 'aloneIn' | 'worksIn'> {
  readonly halfDays: HalfDays;
}

/** What the whole team has free, worked out half-day by half-day and hour by hour when it is first asked for. */
export const teamTime = (
  inputs: Inputs,
  { holders }: Capable,
  halves: HalfDays = halfDays(inputs),
): TeamTime => {
  const { team, horizon, dayAt } = inputs;
  const { zone, hours } = team;
  const days = horizon.days(zone);

  const first = days[0]?.window.start ?? instant(0);
  const indexOf = (at: Instant): number => {
    // A day of 23 or 25 hours may lie to either side of where division puts it.
    const guess = Math.max(0, Math.floor((at - first) / DAY));
    for (let i = Math.max(0, guess - 1); i <= guess + 1; i++) {
      const day = days[i];
      if (day && at >= day.window.start && at < day.window.end) return i;
    }
    return -1;
  };
  /** Each of the technician's days that touches a window of the team's day: their zone may be another. */
  const eachDay = (technician: Technician, index: number, visit: (day: Day) => void): void => {
    const away = (technician.zone ?? zone) === zone ? 0 : 1;
    for (let i = Math.max(0, index - away); i <= index + away; i++) {
      const day = dayAt(technician, i);
      if (day) visit(day);
    }
  };

  const isFree = (technician: Technician, window: Window, index: number): boolean => {
    let free = false;
    eachDay(technician, index, (day) => {
      free ||=
        day.free.some((one) => contains(one, window)) &&
        !day.bookings.some((b) => overlaps(b.window, window));
    });
    return free;
  };

  const counted = new Map<number, TechnicianId | 'several'>();
  /** The one capable technician who is free through an hour, where there is but one. */
  const onlyOne = (hour: Window): TechnicianId | 'several' => {
    const known = counted.get(hour.start);
    if (known !== undefined) return known;
    const index = indexOf(hour.start);
    let only: TechnicianId | undefined;
    let several = false;
    for (const technician of holders.values()) {
      if (!isFree(technician, hour, index)) continue;
      several = only !== undefined;
      only = technician.id;
      if (several) break;
    }
    const found = several || only === undefined ? 'several' : only;
    counted.set(hour.start, found);
    return found;
  };

  return {
    halfDays: halves,
    halfDay: (at) => halves.at(at),
    aloneIn(technician, window) {
      if (!holders.has(technician.id)) return undefined;
      const ahead = horizon.openHours(hours, zone);
      for (let i = firstAfter(ahead, window.start); i < ahead.length; i++) {
        const hour = ahead[i];
        if (!hour || hour.start >= window.end) return undefined;
        if (onlyOne(hour) === technician.id) return hour;
      }
      return undefined;
    },
    worksIn(technician, window) {
      // A day of somebody else's zone touches up to three of this technician's.
      const index = indexOf(window.start);
      for (let i = Math.max(0, index - 1); i <= index + 2; i++) {
        const day = dayAt(technician, i);
        if (day && minutesWithin(day.free, window) > 0) return true;
      }
      return false;
    },
  };
};

/** Those who may be the last to take what comes in; nobody in a team too small to keep somebody back. */
export interface Capable {
  readonly holders: ReadonlyMap<TechnicianId, Technician>;
}

export const capableOf = ({ technicians, policy }: Team): Capable => {
  const capable = technicians.filter((t) => t.active && isCapable(t, policy.flexLevel));
  const kept = capable.length >= policy.flexTeam ? capable : [];
  return { holders: new Map(kept.map((t) => [t.id, t])) };
};

/** Never rated counts as capable: nobody's flex is lost for a fact nobody gave. */
const isCapable = (technician: Technician, level: number): boolean =>
  technician.skills === undefined || technician.skills.some((s) => s.level >= level);

/** The place of the first window that ends after an instant, in windows by time. */
const firstAfter = (windows: readonly Window[], at: Instant): number => {
  let low = 0;
  let high = windows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = windows[middle];
    if (one && one.end <= at) low = middle + 1;
    else high = middle;
  }
  return low;
};
