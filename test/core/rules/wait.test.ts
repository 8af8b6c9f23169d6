import { expect, test } from 'vitest';
import { at, during, findings, scene, told } from '../scenario.ts';

const of = (text: string, priority: 'P1' | 'P2' | 'P3' | 'P4') =>
  told(findings(scene({ ticket: { priority }, now: at('09:00') }), 'wait', during(text)));

test('now is no wait, the minute before is past', () => {
  expect(of('09:00-10:00', 'P1')).toEqual([]);
  expect(of('08:59-09:59', 'P1')).toEqual([['block', 1, 'in-the-past']]);
});

test('a minute of business time costs by priority', () => {
  expect(of('10:00-11:00', 'P1')).toEqual([['cost', 60, 'wait']]);
  expect(of('10:00-11:00', 'P2')).toEqual([['cost', 30, 'wait']]);
  expect(of('10:00-11:00', 'P3')).toEqual([['cost', 12, 'wait']]);
  expect(of('10:00-11:00', 'P4')).toEqual([['cost', 6, 'wait']]);
});

test('the night is no waiting time', () => {
  // 09:00 to 17:30 on Monday, 08:30 to 09:00 on Tuesday: 540 minutes.
  expect(of('2026-11-24 09:00-10:00', 'P4')).toEqual([['cost', 54, 'wait']]);
});

test('what may not start before then starts then, to the minute; waiting counts from now all the same', () => {
  const later = (text: string) =>
    told(findings(scene({ now: at('09:00'), notBefore: at('10:00') }), 'wait', during(text)));
  expect(later('10:00-11:00')).toEqual([['cost', 12, 'wait']]);
  expect(later('09:59-10:59')).toEqual([['block', 1, 'too-early']]);
  expect(later('08:59-09:59')).toEqual([['block', 1, 'in-the-past']]);
});
