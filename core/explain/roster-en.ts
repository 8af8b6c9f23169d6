import type { FairMeasure, RosterReason, RosterReasonOf } from './roster-reason.ts';
import { dateText, hoursText, LEVEL_NAMES, tenth } from './roster-text.ts';
import { short } from './short.ts';

export const AWAY_EN: Readonly<Record<RosterReasonOf<'away'>['kind'], string>> = {
  leave: 'On leave',
  sick: 'Off sick',
  training: 'In training',
  holiday: 'Public holiday',
  busy: 'Busy',
  out: 'Out',
  'day-off': 'Day off',
};

const MEASURES: Readonly<Record<FairMeasure, string>> = {
  hours: 'Hours',
  nights: 'Nights',
  weekends: 'Weekends',
  holidays: 'Holidays',
  points: 'Burden points',
};

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);
const shiftText = (shift: string | null): string => (shift === null ? 'free' : short(shift));
const wanted = ({ shift, skill }: { shift: string; skill?: string }): string =>
  skill === undefined ? short(shift) : `${short(shift)} with ${short(skill)}`;

/** English words of every reason of the roster: the fact first, nothing that judges a person. */
export const rosterEn = (reason: RosterReason): string => {
  const level = (value: 0 | 1 | 2 | 3): string => LEVEL_NAMES.en[value];
  switch (reason.code) {
    case 'not-yet-in-team':
      return `In the team from ${dateText(reason.joins, 'en')}`;
    case 'no-longer-in-team':
      return `In the team until ${dateText(reason.leaves, 'en')}`;
    case 'away':
      return reason.from === reason.to
        ? `${AWAY_EN[reason.kind]} on ${dateText(reason.from, 'en')}`
        : `${AWAY_EN[reason.kind]} ${dateText(reason.from, 'en')} to ${dateText(reason.to, 'en')}`;
    case 'shift-needs-skill':
      return `${short(reason.shift)} needs ${short(reason.skill)} ${level(reason.need)}; has ${level(reason.has)}`;
    case 'pinned':
      return `Set by hand: ${shiftText(reason.shift)}`;
    case 'published':
      return `Already told: ${shiftText(reason.shift)}`;
    case 'wanted-shift':
      return reason.shift === undefined ? 'Asked to work' : `Asked for ${short(reason.shift)}`;
    case 'wanted-free':
      return reason.shift === undefined
        ? 'Asked for the day off'
        : `Asked for anything but ${short(reason.shift)}`;
    case 'public-holiday':
      return `Works on ${short(reason.name)}`;
    case 'short-rest-before-turn':
      return `${hoursText(reason.haveMinutes, 'en')} between ${short(reason.shift)} and being on call from ${dateText(reason.date, 'en')}; least ${hoursText(reason.needMinutes, 'en')}`;
    case 'late-after-turn':
      return `Starts late after a weekend on call: ${hoursText(reason.minutes, 'en')} less of ${short(reason.shift)}`;
    case 'less-on-call':
      return `On call that day: ${reason.percent} % less time`;
    case 'short-rest-after-call':
      return `${hoursText(reason.haveMinutes, 'en')} between a call-out on ${dateText(reason.date, 'en')} and ${short(reason.shift)}; least ${hoursText(reason.needMinutes, 'en')}`;
    case 'late-after-call':
      return `Starts late after a call-out in the night: ${hoursText(reason.minutes, 'en')} less of ${short(reason.shift)}`;
    case 'short-rest':
      return `${hoursText(reason.haveMinutes, 'en')} between ${short(reason.before)} and ${short(reason.after)}; least ${hoursText(reason.needMinutes, 'en')}`;
    case 'may-not-follow':
      return `${short(reason.after)} may not follow ${short(reason.before)}`;
    case 'run-long':
      return `${days(reason.days)} in a row; most ${reason.limit}`;
    case 'run-short':
      return `Works only ${days(reason.days)} in a row; least ${reason.limit}`;
    case 'off-short':
      return `Only ${days(reason.days)} free in a row; least ${reason.limit}`;
    case 'weekends':
      return `Works ${reason.weekends} weekends; most ${reason.limit}`;
    case 'shifts-of-kind':
      return `${reason.shifts} times ${short(reason.shift)}; most ${reason.limit}`;
    case 'minutes-over':
      return `${hoursText(reason.minutes, 'en')} in all; most ${hoursText(reason.limit, 'en')}`;
    case 'minutes-under':
      return `${hoursText(reason.minutes, 'en')} in all; least ${hoursText(reason.limit, 'en')}`;
    case 'week-over':
      return `Week of ${dateText(reason.monday, 'en')}: ${hoursText(reason.minutes, 'en')}; most ${hoursText(reason.limit, 'en')}`;
    case 'week-off':
      return `Week of ${dateText(reason.monday, 'en')}: ${hoursText(reason.minutes, 'en')}; target ${hoursText(reason.target, 'en')}`;
    case 'gap':
      return `${wanted(reason)}: ${reason.people} of ${reason.wanted} needed`;
    case 'thin':
      return `${wanted(reason)}: ${reason.people}, better ${reason.wanted}`;
    case 'too-many':
      return `${wanted(reason)}: ${reason.people}, most ${reason.wanted}`;
    case 'on-other-shift':
      return `Works ${short(reason.shift)} that day`;
    case 'lacks-skill':
      return `${short(reason.skill)}: needs ${level(reason.need)}, has ${level(reason.has)}`;
    case 'could-at-price':
      return reason.price > 0
        ? `Could, at a price of ${Math.round(reason.price)} min`
        : 'Could, at no price';
    case 'exchanged':
      return `Exchanged with ${short(reason.name)}`;
    case 'chosen':
      return 'Changed by hand; no rule asked for it';
    case 'share':
      return `${MEASURES[reason.measure]}: ${tenth(reason.is, 'en')} instead of ${tenth(reason.was, 'en')}; even share ${tenth(reason.even, 'en')}`;
    case 'no-history':
      return 'No history: everybody starts equal';
    case 'is-out':
      return 'Is the one who is out';
    case 'free-then':
      return 'Is free that day';
    case 'moves-over':
      return `Moves over from ${short(reason.shift)}`;
    case 'longer-day':
      return reason.openMinutes > 0
        ? `Works ${hoursText(reason.minutes, 'en')} more beside ${short(reason.shift)}; ${hoursText(reason.openMinutes, 'en')} stay open`
        : `Works ${hoursText(reason.minutes, 'en')} more beside ${short(reason.shift)}`;
    case 'day-too-long':
      return `${hoursText(reason.minutes, 'en')} in one go; most ${hoursText(reason.limit, 'en')}`;
    case 'rest-left':
      return `${hoursText(reason.minutes, 'en')} rest is left; wanted ${hoursText(reason.needMinutes, 'en')}`;
  }
};
