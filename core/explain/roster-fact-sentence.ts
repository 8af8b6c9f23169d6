import type { Language } from './language.ts';
import type { RosterFactReason, RosterWayReason } from './roster-fact.ts';
import { rosterFactDe, rosterWayDe } from './roster-fact-de.ts';
import { rosterFactEn, rosterWayEn } from './roster-fact-en.ts';

/** The words of a fact that makes a roster impossible together with others; whose it is stands beside it. */
export const rosterFactSentence = (fact: RosterFactReason, language: Language = 'en'): string =>
  language === 'de' ? rosterFactDe(fact) : rosterFactEn(fact);

export const rosterWaySentence = (way: RosterWayReason, language: Language = 'en'): string =>
  language === 'de' ? rosterWayDe(way) : rosterWayEn(way);
