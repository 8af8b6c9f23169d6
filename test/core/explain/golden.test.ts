import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Language } from '../../../core/explain/language.ts';
import { sentence } from '../../../core/explain/sentence.ts';
import { Zone } from '../../../core/model/time.ts';
import { at } from '../scenario.ts';
import { GOLDEN } from './golden.ts';

const telling = (language: Language) => ({
  zone: Zone.parse('Europe/Lisbon'),
  now: at('08:00'),
  language,
});

test.each(GOLDEN)('%o', (reason, english, german) => {
  expect(sentence(reason, telling('en'))).toBe(english);
  expect(sentence(reason, telling('de'))).toBe(german);
});

test('every code has its line', () => {
  const union = readFileSync(
    new URL('../../../core/explain/reason.ts', import.meta.url),
    'utf8',
  ).matchAll(/code: '([a-z-]+)'/g);
  const codes = [...union].map((found) => found[1]);
  expect(codes.length).toBeGreaterThan(50);
  expect(new Set(GOLDEN.map(([reason]) => reason.code))).toEqual(new Set(codes));
});

/** A number with its unit, or a quoted title, is one thing to read. */
const things = (text: string): number =>
  text
    .replace(/“[^”]*”|„[^“]*“/g, 'title')
    .replace(/\d+ (h \d+ min|h|min|Std\. \d+ Min\.|Std\.|Min\.)/g, 'time')
    .split(/\s+/).length;

const BLAME: Readonly<Record<Language, RegExp>> = {
  en: /fail|bad|poor|slow|lazy|fault|should have|mistake|wrong|weak|careless|forgot|unable|refus|worse/i,
  de: /schlecht|fehler|schuld|langsam|faul|versäum|vergess|unfähig|hätte|versag|mangel|schwach|weiger|leider|überfordert/i,
};

test.each(GOLDEN)('%o has at most twelve things and blames nobody', (_, english, german) => {
  for (const [words, blame] of [
    [english, BLAME.en],
    [german, BLAME.de],
  ] as const) {
    expect(things(words), words).toBeLessThanOrEqual(12);
    expect(words).not.toMatch(blame);
  }
});

test('what counts as one thing', () => {
  expect(things('Endet 2 Std. 10 Min. vor der Frist')).toBe(5);
  expect(things('After “Router swap in the cellar”: needs 40 min (estimate), has 1 h')).toBe(7);
});
