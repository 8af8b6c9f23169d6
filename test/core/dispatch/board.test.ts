import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMinutes } from '../../../core/calendar/instant.ts';
import { boardOf } from '../../../core/dispatch/board.ts';
import { byStart } from '../../../core/dispatch/booked.ts';
import { randomProblem } from '../random-problem.ts';
import { at, during, scene } from '../scenario.ts';

test('a board where one technician has other bookings is the board of those bookings', () => {
  fc.assert(
    fc.property(randomProblem(), fc.nat(), (problem, n) => {
      const { technicians } = problem.team;
      const technician = technicians[n % technicians.length];
      const gone = problem.bookings.find((b) => b.technician === technician?.id);
      if (!technician || !gone) return;
      const rest = problem.bookings.filter((b) => b !== gone);
      const own = rest.filter((b) => b.technician === technician.id).sort(byStart);
      const base = boardOf(problem);
      for (const t of technicians) base.dayAt(t, 0);
      base.halfDay(problem.now);
      const changed = base.rebooked(technician.id, own);
      const fresh = boardOf({ ...problem, bookings: rest });
      for (const t of technicians) {
        expect(changed.load(t)).toEqual(fresh.load(t));
        for (let i = 0; i < fresh.dayCount; i++) {
          expect(changed.dayAt(t, i)).toEqual(fresh.dayAt(t, i));
        }
      }
      for (let hours = 0; hours < 72; hours += 6) {
        const at = addMinutes(problem.now, hours * 60);
        expect(changed.halfDay(at)).toEqual(fresh.halfDay(at));
      }
    }),
    { numRuns: 200 },
  );
});

test('a load is of its own days, however few are searched', () => {
  const team = (horizonDays: number) => ({ policy: { horizonDays, loadDays: 7 } });
  const bookings = [{ window: during('2026-11-27 09:00-10:00') }];
  const load = (horizonDays: number) => {
    const problem = scene({ team: team(horizonDays), bookings, now: at('08:00') });
    const [ana] = problem.team.technicians;
    return ana && boardOf(problem).load(ana);
  };
  expect(load(1)).toEqual(load(14));
  expect(load(1)?.availableMinutes).toBe(5 * 540);
});
