import type { Language } from './language.ts';
import { onCallDe } from './on-call-de.ts';
import { onCallEn } from './on-call-en.ts';
import type { OnCallReason } from './on-call-reason.ts';
import type { Telling } from './tell.ts';

const WORDS: Readonly<Record<Language, (reason: OnCallReason, telling: Telling) => string>> = {
  en: onCallEn,
  de: onCallDe,
};

/** The words of a reason about being on call, in the reader's language and zone; plain text, never markup. */
export const onCallSentence = (reason: OnCallReason, telling: Telling): string =>
  WORDS[telling.language ?? 'en'](reason, telling);
