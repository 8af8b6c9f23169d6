import { describe, expect, it } from 'vitest';
import { Absence, OnCall } from '../../../core/model/absence.ts';
import { nowNext, onCallAhead } from '../../../extension/entrypoints/popup/day/now-next.ts';
import { at, between, booking } from './people.ts';

const DAY = '2026-11-24';
const first = booking('a', between(DAY, '09:00', '10:00'));
const second = booking('b', between(DAY, '10:00', '11:00'));
const ids = (time: string) => {
  const { now, next } = nowNext([second, first], [], at(DAY, time));
  return { now: now.map((b) => b.id), next: next?.id };
};

describe('now and next', () => {
  it('is before a booking until the very instant it starts', () => {
    expect(ids('08:59')).toEqual({ now: [], next: 'a' });
    expect(ids('09:00')).toEqual({ now: ['a'], next: 'b' });
  });

  it('is over a booking at the very instant it ends', () => {
    expect(ids('09:59')).toEqual({ now: ['a'], next: 'b' });
    expect(ids('10:00')).toEqual({ now: ['b'], next: undefined });
    expect(ids('11:00')).toEqual({ now: [], next: undefined });
  });

  it('names all that overlap at this moment', () => {
    const third = booking('c', between(DAY, '09:30', '10:30'));
    const { now } = nowNext([first, second, third], [], at(DAY, '09:45'));
    expect(now.map((b) => b.id)).toEqual(['a', 'c']);
  });

  it('tells of an absence only while it lasts', () => {
    const out = Absence.parse({
      id: 'x',
      technician: 'ana',
      window: between(DAY, '12:00', '13:00'),
      kind: 'out',
    });
    const absent = (time: string) => nowNext([], [out], at(DAY, time)).absent?.id;
    expect([absent('11:59'), absent('12:00'), absent('13:00')]).toEqual([
      undefined,
      'x',
      undefined,
    ]);
  });

  it('shows on-call facts that are not over and begin before the last day shown ends', () => {
    const fact = (id: string, from: string, to: string) =>
      OnCall.parse({ id, technician: 'ana', window: between(DAY, from, to), layer: 'primary' });
    const ahead = onCallAhead(
      [
        fact('late', '18:00', '20:00'),
        fact('over', '06:00', '09:00'),
        fact('on', '08:00', '10:00'),
      ],
      at(DAY, '09:00'),
      at(DAY, '18:00'),
    );
    expect(ahead.map((one) => one.id)).toEqual(['on']);
  });
});
