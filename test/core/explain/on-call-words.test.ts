import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../../core/explain/language.ts';
import { onCallSentence } from '../../../core/explain/on-call-sentence.ts';
import { Zone } from '../../../core/model/time.ts';
import { at } from '../scenario.ts';
import { ON_CALL_GOLDEN } from './on-call-golden.ts';

const telling = { zone: Zone.parse('Europe/Lisbon'), now: at('08:00') };

test.each(ON_CALL_GOLDEN)('%o', (reason, english, german) => {
  expect(onCallSentence(reason, telling)).toBe(english);
  expect(onCallSentence(reason, { ...telling, language: 'de' })).toBe(german);
});

test('every code has its line', () => {
  const union = readFileSync(
    new URL('../../../core/explain/on-call-reason.ts', import.meta.url),
    'utf8',
  ).matchAll(/code: '([a-z-]+)'/g);
  const codes = new Set([...union].map((found) => found[1]));
  expect(codes.size).toBeGreaterThan(40);
  expect(new Set(ON_CALL_GOLDEN.map(([reason]) => reason.code))).toEqual(codes);
});

const BLAME =
  /fail|bad|poor|slow|lazy|fault|should have|mistake|wrong|weak|refus|schlecht|fehler|schuld|faul|versäum|schwach|weiger|leider/i;

test.each(ON_CALL_GOLDEN)('%o is short and blames nobody', (_, english, german) => {
  for (const words of [english, german]) {
    expect(words.split(' ').length, words).toBeLessThanOrEqual(16);
    expect(words).not.toMatch(BLAME);
  }
});

test('a name of any length stays short', () => {
  const long = 'word '.repeat(200);
  for (const [reason] of ON_CALL_GOLDEN) {
    const longer = {
      ...reason,
      ...('name' in reason && { name: long }),
      ...('holds' in reason && { holds: long }),
      ...('manager' in reason && { manager: long }),
    };
    for (const language of LANGUAGES) {
      expect(onCallSentence(longer, { ...telling, language }).length).toBeLessThan(140);
    }
  }
});
