import { describe, expect, test } from 'vitest';
import { Team } from '../../../core/model/team.ts';
import { Ticket } from '../../../core/model/ticket.ts';
import { durationsOf, percentile } from '../../../core/rules/durations.ts';
import { at, WEEK } from '../scenario.ts';

const sample = (minutes: number, more: object = {}) => ({
  ...{ type: 'printer', minutes, at: at('08:00') },
  ...more,
});
const learned = (durations: readonly object[], ticket: object = {}, policy: object = {}) =>
  durationsOf(Team.parse({ schema: 1, zone: 'Europe/Lisbon', hours: WEEK, durations, policy }))(
    Ticket.parse({
      ...{ id: 'k', number: '#1', title: '', state: 'open', status: 'new', type: 'Printer ' },
      ...ticket,
    }),
  );
const TENS = [10, 20, 30, 40, 50, 60, 70, 80, 90];
const first = (n: number) => TENS.slice(0, n).map((minutes) => sample(minutes));

describe('a percentile', () => {
  test.each([
    [7, 40, 60],
    [8, 40, 70],
    [9, 50, 80],
  ])('of %d values is one of them, by nearest rank', (n, half, most) => {
    const values = TENS.slice(0, n);
    expect([percentile(values, 50), percentile(values, 80)]).toEqual([half, most]);
  });

  test('of the ends, of one value, and of none', () => {
    expect([percentile(TENS, 0), percentile(TENS, 100)]).toEqual([10, 90]);
    expect([percentile([5], 50), percentile([], 50)]).toEqual([5, 0]);
  });
});

describe('a duration', () => {
  test('is learned from eight closed tickets on, and rounded up to the grid', () => {
    expect(learned(first(7))).toBeUndefined();
    expect(learned(first(8))).toEqual({
      minutes: 45,
      minutesFirm: 75,
      samples: 8,
      ofClient: false,
    });
    expect(learned(first(9))).toMatchObject({ minutes: 60, minutesFirm: 90, samples: 9 });
    expect(learned(first(7), {}, { durationSamples: 7, gridMinutes: 30 })).toMatchObject({
      minutes: 60,
      minutesFirm: 60,
    });
  });

  test('does not depend on the order of the samples', () => {
    expect(learned(first(9).reverse())).toEqual(learned(first(9)));
  });

  test('is of the same type only, however that is spelled', () => {
    expect(learned(first(8), { type: 'PRINTER' })?.samples).toBe(8);
    expect(learned(first(8), { type: 'server' })).toBeUndefined();
    expect(learned(first(8), { type: undefined })).toBeUndefined();
  });

  test('is of the same client alone where that one has eight', () => {
    const acme = Array.from({ length: 8 }, () => sample(120, { client: 'acme' }));
    const all = [...first(9), ...acme];
    expect(learned(all, { client: 'acme' })).toEqual({
      minutes: 120,
      minutesFirm: 120,
      samples: 8,
      ofClient: true,
    });
    expect(learned(all.slice(0, -1), { client: 'acme' })).toMatchObject({
      samples: 16,
      ofClient: false,
    });
    expect(learned(all, { client: 'mill' })?.samples).toBe(17);
  });
});
