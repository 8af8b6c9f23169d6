import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { inSlices } from '../../addin/workbook/in-slices.ts';

let elapsed = 0;
beforeEach(() => {
  elapsed = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

/** A search whose every step takes so long by the clock. */
function* search(
  steps: number,
  milliseconds: number,
): Generator<{ readonly used: number }, string> {
  for (let step = 1; step <= steps; step++) {
    elapsed += milliseconds;
    yield { used: step / steps };
  }
  return 'found';
}
test('a search lets clicks be answered after every slice, and never in the middle of a short one', async () => {
  vi.spyOn(performance, 'now').mockImplementation(() => elapsed);
  const told: number[] = [];
  const answered: number[] = [];
  const done = inSlices(search(100, 4), {
    told: (used) => {
      told.push(used);
      setTimeout(() => answered.push(elapsed), 0);
    },
  });
  await vi.runAllTimersAsync();
  expect(await done).toBe('found');
  // A slice ends with the first step that passes 12 milliseconds: four steps of four.
  expect(told).toHaveLength(25);
  expect(answered).toEqual(told.map((_, i) => (i + 1) * 16));
});
