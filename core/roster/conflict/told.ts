import { localDate } from '../../calendar/zone.ts';
import type { RosterFactReason, RosterWayReason } from '../../explain/roster-fact.ts';
import type { RosterProblem } from '../problem.ts';
import type { Limit, RosterFact } from './fact.ts';
import type { WayOut } from './prove.ts';

const limitReason = (limit: Limit, value: number): RosterFactReason => {
  switch (limit) {
    case 'minutesMax':
      return { code: 'most-minutes', minutes: value };
    case 'weekMinutesMax':
      return { code: 'most-week-minutes', minutes: value };
    case 'restMinutes':
      return { code: 'least-rest', minutes: value };
    case 'weekendsMax':
      return { code: 'most-weekends', count: value };
    case 'runMax':
      return { code: 'most-in-a-row', count: value };
    case 'runMin':
      return { code: 'least-in-a-row', count: value };
    case 'offMin':
      return { code: 'least-free', count: value };
  }
};

/** A fact as it is told; `ownerOf` says whose it is. */
export const factReason = (problem: RosterProblem, fact: RosterFact): RosterFactReason => {
  switch (fact.kind) {
    case 'demand': {
      const { shift, date, skill, minimum } = fact.demand;
      return { code: 'asked', shift, date, wanted: minimum, ...(skill && { skill: skill.skill }) };
    }
    case 'demand-skill': {
      const { shift, date, skill } = fact.demand;
      // Facts of this kind are made of demands with a skill only.
      if (!skill) throw new Error('a demand without a skill has no fact about one');
      return { code: 'asked-skill', shift, date, skill: skill.skill, level: skill.level };
    }
    case 'succession':
      return { code: 'no-follow', before: fact.before, after: fact.after };
    case 'shift-skill':
      return { code: 'shift-skill', shift: fact.shift, skill: fact.skill };
    case 'limit':
      return limitReason(fact.limit, fact.value);
    case 'shifts-max':
      return { code: 'most-of-shift', shift: fact.shift, count: fact.most };
    case 'past':
      return { code: 'worked-before', date: problem.from };
    case 'joins':
    case 'leaves':
      return { code: fact.kind, date: fact.date };
    case 'pin':
      return { code: 'set-by-hand', shift: fact.cell.shift, date: fact.cell.date };
    case 'on-call': {
      const { start, end } = fact.turn.window;
      return {
        code: 'on-call',
        from: localDate(start, problem.zone),
        to: localDate(end, problem.zone),
      };
    }
    case 'call-out':
      return { code: 'called-out', date: localDate(fact.call.window.end, problem.zone) };
    case 'away': {
      const { kind, from, to } = fact.away;
      return { code: 'is-away', kind, from, to };
    }
  }
};

const byReason = (fact: RosterFact, amount: number): RosterWayReason => {
  if (fact.kind === 'shifts-max') return { code: 'shifts-more', shifts: amount };
  if (fact.kind !== 'limit') return { code: 'people-fewer', people: amount };
  switch (fact.limit) {
    case 'minutesMax':
    case 'weekMinutesMax':
      return { code: 'minutes-more', minutes: amount * 60 };
    case 'restMinutes':
      return { code: 'rest-shorter', minutes: Math.min(fact.value, amount * 60) };
    case 'weekendsMax':
      return { code: 'weekends-more', weekends: amount };
    case 'runMax':
      return { code: 'days-more', days: amount };
    case 'runMin':
    case 'offMin':
      return { code: 'days-fewer', days: amount };
  }
};

/** The smallest way out as it is told. */
export const wayReason = ({ fact, way }: WayOut): RosterWayReason => {
  if (!way) return { code: 'not-proven' };
  switch (way.kind) {
    case 'by':
      return byReason(fact, way.amount);
    case 'on':
      return { code: 'works-on', date: way.date };
    case 'whole':
      return { code: 'without' };
  }
};
