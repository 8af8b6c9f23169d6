import { businessDays } from '../calendar/business-days.ts';
import { holidaysOf } from '../calendar/holidays.ts';
import { slaBook } from '../calendar/sla-book.ts';
import type { Team } from '../model/team.ts';
import type { Technician } from '../model/technician.ts';
import type { Window } from '../model/time.ts';
import type { Facts } from '../rules/facts.ts';
import { EXPERT, heldSkill } from '../rules/levels.ts';
import { triageOf } from './triage.ts';

interface TeamFacts extends Pick<Facts, 'experts' | 'areaOf' | 'adjacent' | 'businessDays'> {
  readonly promisedFor: ReturnType<typeof slaBook>;
  readonly triage: ReturnType<typeof triageOf>;
}

/** What a team knows, promises and where its sites lie: the same for every ticket and every booking. */
export const teamFacts = (team: Team): TeamFacts => {
  const promisedFor = slaBook(team);
  const areas = new Map<string, ReturnType<Facts['areaOf']>>();
  for (const { sites } of team.clients) for (const s of sites) areas.set(s.id, s.place.area);
  return {
    promisedFor,
    triage: triageOf(team, promisedFor),
    experts: expertsIn(team),
    areaOf: (booking) =>
      booking.where === 'remote'
        ? undefined
        : (areas.get(booking.site ?? '') ?? booking.place?.area),
    adjacent: adjacentIn(team),
    businessDays: businessDaysOf(team),
  };
};

/** Experts by skill, asked for by many technicians and worked out once. */
const expertsIn = (team: Team): Facts['experts'] => {
  const memo = new Map<string, readonly Technician[]>();
  return (skill) => {
    const key = skill.toLowerCase();
    let all = memo.get(key);
    if (!all) {
      all = team.technicians
        .filter((t) => t.active && heldSkill(t, skill)?.level === EXPERT)
        // The first who works is named, whatever the order of the team.
        .sort((a, b) => (a.id < b.id ? -1 : 1));
      memo.set(key, all);
    }
    return all;
  };
};

const businessDaysOf = (team: Team): Facts['businessDays'] => {
  let holidays: readonly Window[] | undefined;
  return (from, to) => {
    holidays ??= holidaysOf(team);
    return businessDays(from, to, { hours: team.hours, zone: team.zone, holidays });
  };
};

/** The same area, or a known short way between two. */
const adjacentIn = ({ areas, policy }: Team): Facts['adjacent'] => {
  const near = new Set(
    areas
      .filter((row) => row.minutes <= policy.adjacentAreaMinutes)
      .flatMap(({ a, b }) => [`${a}\n${b}`, `${b}\n${a}`]),
  );
  return (a, b) => a === b || near.has(`${a}\n${b}`);
};
