import { localTime } from '../calendar/zone.ts';
import type { Instant } from '../model/time.ts';
import { flipDe } from './flip-de.ts';
import { flipEn } from './flip-en.ts';
import type { FlipFacts } from './flip-facts.ts';
import { isToday, when } from './format.ts';
import type { Language } from './language.ts';
import type { Telling } from './tell.ts';

/** How a time is told inside a change: today's without its day. */
export type Clock = (at: Instant) => string;

const WORDS: Readonly<
  Record<Language, (facts: FlipFacts, clock: Clock, telling: Telling) => string>
> = { en: flipEn, de: flipDe };

/** The words of a change, as the end of a sentence that begins with who would be first. */
export const flipWords = (facts: FlipFacts, telling: Telling): string => {
  const clock: Clock = (at) =>
    isToday(at, telling) ? localTime(at, telling.zone) : when(at, telling);
  return WORDS[telling.language ?? 'en'](facts, clock, telling);
};

const FIRST: Readonly<Record<Language, string>> = { en: 'First', de: 'Zuerst,' };

/** "First if it may start after 14:00." */
export const flipSentence = (facts: FlipFacts, telling: Telling): string =>
  `${FIRST[telling.language ?? 'en']} ${flipWords(facts, telling)}.`;
