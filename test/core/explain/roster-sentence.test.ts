import { expect, test } from 'vitest';
import { rosterSentence } from '../../../core/explain/roster-sentence.ts';
import { GOLDEN_ROSTER } from './golden-roster.ts';

test.each(GOLDEN_ROSTER)('%o', (reason, english, german) => {
  expect(rosterSentence(reason)).toBe(english);
  expect(rosterSentence(reason, 'de')).toBe(german);
});
