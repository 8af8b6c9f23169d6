import { optional } from '../columns/column.ts';
import { date } from '../columns/number.ts';
import { moment, prose, words } from '../columns/report.ts';
import { tableOf } from './table.ts';

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
