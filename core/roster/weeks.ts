import { WEEKDAYS } from '../model/clock-text.ts';
import type { RosterFacts } from './facts.ts';

/** The Mondays of all weeks that hold a day of the roster; the first may lie before it. */
export const weeksOf = ({ days }: RosterFacts): readonly number[] => {
  const first = WEEKDAYS.indexOf(days[0]?.weekday ?? 'mon');
  const mondays: number[] = [];
  for (let monday = first === 0 ? 0 : -first; monday < days.length; monday += 7) {
    mondays.push(monday);
  }
  return mondays;
};
