import { NAMES } from '../names.ts';

/** Cells that name somebody or a shift are picked from the sheet on which those stand. */
export const PERSON = { from: NAMES.people, sheet: 'Technicians' };
export const CODE = { from: NAMES.shiftCodes, sheet: 'Shifts' };
