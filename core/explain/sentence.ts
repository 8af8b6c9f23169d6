import { en } from './en.ts';
import type { Reason } from './reason.ts';
import type { Telling } from './tell.ts';

/** The words of a reason in the reader's language and zone; plain text, never markup. */
export const sentence = (reason: Reason, telling: Telling): string => en(reason, telling);
