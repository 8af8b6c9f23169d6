import type { Shift } from './absence.ts';

/** What the id of a shift begins with that a published roster says. */
export const ROSTERED = 'roster ';

/** It is changed where the roster is made, and comes again with it. */
export const isRostered = ({ id }: Pick<Shift, 'id'>): boolean => id.startsWith(ROSTERED);
