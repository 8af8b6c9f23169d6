import { refuse } from '../host-error.ts';
import type { Sheet } from './model.ts';

/** A protected sheet takes none of what is not typed into an open cell: looks, tables, rules, charts and comments. */
export const mustBeOpen = (sheet: Sheet): void => {
  if (sheet.protection.on) refuse('AccessDenied', `The sheet "${sheet.name}" is protected.`);
};
