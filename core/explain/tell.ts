import type { Instant, Zone } from '../model/time.ts';

/** What a sentence needs besides its facts: whose clock, and what "today" is. */
export interface Telling {
  readonly zone: Zone;
  readonly now: Instant;
}
