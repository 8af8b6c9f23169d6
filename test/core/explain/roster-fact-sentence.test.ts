import { expect, test } from 'vitest';
import {
  rosterFactSentence,
  rosterWaySentence,
} from '../../../core/explain/roster-fact-sentence.ts';
import { GOLDEN_FACTS, GOLDEN_WAYS } from './golden-roster-fact.ts';

test.each(GOLDEN_FACTS)('%o', (fact, english, german) => {
  expect(rosterFactSentence(fact)).toBe(english);
  expect(rosterFactSentence(fact, 'de')).toBe(german);
});

test.each(GOLDEN_WAYS)('%o', (way, english, german) => {
  expect(rosterWaySentence(way)).toBe(english);
  expect(rosterWaySentence(way, 'de')).toBe(german);
});
