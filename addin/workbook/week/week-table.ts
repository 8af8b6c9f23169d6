import { addDays } from '../../../core/calendar/zone.ts';
import type { LocalDate } from '../../../core/model/time.ts';
import { mondayIn, WeekName } from '../week-name.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

export interface WeekDay {
  readonly date: LocalDate;
  readonly header: string;
}

/** The days of a week and what stands above their columns: `Mon 23 Nov`. */
export const daysOf = (week: WeekName): readonly WeekDay[] => {
  const monday = mondayIn(week);
  return DAYS.map((day, i) => {
    const date = addDays(monday, i);
    const month = MONTHS[Number(date.slice(5, 7)) - 1] ?? '';
    return { date, header: `${day} ${Number(date.slice(8))} ${month}` };
  });
};

/** The mark by which a week's sheet is found whatever it is called. */
export const WEEK_MARK = 'rosterWeek';

export const weekTableName = (week: WeekName): string => `tblWeek_${week.replace('-', '_')}`;
/** The week whose table this is, if it is one. */
export const weekOfTable = (name: string): WeekName | undefined => {
  const [, year, week] = /^tblWeek_(\d{4})_(W\d{2})$/i.exec(name) ?? [];
  return WeekName.safeParse(`${year}-${week}`.toUpperCase()).data;
};
export const weekSheetName = (week: WeekName): string => `Week ${week}`;

/** How wide the column is in which a week says what to look at, in characters. */
export const NOTES_WIDTH = 21;

/** The columns of a week beside its days. */
export const WEEK_COLUMNS = {
  id: 'Id',
  name: 'Name',
  hours: 'Hours',
  target: 'Target',
  difference: 'Difference',
  notes: 'To look at',
  away: 'Away',
  locked: 'Locked',
} as const;
