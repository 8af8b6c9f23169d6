import { expect, test } from 'vitest';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { at, during, findings, scene, told } from '../scenario.ts';

const of = (text: string, due: string) =>
  told(findings(scene({ ticket: { due: at(due) } }), 'deadline', during(text)));

test('thirty minutes of slack are enough, one less is tight', () => {
  expect(of('10:00-11:00', '11:30')).toEqual([['cost', 0, 'deadline-kept']]);
  expect(of('10:01-11:01', '11:30')).toEqual([['cost', 20, 'deadline-tight']]);
});

test('ending at the deadline keeps it, one minute later blocks', () => {
  expect(of('10:00-11:00', '11:00')).toEqual([['cost', 20, 'deadline-tight']]);
  expect(of('10:01-11:01', '11:00')).toEqual([['block', 1, 'deadline-missed']]);
});

test('a deadline nobody can make any more costs instead', () => {
  expect(of('08:30-09:30', '08:45')).toEqual([['cost', 90, 'deadline-missed']]);
});

test('where nobody is free in time, the least late is offered and marked', () => {
  const busy = [{ window: during('08:30-12:00') }];
  const [first] = suggest(scene({ ticket: { due: at('11:00') }, bookings: busy })).ranked;
  expect(first?.relaxed).toEqual(['deadline']);
  expect(first?.window).toEqual(during('12:00-13:00'));
});
