import type { Instant, Zone } from '../model/time.ts';
import type { Language } from './language.ts';

/** What a sentence needs besides its facts: whose clock, what "today" is, and in which language. */
export interface Telling {
  readonly zone: Zone;
  readonly now: Instant;
  /** Absent = English. */
  readonly language?: Language;
}
