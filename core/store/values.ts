import type { Values } from './journal-entry.ts';

export const FIELDS = ['owner', 'start', 'minutes'] as const;
export type Field = (typeof FIELDS)[number];

/** Logins are compared without regard to case, as the PSAs do. */
export const sameValue = (field: Field, a: Values, b: Values): boolean =>
  field === 'owner' ? a.owner?.toLowerCase() === b.owner?.toLowerCase() : a[field] === b[field];

export const sameValues = (a: Values, b: Values): boolean =>
  FIELDS.every((field) => sameValue(field, a, b));
