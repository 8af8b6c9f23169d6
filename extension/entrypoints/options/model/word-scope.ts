import type { Team } from '../../../../core/model/team.ts';
import type { Words } from '../../../../core/model/words.ts';
import { canonical } from '../../../../core/store/canonical.ts';
import { wordsAt } from '../../../adapters/words-at.ts';

/** Whose words a table is about: those of one base address, or, undefined, those common to all systems. */
export type WordScope = string | undefined;

const NONE: Words = { states: {}, priorities: {}, meanings: {} };

/** The words as they count there. */
export const wordsIn = (team: Team, scope: WordScope): Words =>
  scope === undefined ? team.words : wordsAt(team, scope);

const changed = <T>(all: Readonly<Record<string, T>>, common: Readonly<Record<string, T>>) =>
  Object.fromEntries(
    Object.entries(all).filter(
      ([key, value]) =>
        !Object.hasOwn(common, key) || canonical([value]) !== canonical([common[key]]),
    ),
  );

/** What of these words is the system's own: where they say the same as the common ones, those are enough. */
export const ownOf = (words: Words, common: Words): Words => {
  const { states, priorities, meanings, ...fields } = words;
  const { states: _s, priorities: _p, meanings: _m, ...commonFields } = common;
  // Of a word that means nothing here, and something elsewhere, that must be said.
  const silent = Object.keys(common.meanings)
    .filter((key) => !Object.hasOwn(meanings, key))
    .map((key) => [key, {}]);
  return {
    ...changed(fields, commonFields),
    states: changed(states, common.states),
    priorities: changed(priorities, common.priorities),
    meanings: { ...changed(meanings, common.meanings), ...Object.fromEntries(silent) },
  };
};

/** The team with its words changed there; the change is handed the words as they count. */
export const putWords = (team: Team, scope: WordScope, change: (words: Words) => Words): Team => {
  if (scope === undefined) return { ...team, words: change(team.words) };
  const own = ownOf(change(wordsIn(team, scope)), team.words);
  const { [scope]: _old, ...others } = team.hostWords;
  const isNone = canonical(own) === canonical(NONE);
  return { ...team, hostWords: isNone ? others : { ...others, [scope]: own } };
};

/** Whether a system says this word in its own way. */
export const isOwnWord = (
  team: Team,
  scope: WordScope,
  part: 'states' | 'priorities' | 'meanings',
  key: string,
): boolean => {
  const own = scope === undefined ? undefined : team.hostWords[scope];
  return own !== undefined && Object.hasOwn(own[part], key);
};

/** A further system's words are its own from the start; the first one's are everybody's. */
export const scopeOf = (bases: readonly string[], base: string): WordScope =>
  bases.length > 1 && bases[0] !== base ? base : undefined;
