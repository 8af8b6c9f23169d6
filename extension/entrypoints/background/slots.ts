import { windowOf } from '../../../core/calendar/instant.ts';
import type { Window } from '../../../core/model/time.ts';
import type { Intent, Values } from '../../../core/store/journal-entry.ts';

export const windowOfValues = ({ start, minutes }: Values): Window | undefined =>
  start === undefined || !minutes ? undefined : windowOf(start, minutes);

/** The time that is meant: all blocks of it by time, or all of it in one go. */
export type Meant = Pick<Intent, 'to' | 'blocks'>;

/** By time; none where no time is meant. */
export const slotsOf = ({ to, blocks }: Meant): readonly Window[] => {
  const whole = windowOfValues(to);
  return blocks ?? (whole ? [whole] : []);
};
