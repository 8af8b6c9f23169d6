import { addDays, localDate } from '../calendar/zone.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { LocalDate, Zone } from '../model/time.ts';
import type { RotaCalendarRead } from './rota-calendar.ts';
import type { KnownDay, RotaMeaning } from './rota-codes.ts';

export interface CalendarDaysOptions {
  readonly zone: Zone;
  /** First and last day that the calendar was read for: in between, a day without an entry is free. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A rota from a calendar as days, so that both ways in lead on alike. Turns on call keep their own hours and are not in it. */
export const calendarDays = (
  { shifts, away }: Pick<Extract<RotaCalendarRead, { ok: true }>, 'shifts' | 'away'>,
  { zone, from, to }: CalendarDaysOptions,
): readonly KnownDay[] => {
  const said = new Map<TechnicianId, Map<LocalDate, RotaMeaning[]>>();
  const note = (technician: TechnicianId, date: LocalDate, meaning: RotaMeaning): void => {
    const own = said.get(technician) ?? new Map<LocalDate, RotaMeaning[]>();
    said.set(technician, own.set(date, [...(own.get(date) ?? []), meaning]));
  };
  for (const { technician, window, code } of shifts) {
    note(technician, localDate(window.start, zone), { kind: 'shift', code });
  }
  for (const one of away) {
    for (let date = one.from; date <= one.to; date = addDays(date, 1)) {
      note(one.technician, date, { kind: 'away', absence: one.kind });
    }
  }
  const free: readonly RotaMeaning[] = [{ kind: 'free' }];
  return [...said].flatMap(([technician, own]) => {
    const days: KnownDay[] = [];
    for (let date = from; date <= to; date = addDays(date, 1)) {
      days.push({ technician, date, meanings: own.get(date) ?? free });
    }
    return days;
  });
};
