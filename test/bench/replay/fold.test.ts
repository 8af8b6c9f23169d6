import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant } from '../../../core/model/time.ts';
import { firstEvents, foldLog, resolutions } from './fold.ts';
import { historyOf } from './history.ts';
import type { LogRow } from './log.ts';
import { clock, rowsOf } from './rows.ts';

const END = { resolved_by: 'Resolved by 1', resolved_at: '10:00' };
const STORY = rowsOf([
  { number: 'A', sys_updated_at: '08:05', assignment_group: 'Group 1', ...END },
  { number: 'A', sys_updated_at: '09:00', assigned_to: 'Resolver 7', ...END },
  { number: 'A', sys_updated_at: '09:30', incident_state: 'Resolved', ...END },
  { number: 'A', sys_updated_at: '10:00', incident_state: 'Resolved', ...END },
  { number: 'B', sys_updated_at: '09:45', ...END },
]);
const seen = (time: string) => foldLog(STORY, clock(time)).get('A');

describe('the board as of an instant', () => {
  it('has nothing before its first event', () => {
    expect(seen('08:04')).toBeUndefined();
    expect([...foldLog(STORY, clock('09:44')).keys()]).toEqual(['A']);
  });

  it('has the last event at or before the instant', () => {
    expect(seen('08:59')).toMatchObject({ status: 'New', kinds: { assignment_group: 'Group 1' } });
    expect(seen('08:59')?.owner).toBeUndefined();
    expect(seen('09:00')?.owner).toBe('Resolver 7');
  });

  it('tells who resolved it from the very instant on, and not before, whatever its columns say', () => {
    expect(seen('09:59')).toMatchObject({ status: 'Resolved' });
    expect(seen('09:59')).not.toHaveProperty('resolver');
    expect(seen('10:00')?.resolver).toBe('Resolved by 1');
  });

  it('tells no resolver while no event of the board says that it is resolved', () => {
    expect(foldLog(STORY, clock('11:00')).get('B')).not.toHaveProperty('resolver');
  });

  it('hands on no outcome', () => {
    expect(seen('11:00')).not.toHaveProperty('outcome');
  });

  it('sees each incident first at its first event', () => {
    expect(firstEvents(STORY).map((row) => [row.number, row.at])).toEqual([
      ['A', clock('08:05')],
      ['B', clock('09:45')],
    ]);
  });
});

const minute = fc.integer({ min: 0, max: 12 }).map((n) => Instant.parse(n * 60_000));
const name = (word: string) => fc.constantFrom(1, 2, 3).map((n) => `${word} ${n}`);
const row: fc.Arbitrary<LogRow> = fc.record({
  number: fc.constantFrom('A', 'B', 'C'),
  at: minute,
  change: fc.integer({ min: 0, max: 9 }),
  status: fc.constantFrom('New', 'Active', 'Awaiting User Info', 'Resolved', 'Closed'),
  opened: minute,
  owner: name('Resolver'),
  kinds: fc.record({ assignment_group: name('Group') }, { requiredKeys: [] }),
  outcome: fc.record({ resolver: name('Resolved by'), at: minute }, { requiredKeys: [] }),
});
const inOrder = (rows: readonly LogRow[]): readonly LogRow[] =>
  rows.toSorted((a, b) => a.at - b.at);
const log = fc.array(row, { maxLength: 25 }).map(inOrder);

describe('no future', () => {
  it('is told: other events after the instant and other outcomes after it change nothing', () => {
    const later = fc.record({
      at: fc.integer({ min: 1, max: 9 }),
      other: row,
      keep: fc.boolean(),
    });
    fc.assert(
      fc.property(
        log,
        minute,
        fc.array(later, { minLength: 25, maxLength: 25 }),
        (rows, at, changes) => {
          const rewritten = rows.flatMap((one, i): LogRow[] => {
            const change = changes[i];
            if (!change) return [one];
            const after = Instant.parse(at + change.at * 60_000);
            if (one.at > at) return change.keep ? [{ ...change.other, at: after }] : [];
            const isFuture = one.outcome.at === undefined || one.outcome.at > at;
            const outcome = change.keep ? { ...change.other.outcome, at: after } : {};
            return [isFuture ? { ...one, outcome } : one];
          });
          expect(foldLog(inOrder(rewritten), at)).toEqual(foldLog(rows, at));
        },
      ),
    );
  });

  it('means no loss: each later board holds every incident of the earlier one', () => {
    fc.assert(
      fc.property(log, minute, minute, (rows, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const after = foldLog(rows, late);
        for (const number of foldLog(rows, early).keys()) expect(after.has(number)).toBe(true);
      }),
    );
  });

  it('counts as resolved exactly what the board of that instant tells', () => {
    // The log writes one outcome into all rows of an incident.
    const oneEnd = log.map((rows) => {
      const ends = new Map(rows.map((one) => [one.number, one.outcome]));
      return rows.map((one) => ({ ...one, outcome: ends.get(one.number) ?? {} }));
    });
    fc.assert(
      fc.property(oneEnd, minute, (rows, at) => {
        const counted = resolutions(rows).filter((known) => known <= at).length;
        expect(counted).toBe(historyOf(foldLog(rows, at)).resolved);
      }),
    );
  });
});
