import { type BenchResult, measure } from '../bench.ts';
import type { Options } from './options.ts';
import { shortTeam } from './short-team.ts';
import { conflictTimed } from './timed.ts';

const PEOPLE = 40;
const DAYS = 28;
const TEAMS = [1, 2, 3];

/** A team that cannot be covered any more: how soon the first reason is known, and how soon all of them. */
export const conflictsResult = ({ seconds, seed }: Options): BenchResult => {
  const found = TEAMS.map((team) =>
    conflictTimed(shortTeam(PEOPLE, DAYS, team), 2 * seconds, seed),
  );
  const facts = Object.fromEntries(
    found.map(({ answer }, i) => [
      `short team ${TEAMS[i]}`,
      `${answer.conflicts.length} sets of ${answer.conflicts.map((one) => one.facts.length).join(', ')} facts, ` +
        `${answer.conflicts.filter((one) => one.irreducible).length} seen to be irreducible; ` +
        `${answer.unproven.length} gaps not proven`,
    ]),
  );
  return {
    facts,
    measures: [
      measure(
        'short teams: first set',
        found.map(({ firstAfter, took }) => firstAfter ?? took),
        { words: 'max <= 3000', kept: ({ max }) => max <= 3000 },
      ),
      measure(
        'short teams: all sets',
        found.map(({ took }) => took),
        {
          words: 'max <= 20000',
          kept: ({ max }) => max <= 20_000 && found.every(({ answer }) => answer.coversRest),
        },
      ),
      measure(
        'short teams: longest slice',
        found.map(({ slice }) => slice),
      ),
    ],
  };
};
