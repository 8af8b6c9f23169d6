import { de } from './de.ts';
import { en } from './en.ts';
import type { Language } from './language.ts';
import type { Reason } from './reason.ts';
import type { Telling } from './tell.ts';

const WORDS: Readonly<Record<Language, (reason: Reason, telling: Telling) => string>> = { en, de };

/** The words of a reason in the reader's language and zone; plain text, never markup. */
export const sentence = (reason: Reason, telling: Telling): string =>
  WORDS[telling.language ?? 'en'](reason, telling);
