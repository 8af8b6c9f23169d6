import { expect, test } from 'vitest';
import { rosterSentence } from '../../../../core/explain/roster-sentence.ts';
import { TechnicianId } from '../../../../core/model/ids.ts';
import { defaultHours } from '../../../../core/model/team.ts';
import { LocalDate } from '../../../../core/model/time.ts';
import { ledger } from '../../../../core/roster/ledger/ledger.ts';
import { openingsOf } from '../../../../core/roster/ledger/openings.ts';
import { BurdenWeights } from '../../../../core/roster/ledger/weights.ts';
import { ShiftCode } from '../../../../core/roster/shift-code.ts';
import { at } from '../../scenario.ts';
import { scene } from '../scenario.ts';

const { problem } = scene({ rows: ['.', '.', '.', '.'], zone: 'Europe/Lisbon' });
const calendar = {
  zone: problem.zone,
  hours: defaultHours(),
  holidays: new Set([LocalDate.parse('2026-02-28')]),
};
const weights = BurdenWeights.parse({});
const monday = LocalDate.parse('2026-03-02');
const worked = (who: string, ...days: readonly string[]) => ({
  technician: TechnicianId.parse(who),
  shifts: days.map((day) => ({
    date: LocalDate.parse(`2026-02-${day.slice(0, 2)}`),
    shift: ShiftCode.parse(day.slice(3)),
  })),
});
const openings = (...past: readonly ReturnType<typeof worked>[]) =>
  openingsOf(problem, past, calendar, weights, monday);

test('nights, weekends and holidays of before weigh; who is new starts at the median', () => {
  const { balances, reasons } = openings(
    // 2 h of an evening, then 6 h of a night.
    worked('ana', '24 N'),
    // 2.5 h before half past eight, the rest inside usual hours.
    worked('ben', '24 E'),
    // A Saturday that is a holiday.
    worked('cem', '28 E'),
  );
  expect(
    balances.map(({ technician, points, holidays }) => [technician, points, holidays]),
  ).toEqual([
    ['ana', 11, 0],
    ['ben', 2.5, 0],
    ['cem', 16, 1],
    ['dee', 11, 0],
  ]);
  expect(balances.every((one) => one.at === at('2026-03-02 00:00'))).toBe(true);
  expect(reasons).toEqual([]);
});

test('the ledger takes them over, and says how far from the median each one begins', () => {
  const { balances } = openings(worked('ana', '24 N'), worked('ben', '24 E'), worked('cem'));
  const { rows, hasHistory } = ledger({
    members: problem.technicians.map(({ id }) => ({ technician: id, share: 1 })),
    happened: { onCall: [], callOuts: [], onSite: new Set() },
    openings: balances,
    ...{ calendar, weights },
    at: at('2026-03-02 00:00'),
  });
  expect(rows.map(({ difference }) => difference)).toEqual([8.5, 0, -2.5, 0]);
  expect(hasHistory).toBe(true);
});

test('without history everybody starts equal, and it says so', () => {
  const { balances, reasons } = openings();
  expect(new Set(balances.map(({ points }) => points))).toEqual(new Set([0]));
  expect(reasons.map((reason) => rosterSentence(reason))).toEqual([
    'No history: everybody starts equal',
  ]);
});
