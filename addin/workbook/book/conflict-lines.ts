import {
  rosterFactSentence,
  rosterWaySentence,
} from '../../../core/explain/roster-fact-sentence.ts';
import type { ConflictAnswer } from '../../../core/roster/conflict/conflict.ts';
import { ownerOf } from '../../../core/roster/conflict/fact.ts';
import type { Conflict, WayOut } from '../../../core/roster/conflict/prove.ts';
import { factReason, wayReason } from '../../../core/roster/conflict/told.ts';
import type { Demand, RosterProblem } from '../../../core/roster/problem.ts';
import type { Line } from '../actions.ts';
import type { Book } from './book.ts';
import type { FactPlaces } from './fact-places.ts';
import { dayText, lineOf, namingOf } from './naming.ts';

const demandText = ({ shift, skill, date }: Demand): string =>
  `${shift}${skill ? ` with ${skill.skill}` : ''} on ${dayText(date)}`;

const isSame = (a: Demand, b: Demand): boolean =>
  a.date === b.date && a.shift === b.shift && a.skill?.skill === b.skill?.skill;

const isAbout = ({ facts }: Conflict, demand: Demand): boolean =>
  facts.some((fact) => fact.kind === 'demand' && isSame(fact.demand, demand));

const headOf = ({ shortBy, facts, irreducible }: Conflict): string => {
  if (facts.length === 1) return 'This alone cannot be kept:';
  const short = shortBy === 0 ? '' : ` (${shortBy === 1 ? '1 person' : `${shortBy} people`} short)`;
  const one = irreducible ? ' Any one of them can give way:' : '';
  return `These ${facts.length} cannot all be kept${short}.${one}`;
};

/** What a set of facts says, each with whose it is, the smallest way out, and what that costs where somebody has put a price. */
const setLines = (
  { nameOf }: ReturnType<typeof namingOf>,
  problem: RosterProblem,
  conflict: Conflict,
  places: FactPlaces,
): readonly Line[] => [
  { text: headOf(conflict) },
  ...conflict.ways.map((out: WayOut) => {
    const owner = ownerOf(out.fact);
    const who = owner === undefined ? '' : `${nameOf(owner)}: `;
    const price = out.price === undefined ? '' : `, at a price of ${Math.round(out.price)} min`;
    const fact = rosterFactSentence(factReason(problem, out.fact));
    const text = `${who}${fact}. ${rosterWaySentence(wayReason(out))}${price}.`;
    return lineOf(text, places.factPlace(out.fact));
  }),
];

/** Of each of some gaps why it cannot be filled, that it can, or that neither is proven. */
export const conflictLines = (
  book: Book,
  problem: RosterProblem,
  { conflicts, unproven, coversRest }: ConflictAnswer,
  demands: readonly Demand[],
  places: FactPlaces,
): readonly Line[] => {
  const naming = namingOf(book);
  const about = conflicts.filter((one) => demands.some((demand) => isAbout(one, demand)));
  const left = demands.filter((demand) => !conflicts.some((one) => isAbout(one, demand)));
  return [
    ...about.flatMap((one) => setLines(naming, problem, one, places)),
    ...left.map((demand) => {
      const isOpen = !coversRest || unproven.some((one) => isSame(one, demand));
      const text = isOpen
        ? `${demandText(demand)}: nobody was found in the time there was; that nobody could is not proven.`
        : `${demandText(demand)} can be filled: Generate or Rebalance shows how.`;
      return lineOf(text, places.demandPlace(demand));
    }),
  ];
};
