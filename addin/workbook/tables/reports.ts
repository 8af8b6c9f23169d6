import { optional } from '../columns/column.ts';
import { date } from '../columns/number.ts';
import { figure, moment, prose, words } from '../columns/report.ts';
import { DIFFERENCE_FORMAT, HOURS_FORMAT } from '../styles.ts';
import { type AnyTable, tableOf } from './table.ts';

const COUNT_FORMAT = '0';

/** What everybody has over the weeks there are, in formulas: `formulas.ts` says what each counts. */
export const BALANCE = tableOf({
  name: 'tblBalance',
  sheet: 'Balance',
  title: 'Balance',
  columns: {
    id: words('Id', { width: 8 }),
    name: words('Name', { width: 22 }),
    hours: figure('Hours', { width: 10 }, HOURS_FORMAT),
    target: figure('Target', { width: 10 }, HOURS_FORMAT),
    difference: figure('Difference', { width: 11 }, DIFFERENCE_FORMAT),
    nights: figure('Nights', { width: 9 }, COUNT_FORMAT),
    weekends: figure('Weekends', { width: 10 }, COUNT_FORMAT),
    holidays: figure('Holidays on call', { width: 10 }, COUNT_FORMAT),
    onCall4: figure('On-call weeks (4)', { width: 10 }, HOURS_FORMAT),
    onCall13: figure('On-call weeks (13)', { width: 10 }, HOURS_FORMAT),
    onCall52: figure('On-call weeks (52)', { width: 10 }, HOURS_FORMAT),
    points: figure('On-call points', { width: 10 }, HOURS_FORMAT),
    against: figure('Against the median', { width: 11 }, DIFFERENCE_FORMAT),
    // Written by a check and no formula: what no formula can count of the rows on call.
    cover: figure(
      'Cover, calls',
      { width: 9, note: 'Of the points: cover, holidays of their own, call-outs.' },
      DIFFERENCE_FORMAT,
    ),
  },
});

/** What a weekly review says, below each other. */
export const REVIEW = tableOf({
  name: 'tblReview',
  sheet: 'Balance',
  title: 'Weekly review',
  columns: {
    week: words('Week', { width: 11 }),
    about: words('About', { width: 16 }),
    // In one line, so that the rows of the balance beside it keep their height.
    text: words('What', { width: 110 }),
  },
});

/** What nobody is on: shifts below their minimum and time without a phone. */
export const GAPS = tableOf({
  name: 'tblGaps',
  sheet: 'Gaps',
  title: 'Gaps',
  columns: {
    date: date('Date', { width: 12 }),
    what: words('What', { width: 20 }),
    missing: words('Missing', { width: 14 }),
    why: prose('Why', { width: 80 }),
    sheet: words('Sheet', { width: 18 }),
    cells: words('Cells', { width: 12 }),
    since: optional(date('Since', { width: 12, note: 'The day it was first found.' })),
  },
});

/** What Slotwright remembers between two openings, in pieces that fit into cells. It travels with the file. */
export const KEPT = tableOf({
  name: 'tblKept',
  sheet: 'Settings',
  title: 'Kept by Slotwright',
  columns: {
    key: words('What', { width: 30 }),
    part: words('Piece', { width: 8 }),
    text: words('Content', {
      width: 40,
      note: 'Written and read by Slotwright. Leave it as it is.',
    }),
  },
});

/** What each apply changed. Only added to. */
export const CHANGES = tableOf({
  name: 'tblChanges',
  sheet: 'Changes',
  title: 'Changes',
  columns: {
    at: moment('When', { width: 17 }),
    by: words('By', { width: 18 }),
    how: words('What', { width: 12 }),
    technician: words('Technician', { width: 12 }),
    name: words('Name', { width: 22 }),
    date: optional(date('Date', { width: 12 })),
    was: words('Was', { width: 10 }),
    is: prose('Is', { width: 30 }),
    why: prose('Why', { width: 70 }),
  },
});

/** Tables that are written for people to read. Nothing is made from them, so that nothing waits for one that is gone. */
export const REPORTS: readonly AnyTable[] = [BALANCE, REVIEW, GAPS, CHANGES];
