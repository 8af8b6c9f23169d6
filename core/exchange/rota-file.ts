import { addDays, daysBetween } from '../calendar/zone.ts';
import type { LocalDate } from '../model/time.ts';
import type { RosterProblem } from '../roster/problem.ts';
import type { Roster } from '../roster/roster.ts';
import { writeCsv } from './csv.ts';

/** Words for a free day, of which one is taken that no shift is called; a dash would be a formula to a spreadsheet. */
const FREE = ['off', 'free', 'frei', 'rest'];
const DAY_OFF = 'day-off';

/** Days one after the other: what was worked before the roster, as far back as somebody's past is known, then the roster. */
const firstDay = ({ past, from }: RosterProblem): LocalDate =>
  past.reduce((first, one) => (one.from < first ? one.from : first), from);

/**
 * A roster as a person × day grid, in words that `readRotaGrid` and `readRotaCodes` read again: shift codes, the kind of an
 * absence, a word for free, and nothing where nobody knows.
 */
export const writeRota = (problem: RosterProblem, roster: Roster): string => {
  const { technicians, from, days, past, away } = problem;
  const codes = new Set(problem.shifts.map(({ code }) => code.toLowerCase()));
  const free = FREE.find((word) => !codes.has(word)) ?? '';
  const first = firstDay(problem);
  const dates = Array.from({ length: daysBetween(first, addDays(from, days)) }, (_, day) =>
    addDays(first, day),
  );
  const rows = technicians.map(({ id, name }) => {
    const shifts = roster.rows.find((row) => row.technician === id)?.shifts ?? [];
    const known = past.find((one) => one.technician === id);
    const worked = new Map(known?.shifts.map(({ date, shift }) => [date, shift]));
    const gone = away.filter((one) => one.technician === id && one.kind !== DAY_OFF);
    const cell = (date: LocalDate): string => {
      const code = date < from ? worked.get(date) : shifts[daysBetween(from, date)];
      if (code) return code;
      const absence = gone.find((one) => one.from <= date && one.to >= date);
      if (absence) return absence.kind;
      return date >= from || (known && date >= known.from) ? free : '';
    };
    return [name, ...dates.map(cell)];
  });
  return writeCsv([['name', ...dates], ...rows]);
};
