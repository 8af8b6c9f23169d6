import type { Language } from './language.ts';
import { rosterDe } from './roster-de.ts';
import { rosterEn } from './roster-en.ts';
import type { RosterReason } from './roster-reason.ts';

const WORDS: Readonly<Record<Language, (reason: RosterReason) => string>> = {
  en: rosterEn,
  de: rosterDe,
};

/** The words of a reason of the roster; plain text, never markup. Who and when stands beside it. */
export const rosterSentence = (reason: RosterReason, language: Language = 'en'): string =>
  WORDS[language](reason);
