import { bad, good, type Parsed } from './parsed.ts';

/** A row under an id that somebody else gave it; what cannot be an id is said. */
export const underId = <I, R>(
  schema: { safeParse(id: string): { success: true; data: I } | { success: false } },
  id: string,
  make: (id: I) => R,
): Parsed<R> => {
  const read = schema.safeParse(id);
  return read.success ? good(make(read.data)) : bad(`“${id.slice(0, 40)}…” is too long for an id.`);
};
