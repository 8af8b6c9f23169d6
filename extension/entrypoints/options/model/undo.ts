import * as z from 'zod/mini';
import { Team } from '../../../../core/model/team.ts';
import { canonical } from '../../../../core/store/canonical.ts';
import { AREA_WORDS } from './change-words.ts';
import { good, type Parsed } from './parsed.ts';

/** One change that can be taken back. */
export interface Step {
  readonly id: number;
  readonly words: string;
  readonly before: Team;
  readonly after: Team;
}

/** So many steps are remembered while the page is open. */
export const STEPS_KEPT = 20;

const PART_WORDS: Readonly<Record<string, string>> = {
  ...AREA_WORDS,
  onCall: AREA_WORDS['on-call'],
  callOuts: AREA_WORDS['call-outs'],
  skills: 'Skills',
};
const partWords = (part: string): string => PART_WORDS[part] ?? AREA_WORDS.team;

type Part = keyof Team;
const PARTS: readonly Part[] = z.keyof(Team).options;

const same = (a: Team, b: Team, part: Part): boolean =>
  canonical([a[part]]) === canonical([b[part]]);

/** Parts of the team that are not as this step left them, of those it changed. */
const changedSince = (now: Team, step: Step): readonly Part[] =>
  PARTS.filter((part) => !same(step.before, step.after, part) && !same(now, step.after, part));

/**
 * The team without these steps, newest first. What others changed meanwhile in other parts stays; where they changed
 * the same part, nothing is taken back: their change would be lost with it.
 */
export const withoutSteps = (now: Team, steps: readonly Step[]): Parsed<Team> => {
  let next = now;
  for (const step of steps) {
    const lost = changedSince(next, step);
    if (lost.length > 0) {
      const parts = [...new Set(lost.map(partWords))].join(', ');
      return {
        ok: false,
        words: `Not undone: “${step.words}” The same part was changed elsewhere since (${parts}), and that change would be lost.`,
      };
    }
    const { before, after } = step;
    const isBack = (part: Part): boolean => !same(before, after, part);
    const parts = PARTS.flatMap((part) => {
      const value = isBack(part) ? before[part] : next[part];
      return value === undefined ? [] : [[part, value]];
    });
    next = Team.parse(Object.fromEntries(parts));
  }
  return good(next);
};

/** The steps that go when the one named is taken back: it and all after it, newest first. */
export const stepsBackTo = (history: readonly Step[], id: number | undefined): readonly Step[] => {
  const from = id === undefined ? history.length - 1 : history.findIndex((s) => s.id === id);
  return from < 0 ? [] : history.slice(from).reverse();
};
