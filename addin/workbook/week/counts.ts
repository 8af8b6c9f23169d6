import { weekdayOf } from '../../../core/calendar/zone.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { SlotTemplate } from '../../../core/model/slot.ts';
import { slotMinutes } from '../../../core/roster/slot-minutes.ts';
import type { Book } from '../book/book.ts';
import { weekTargetOf } from '../book/week-target.ts';
import { KINDS, mixHeader, type SlotKind } from '../slots/mix.ts';
import type { WeekName } from '../week-name.ts';
import { daysOf, WEEK_COLUMNS } from './week-table.ts';

export const isOfKind =
  (kind: SlotKind) =>
  (slot: Pick<SlotTemplate, 'kind' | 'tiers'>): boolean =>
    kind === 'flex' ? slot.kind === 'flex' : slot.tiers.includes(kind);

/** What core counts of everybody in a week, by the headers of the columns that count it too. */
export const countsOf = (
  book: Pick<Book, 'people' | 'shifts' | 'slots' | 'weeks' | 'away'>,
  week: WeekName,
): ReadonlyMap<TechnicianId, ReadonlyMap<string, number>> => {
  const cells = book.weeks.find((one) => one.week === week)?.cells ?? [];
  const shifts = new Map(book.shifts.map((shift) => [shift.code, shift]));
  const kept = KINDS.map((kind) => ({ kind, slots: book.slots.filter(isOfKind(kind)) }));
  const days = daysOf(week);
  return new Map(
    book.people.map((person) => {
      const { id } = person;
      const target = weekTargetOf(person, book.away, week) ?? 0;
      const codes = new Map(
        cells.flatMap(({ technician, date, shift }) =>
          technician === id && shift ? [[date, shift] as const] : [],
        ),
      );
      const worked = days.map(({ date }) => {
        const code = codes.get(date);
        return code === undefined ? undefined : shifts.get(code);
      });
      const minutes = worked.reduce((sum, shift) => sum + (shift?.minutes ?? 0), 0);
      const counts = new Map<string, number>([
        [WEEK_COLUMNS.hours, minutes / 60],
        [WEEK_COLUMNS.target, target / 60],
        [WEEK_COLUMNS.difference, (minutes - target) / 60],
      ]);
      for (const { kind, slots } of kept) {
        days.forEach(({ date }, day) => {
          const shift = worked[day];
          const own = shift ? slotMinutes(shift, weekdayOf(date), slots) : 0;
          counts.set(mixHeader(kind, day), own);
        });
      }
      return [id, counts];
    }),
  );
};
