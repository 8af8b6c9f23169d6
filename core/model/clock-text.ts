/** A wall-clock time as text; `24:00` is the end of the day. */
export const TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** In a file without schemas, so that what only counts days carries no parser. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
