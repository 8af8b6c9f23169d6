import { canonical } from '../store/canonical.ts';
import type { RosterProblem } from './problem.ts';

/** Two sums of a text (FNV-1a, 32 bits each): enough to tell whether anything was changed, no secret. */
const sumOf = (text: string, start: number): string => {
  let sum = start;
  for (let i = 0; i < text.length; i++) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return (sum >>> 0).toString(16).padStart(8, '0');
};

/** Stands for everything a roster is made from but what people were told of it. */
export const fingerprint = (problem: RosterProblem): string => {
  const { onCall, callOuts, ...rest } = problem;
  // Without turns or call-outs it is what it was before there were any: what was published then is not made anew.
  const text = canonical({
    ...{ ...rest, published: [] },
    ...(onCall.turns.length > 0 && { onCall }),
    ...(callOuts.calls.length > 0 && { callOuts }),
  });
  return sumOf(text, 0x811c9dc5) + sumOf(text, 0x9e3779b9);
};
