import { optional } from '../columns/column.ts';
import { dateTime } from '../columns/date-time.ts';
import { date } from '../columns/number.ts';
import { prose } from '../columns/report.ts';
import { choice, text } from '../columns/text.ts';
import { PERSON } from './picked.ts';
import { type AnyTable, tableOf } from './table.ts';

/** Who gave what to whom: a row for each swap, with both ids, that stays when it is taken back. */
export const SWAPS = tableOf({
  name: 'tblSwaps',
  sheet: 'On-call',
  title: 'Swaps',
  columns: {
    id: text('Id', { width: 12 }),
    what: choice('What', { width: 9 }, { turn: 'on call', shift: 'shift' }),
    turn: text('Turn', { width: 24, note: 'What changes hands.' }),
    gives: text('Gives', { width: 12, note: 'The id of who had it.', picked: PERSON }),
    takes: text('Takes', { width: 12, note: 'The id of who has it then.', picked: PERSON }),
    inReturn: optional(text('In return', { width: 24, note: 'What goes the other way.' })),
    agreed: optional(text('Agreed', { width: 16, note: 'The ids of who has said yes.' })),
    by: optional(
      text('Recorded by', { width: 18, note: 'Who wrote it down on behalf of both, if so.' }),
    ),
    at: dateTime('When', { width: 17 }),
    undone: optional(dateTime('Taken back', { width: 17 })),
  },
});

/** Who has the phone for some time whatever the rotation says. */
export const OVERRIDES = tableOf({
  name: 'tblOverrides',
  sheet: 'On-call',
  title: 'Overrides',
  columns: {
    id: text('Id', { width: 12 }),
    layer: choice('Layer', { width: 12 }, { primary: 'primary', secondary: 'secondary' }),
    from: dateTime('From', { width: 17 }),
    to: dateTime('To', { width: 17 }),
    technician: text('Technician', {
      width: 12,
      note: 'The id of who takes over.',
      picked: PERSON,
    }),
    instead: optional(text('Instead of', { width: 12, picked: PERSON })),
    by: optional(text('Recorded by', { width: 18 })),
    at: dateTime('When', { width: 17 }),
    undone: optional(dateTime('Taken back', { width: 17 })),
    why: prose('Why', { width: 50 }),
  },
});

/** Public holidays: turns of their own on call, and days off at a price for those of the region. */
export const HOLIDAYS = tableOf({
  name: 'tblHolidays',
  sheet: 'Time off',
  title: 'Holidays',
  columns: {
    date: date('Date', {
      width: 12,
      note: 'Past ones too: nobody has the same one two years running.',
    }),
    name: text('Name', { width: 24, note: 'The same each year.' }),
    region: optional(text('Region', { width: 12, note: 'As in Technicians; empty = everywhere.' })),
  },
});

/** What came after the first workbooks. */
export const ON_CALL_CHANGES: readonly AnyTable[] = [SWAPS, OVERRIDES, HOLIDAYS];
