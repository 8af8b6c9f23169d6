import { type Column, optional } from '../columns/column.ts';
import { text } from '../columns/text.ts';
import { NAMES } from '../names.ts';
import { TIME_FORMAT } from '../styles.ts';

/** What a part of a day may be kept for. */
export const KINDS = ['reactive', 'routine', 'project', 'flex'] as const;
export type SlotKind = (typeof KINDS)[number];
export const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;

/** The header of what is kept for a kind of work on a day, here and on the sheet of a week. */
export const mixHeader = (kind: SlotKind, day: number): string =>
  `${kind[0]?.toUpperCase()}${kind.slice(1)} ${DAY_NAMES[day % DAY_NAMES.length]}`;

/** More codes than any roster has; a line without a code counts nothing. */
const LINES = 40;
const table = { name: 'tblMix' };
const OWN = { code: 'Code', from: 'From', to: 'To' } as const;

/** A column that is counted: nobody types in it. */
const counted = (header: string, formula: string, look: { format?: string } = {}) =>
  ({
    ...optional(text(header, { width: 13 })),
    ...look,
    centred: true,
    formula,
  }) satisfies Column<unknown>;

/** What stands in the row of Shifts with the same number as this one. */
const same = (of: string): string =>
  `INDEX(${of},ROW()-ROW(${table.name}[[#Headers],[${OWN.code}]]))`;

const minutes = (kind: SlotKind, day: number): string => {
  const { slotDays, slotFrom, slotKinds, slotTo } = NAMES;
  const isOn = (at: number): string =>
    `ISNUMBER(SEARCH("${DAY_NAMES[at % DAY_NAMES.length]}",${slotDays}))`;
  // Twice what two spans have in common, without a maximum, which would make one of the whole column.
  const common = (start: string, end: string): string =>
    `(ABS(${slotTo}-${start})+ABS(${end}-${slotFrom})-ABS(${slotTo}-${end})-ABS(${start}-${slotFrom}))`;
  const today = `${isOn(day)}*${common('[@From]', '[@To]')}`;
  const tomorrow = `${isOn(day + 1)}*${common('([@From]-1)', '([@To]-1)')}`;
  return `=IF([@To]=0,0,ROUND(SUMPRODUCT((${slotKinds}="${kind}")*(${today}+${tomorrow}))*720,0))`;
};

/** What each shift holds on each weekday, by the slots it overlaps: counted on the day on which it begins. */
export const MIX = {
  ...table,
  sheet: 'Slots',
  title: 'Minutes of each shift, counted',
  lines: LINES,
  columns: {
    code: counted(OWN.code, `=IFERROR(${same(NAMES.shiftCodes)}&"","")`),
    from: counted(OWN.from, `=IFERROR(${same(NAMES.shiftStarts)}+0,0)`, { format: TIME_FORMAT }),
    to: counted(
      OWN.to,
      `=IFERROR(IF(${same(NAMES.shiftEnds)}="",0,${same(NAMES.shiftEnds)}+(${same(NAMES.shiftEnds)}<=[@From])),0)`,
      { format: TIME_FORMAT },
    ),
    ...Object.fromEntries(
      KINDS.flatMap((kind) =>
        DAY_NAMES.map((_, day) => {
          const header = mixHeader(kind, day);
          return [header, counted(header, minutes(kind, day), { format: '0' })] as const;
        }),
      ),
    ),
  },
};
