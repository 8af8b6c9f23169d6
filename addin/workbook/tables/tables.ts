import { optional } from '../columns/column.ts';
import { count, date, endTime, hours, time } from '../columns/number.ts';
import { skills } from '../columns/skills.ts';
import { choice, phone, text, yesNo } from '../columns/text.ts';
import { weekdays } from '../columns/weekdays.ts';
import { MIX } from '../slots/mix.ts';
import { HOLIDAYS, ON_CALL_CHANGES, OVERRIDES, SWAPS } from './on-call-changes.ts';
import { CODE, PERSON } from './picked.ts';
import { BALANCE, CHANGES, GAPS, KEPT, REPORTS, REVIEW } from './reports.ts';
import { type AnyTable, tableOf as table } from './table.ts';
import { WALL } from './wall.ts';

const WEEK_HOURS = { least: 0, most: 168 };
const DAY_HOURS = { least: 0, most: 24 };
const PEOPLE = { least: 0, most: 1000 };

export const TECHNICIANS = table({
  name: 'tblTechnicians',
  sheet: 'Technicians',
  title: 'Technicians',
  columns: {
    id: text('Id', { width: 10, note: 'Stays the same for ever; names may change.' }),
    name: text('Name', { width: 22 }),
    skills: skills('Skills', { width: 28, note: 'Like “firewall 3, wifi”.' }),
    target: optional(hours('Target h/week', { width: 13 }, WEEK_HOURS)),
    most: optional(hours('Max h/week', { width: 11 }, WEEK_HOURS)),
    rest: optional(hours('Min rest h', { width: 10, note: 'Empty = 11 hours.' }, DAY_HOURS)),
    days: optional(count('Max days in a row', { width: 16 }, { least: 1, most: 31 })),
    start: optional(date('Start', { width: 12, note: 'First day in the team.' })),
    end: optional(date('End', { width: 12, note: 'Last day in the team.' })),
    onCall: optional(
      choice(
        'On call',
        { width: 11, note: 'Empty = both layers.' },
        { both: 'both', primary: 'primary', secondary: 'secondary', none: 'no' },
      ),
    ),
    active: yesNo('Active', { width: 8 }, true),
    phone: phone('Phone', { width: 20, note: 'For the sheet on the wall.', later: true }),
    region: optional(
      text('Region', { width: 12, note: 'Whose public holidays are theirs.', later: true }),
    ),
  },
});

export const TIME_OFF = table({
  name: 'tblTimeOff',
  sheet: 'Time off',
  title: 'Time off',
  columns: {
    technician: text('Technician', { width: 12, note: 'Their id.', picked: PERSON }),
    from: date('From', { width: 12 }),
    to: date('To', { width: 12, note: 'The last day off.' }),
    kind: choice(
      'Kind',
      { width: 16 },
      {
        leave: 'leave',
        sick: 'sick',
        training: 'training',
        holiday: 'public holiday',
        busy: 'busy',
        out: 'out',
        'day-off': 'day off',
      },
    ),
    note: optional(text('Note', { width: 28 })),
  },
});

export const SHIFTS = table({
  name: 'tblShifts',
  sheet: 'Shifts',
  title: 'Shifts',
  columns: {
    code: text('Code', { width: 8, note: 'What stands in a cell of the week.' }),
    label: text('Label', { width: 18 }),
    start: optional(time('Start', { width: 8 })),
    end: optional(time('End', { width: 8, note: 'Not after the start = on the next day.' })),
    hours: hours('Hours', { width: 8, note: 'What counts, breaks left out.' }, DAY_HOURS),
    skills: skills('Needs', { width: 22, note: 'What everybody on it must be able to do.' }),
  },
});

export const DEMAND = table({
  name: 'tblDemand',
  sheet: 'Shifts',
  title: 'Demand',
  columns: {
    weekday: choice(
      'Weekday',
      { width: 12 },
      {
        mon: 'Monday',
        tue: 'Tuesday',
        wed: 'Wednesday',
        thu: 'Thursday',
        fri: 'Friday',
        sat: 'Saturday',
        sun: 'Sunday',
      },
    ),
    code: text('Shift', { width: 8, picked: CODE }),
    least: count('Min', { width: 6 }, PEOPLE),
    ideal: optional(count('Ideal', { width: 6 }, PEOPLE)),
    most: optional(count('Max', { width: 6 }, PEOPLE)),
    skills: skills('With skill', { width: 18, note: 'Only who has it counts.' }),
  },
});

export const ON_CALL = table({
  name: 'tblOnCall',
  sheet: 'On-call',
  title: 'On-call',
  columns: {
    from: date('From', { width: 12, note: 'The phone changes hands on this day.' }),
    to: date('To', { width: 12 }),
    layer: choice('Layer', { width: 12 }, { primary: 'primary', secondary: 'secondary' }),
    technician: optional(
      text('Technician', {
        width: 12,
        note: 'Their id; typed over, it stays.',
        picked: PERSON,
      }),
    ),
    name: optional(text('Name', { width: 22 })),
    locked: yesNo('Locked', { width: 8 }, false),
    why: optional(text('Why', { width: 44 })),
  },
});

export const SLOTS = table({
  name: 'tblSlots',
  sheet: 'Slots',
  title: 'Slots',
  columns: {
    name: text('Name', { width: 22, note: 'What this part of the day is kept for.' }),
    days: weekdays('Weekdays', { width: 24, note: 'Like “Mon, Tue, Fri”.' }),
    from: time('From', { width: 8 }),
    to: endTime('To', { width: 8, note: 'On the same day; midnight is 24:00.' }),
    kind: choice(
      'For',
      { width: 12, note: 'Flex is held free for what comes in.' },
      { reactive: 'reactive', routine: 'routine', project: 'project', flex: 'flex' },
    ),
  },
});

export const LOCKS = table({
  name: 'tblLocks',
  sheet: 'Changes',
  title: 'Locked cells',
  columns: {
    technician: text('Technician', { width: 12, picked: PERSON }),
    date: date('Date', { width: 12 }),
    reason: optional(text('Reason', { width: 30 })),
    by: optional(text('By', { width: 18 })),
  },
});

export const SETTINGS = table({
  name: 'tblSettings',
  sheet: 'Settings',
  title: 'Settings',
  columns: {
    key: text('Key', { width: 18 }),
    value: optional(text('Value', { width: 24 })),
    note: optional(text('Note', { width: 60 })),
  },
});

/** Every table but the weeks', in the order in which their sheets stand. */
export const TABLES: readonly AnyTable[] = [
  TECHNICIANS,
  TIME_OFF,
  HOLIDAYS,
  SHIFTS,
  DEMAND,
  SLOTS,
  MIX,
  ON_CALL,
  SWAPS,
  OVERRIDES,
  WALL,
  BALANCE,
  REVIEW,
  GAPS,
  LOCKS,
  CHANGES,
  SETTINGS,
  KEPT,
];
/** What a workbook from before may be without: its next new week brings them. */
export const LATER: readonly AnyTable[] = [...[...REPORTS, SLOTS, MIX, WALL], ...ON_CALL_CHANGES];
export const HIDDEN_SHEETS: ReadonlySet<string> = new Set(['Gaps', 'Changes', 'Settings']);
