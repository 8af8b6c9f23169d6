import { AWAY_EN } from './roster-en.ts';
import type { RosterFactReason, RosterWayReason } from './roster-fact.ts';
import { dateText, hoursText, LEVEL_NAMES } from './roster-text.ts';
import { short } from './short.ts';

const count = (n: number, one: string, many: string): string =>
  n === 1 ? `1 ${one}` : `${n} ${many}`;
const day = (date: Parameters<typeof dateText>[0]): string => dateText(date, 'en');

/** English words of a fact that makes a roster impossible together with others. */
export const rosterFactEn = (fact: RosterFactReason): string => {
  switch (fact.code) {
    case 'asked': {
      const skilled = fact.skill === undefined ? '' : ` with ${short(fact.skill)}`;
      return `${short(fact.shift)} on ${day(fact.date)} needs ${fact.wanted}${skilled}`;
    }
    case 'asked-skill':
      return `${short(fact.shift)} on ${day(fact.date)}: only ${short(fact.skill)} ${LEVEL_NAMES.en[fact.level]} counts`;
    case 'no-follow':
      return `${short(fact.after)} may not follow ${short(fact.before)}`;
    case 'shift-skill':
      return `${short(fact.shift)} is only for those with ${short(fact.skill)}`;
    case 'most-minutes':
      return `At most ${hoursText(fact.minutes, 'en')} in all`;
    case 'most-week-minutes':
      return `At most ${hoursText(fact.minutes, 'en')} a week`;
    case 'least-rest':
      return `At least ${hoursText(fact.minutes, 'en')} between shifts`;
    case 'most-weekends':
      return `At most ${count(fact.count, 'weekend', 'weekends')}`;
    case 'most-in-a-row':
      return `At most ${count(fact.count, 'day', 'days')} in a row`;
    case 'least-in-a-row':
      return `At least ${count(fact.count, 'day', 'days')} in a row`;
    case 'least-free':
      return `At least ${count(fact.count, 'day', 'days')} free in a row`;
    case 'most-of-shift':
      return `At most ${fact.count} times ${short(fact.shift)}`;
    case 'worked-before':
      return `Shifts worked before ${day(fact.date)}`;
    case 'joins':
      return `In the team from ${day(fact.date)}`;
    case 'leaves':
      return `In the team until ${day(fact.date)}`;
    case 'set-by-hand':
      return `Set by hand on ${day(fact.date)}: ${fact.shift === null ? 'free' : short(fact.shift)}`;
    case 'on-call':
      return `On call ${day(fact.from)} to ${day(fact.to)}`;
    case 'called-out':
      return `Called out on ${day(fact.date)}`;
    case 'is-away':
      return fact.from === fact.to
        ? `${AWAY_EN[fact.kind]} on ${day(fact.from)}`
        : `${AWAY_EN[fact.kind]} ${day(fact.from)} to ${day(fact.to)}`;
  }
};

/** English words of the smallest way to give way. */
export const rosterWayEn = (way: RosterWayReason): string => {
  switch (way.code) {
    case 'people-fewer':
      return `${count(way.people, 'person', 'people')} fewer would do`;
    case 'days-more':
      return `${count(way.days, 'day', 'days')} more would do`;
    case 'days-fewer':
      return `${count(way.days, 'day', 'days')} fewer would do`;
    case 'minutes-more':
      return `${hoursText(way.minutes, 'en')} more would do`;
    case 'rest-shorter':
      return `${hoursText(way.minutes, 'en')} less rest would do`;
    case 'weekends-more':
      return `${count(way.weekends, 'weekend', 'weekends')} more would do`;
    case 'shifts-more':
      return `${count(way.shifts, 'shift', 'shifts')} more would do`;
    case 'works-on':
      return `Working on ${day(way.date)} would do`;
    case 'without':
      return 'Without it the rest can be covered';
    case 'not-proven':
      return 'Not proven that this alone would do';
  }
};
