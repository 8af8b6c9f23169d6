import { readDate } from '../../calendar/zone.ts';
import type { LocalDate } from '../../model/time.ts';

const two = (n: number): string => String(n).padStart(2, '0');

/** So many calendar months earlier; a day that month does not have is its last. */
export const monthsBefore = (date: LocalDate, months: number): LocalDate => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const index = year * 12 + (month - 1) - months;
  for (let last = day; last > 27; last--) {
    const found = readDate(`${Math.floor(index / 12)}-${two((index % 12) + 1)}-${two(last)}`);
    if (found) return found;
  }
  return (
    readDate(`${Math.floor(index / 12)}-${two((index % 12) + 1)}-${two(Math.min(day, 27))}`) ?? date
  );
};
