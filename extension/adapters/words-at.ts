import type { Team } from '../../core/model/team.ts';
import { type Words, wordsOver } from '../../core/model/words.ts';

// A board of two thousand tickets is read with one team: its words are put together once.
const known = new WeakMap<Team, Map<string, Words>>();

/** What words mean at one base address: its own, else those common to all systems. */
export const wordsAt = (team: Team, base: string): Words => {
  const own = Object.hasOwn(team.hostWords, base) ? team.hostWords[base] : undefined;
  if (!own) return team.words;
  const byBase = known.get(team) ?? new Map<string, Words>();
  const words = byBase.get(base) ?? wordsOver(team.words, own);
  known.set(team, byBase.set(base, words));
  return words;
};
