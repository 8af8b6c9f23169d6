import { describe, expect, it } from 'vitest';
import { lanesOf } from '../../../extension/ui/lanes.ts';
import { between } from '../popup/people.ts';

const w = (from: string, to: string) => between('2026-11-23', from, to);

describe('lanes', () => {
  it('gives windows that touch one lane', () => {
    expect(lanesOf([w('09:00', '10:00'), w('10:00', '11:00')])).toEqual([
      { lane: 0, of: 1 },
      { lane: 0, of: 1 },
    ]);
  });

  it('puts overlapping windows side by side, and only those', () => {
    expect(lanesOf([w('09:00', '10:01'), w('10:00', '11:00'), w('12:00', '13:00')])).toEqual([
      { lane: 0, of: 2 },
      { lane: 1, of: 2 },
      { lane: 0, of: 1 },
    ]);
  });

  it('takes up a lane again that became free, and counts the lanes of the whole knot', () => {
    const lanes = lanesOf([w('09:00', '12:00'), w('09:00', '10:00'), w('10:00', '12:00')]);
    expect(lanes).toEqual([
      { lane: 0, of: 2 },
      { lane: 1, of: 2 },
      { lane: 1, of: 2 },
    ]);
  });

  it('answers in the order it was asked', () => {
    expect(lanesOf([w('10:00', '11:00'), w('09:00', '10:30')]).map((l) => l.lane)).toEqual([1, 0]);
  });

  it('keeps a knot together across a long window', () => {
    const lanes = lanesOf([w('09:00', '17:00'), w('09:30', '10:00'), w('16:00', '16:30')]);
    expect(lanes.map((l) => l.of)).toEqual([2, 2, 2]);
  });
});
