import { type Measure, measure } from '../bench.ts';
import type { Timed } from './timed.ts';

/** How long it took until all hard rules were kept; where they never were, the whole time and missed. */
export const keptMeasure = (name: string, timed: readonly Timed[], most: number): Measure => {
  const times = timed.map(({ keptAfter, took }) => keptAfter ?? took);
  const all = timed.every(({ keptAfter }) => keptAfter !== undefined);
  return measure(`${name}: rules kept`, times, {
    words: `max <= ${most}`,
    kept: ({ max }) => all && max <= most,
  });
};
