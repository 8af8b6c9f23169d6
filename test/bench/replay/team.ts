import type { Problem } from '../../../core/dispatch/problem.ts';
import { SkillId, TechnicianId } from '../../../core/model/ids.ts';
import { defaultHours, Team } from '../../../core/model/team.ts';
import type { SkillNeed } from '../../../core/model/ticket.ts';
import type { Instant } from '../../../core/model/time.ts';
import { parseTicket } from '../../../extension/adapters/parse-ticket.ts';
import type { Incident } from './fold.ts';
import { counted, type History, type Work } from './history.ts';
import { KINDS, type Kind, LOG_ZONE } from './log.ts';
import { BASE, isDone, rawOf, WORDS } from './words.ts';

/** What the log does not have and the team of the replay needs: told beside every result. */
export const MADE_UP =
  'working hours (Mon to Fri 08:30 to 17:30 for everybody), the zone (UTC), minutes of a ticket (the product’s default), ' +
  'skills and their levels (in the group: solo; of a category, subcategory, symptom: assisted after one ticket, solo from two), ' +
  'the client (the caller)';

const skillOf = (kind: Kind, word: string): string => `${kind}: ${word}`;

/** The group is a must, being in it is being able; for the finer kinds one ticket may be chance, two are not. */
const levelOf = (skill: string, tickets: number): 1 | 2 =>
  skill.startsWith('assignment_group: ') || tickets > 1 ? 2 : 1;

const skillsIn = (works: readonly Work[]) =>
  counted(
    works.flatMap(({ kinds }) =>
      KINDS.flatMap((kind) => (kinds[kind] === undefined ? [] : [skillOf(kind, kinds[kind])])),
    ),
  );

/** The team as the history shows it: who was seen, and what they worked on. The client is the one who asks. */
export const teamOf = (history: History, caller: string | undefined): Team => {
  const groups = new Set<string>();
  const worksOf = new Map<string, Work[]>();
  for (const work of history.works) {
    if (work.kinds.assignment_group !== undefined) groups.add(work.kinds.assignment_group);
    const theirs = worksOf.get(work.person);
    if (theirs) theirs.push(work);
    else worksOf.set(work.person, [work]);
  }
  return Team.parse({
    schema: 1,
    zone: LOG_ZONE,
    hours: defaultHours(),
    skills: [...skillsIn(history.works).keys()],
    technicians: history.people.map((person) => ({
      id: person,
      name: person,
      logins: { [BASE]: person },
      skills: [...skillsIn(worksOf.get(person) ?? [])].map(([skill, tickets]) => ({
        skill,
        level: levelOf(skill, tickets),
      })),
    })),
    clients: caller === undefined ? [] : [{ id: caller, name: caller }],
    words: {
      ...WORDS,
      // A group nobody was seen in says nothing: as a must it would leave out everybody.
      meanings: Object.fromEntries(
        [...groups].map((group) => [
          `assignment_group:${group.toLowerCase()}`,
          { skill: skillOf('assignment_group', group), level: 2 },
        ]),
      ),
    },
  });
};

/** The finer kinds are wishes, as far as anybody has them. */
const wishes = (asked: Incident, team: Team): readonly SkillNeed[] =>
  KINDS.filter((kind) => kind !== 'assignment_group').flatMap((kind) => {
    const word = asked.kinds[kind];
    const skill = word === undefined ? undefined : SkillId.parse(skillOf(kind, word));
    return skill && team.skills.includes(skill)
      ? [{ skill, level: 2 as const, force: 'prefer' as const }]
      : [];
  });

const lastFor = (caller: string | undefined, { works }: History): string | undefined => {
  const theirs = works.filter((work) => caller !== undefined && work.caller === caller);
  return theirs.toSorted((a, b) => b.at - a.at)[0]?.person;
};

/** The question a dispatcher would ask of an incident nobody owns yet, on the board and the history before it. */
export const problemOf = (
  asked: Incident,
  board: ReadonlyMap<string, Incident>,
  history: History,
  now: Instant,
): Problem => {
  const others = [...board.values()].filter((one) => one.number !== asked.number);
  const team = teamOf(history, asked.caller);
  const read = (one: Incident, login: string | undefined) =>
    parseTicket(rawOf(one, login), team, now);
  const ticket = read(asked, undefined);
  const last = lastFor(asked.caller, history);
  return {
    team,
    ticket: {
      ...ticket,
      needs: [...(ticket.needs ?? []), ...wishes(asked, team)],
      ...(last !== undefined && { lastTechnician: TechnicianId.parse(last) }),
    },
    now,
    bookings: [],
    tickets: others
      .filter((one) => !isDone(one.status))
      .map((one) => read(one, one.owner === undefined ? undefined : history.personOf(one.owner))),
    sources: [{ name: 'event log', state: 'read', at: now }],
  };
};
