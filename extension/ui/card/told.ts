import type { Instant } from '../../../core/model/time.ts';
import type { Names } from '../../card.ts';

/** What the views of a write need besides the stage; a journal page has no card but has these. */
export interface Told {
  readonly names: Names;
  readonly now: Instant;
  readonly number: string;
  readonly title: string;
  readonly contact?: string | undefined;
}
