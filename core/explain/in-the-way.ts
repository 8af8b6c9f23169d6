import { minutesText } from './format.ts';
import type { Language } from './language.ts';
import type { ReasonOf } from './reason.ts';
import type { Telling } from './tell.ts';

type InTheWay = ReasonOf<'overlap' | 'gap-too-short'>;
interface Words {
  readonly quoted: (title: string) => string;
  readonly overlaps: string;
  readonly of: string;
  readonly before: string;
  readonly after: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    quoted: (title) => `“${title}”`,
    overlaps: 'overlaps',
    of: 'of',
    before: 'before',
    after: 'after',
  },
  de: {
    quoted: (title) => `„${title}“`,
    overlaps: 'überschneidet',
    of: 'von',
    before: 'vor',
    after: 'nach',
  },
};

/**
 * What is said of another booking because of this ticket names this ticket; at a glance it is the other that is news:
 * “15 of 25 min before “Switch swap””.
 */
export const inTheWay = (reason: InTheWay, title: string, { language = 'en' }: Telling): string => {
  const words = WORDS[language];
  const named = words.quoted(title);
  if (reason.code === 'overlap') return `${words.overlaps} ${named}`;
  const { haveMinutes, needMinutes, side } = reason;
  const needs = minutesText(needMinutes, language);
  const has = needMinutes < 60 ? `${Math.round(haveMinutes)}` : minutesText(haveMinutes, language);
  return `${has} ${words.of} ${needs} ${words[side]} ${named}`;
};
