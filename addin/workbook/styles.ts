import { HEADER, MUTED } from './palette.ts';
import type { ColumnPlan } from './plan.ts';

/** A named style of the workbook: a person can change how all of its cells look in one place. */
export interface StylePlan {
  readonly name: string;
  readonly format: string;
  readonly centred: boolean;
  readonly wrapped: boolean;
  /** Away from the line at its left. */
  readonly indented: boolean;
  /** Thin lines around each cell. */
  readonly lined: boolean;
  readonly bold: boolean;
  /** Absent = as the workbook has it. */
  readonly size?: number;
  readonly color?: string;
  readonly fill?: string;
}

const TITLE_SIZE = 14;

const style = (name: string, how: Partial<StylePlan> = {}): StylePlan => ({
  format: 'General',
  centred: false,
  wrapped: false,
  indented: false,
  lined: true,
  bold: false,
  ...how,
  name: `Slotwright ${name}`,
});

export const MOMENT_FORMAT = 'yyyy-mm-dd hh:mm';
export const DATE_FORMAT = 'yyyy-mm-dd';
/** What is typed stays text. */
export const PHONE_FORMAT = '@';
/** With the hours in brackets, the end of a day is 24:00 and not 00:00. */
export const TIME_FORMAT = '[hh]:mm';
/** Not `0.##`: that leaves a point behind whole hours. */
export const HOURS_FORMAT = '0.0#';
export const DIFFERENCE_FORMAT = '+0.0#;-0.0#;0.0';
/** Nothing is easier to read over than a nought. */
export const MINUTES_FORMAT = '0;-0;';

const HEADER_STYLE = style('header', { centred: true, wrapped: true, bold: true, ...HEADER });
const TEXT = style('text', { wrapped: true, indented: true });
const CELLS: readonly StylePlan[] = [
  TEXT,
  style('centred', { centred: true, wrapped: true }),
  style('phone', { indented: true, format: PHONE_FORMAT }),
  style('date', { centred: true, format: DATE_FORMAT }),
  style('date and time', { centred: true, format: MOMENT_FORMAT }),
  style('time', { centred: true, format: TIME_FORMAT }),
  style('hours', { centred: true, format: HOURS_FORMAT }),
  style('difference', { centred: true, format: DIFFERENCE_FORMAT }),
  style('count', { centred: true, format: '0' }),
  style('minutes', { centred: true, format: MINUTES_FORMAT }),
];
const PLAIN = {
  title: style('title', { lined: false, bold: true, size: TITLE_SIZE }),
  label: style('label', { lined: false, bold: true }),
  note: style('note', { lined: false, color: MUTED }),
  'date note': style('date note', {
    lined: false,
    centred: true,
    color: MUTED,
    format: DATE_FORMAT,
  }),
};
/** What is no cell of a table. */
export type Role = keyof typeof PLAIN | 'header';

export const STYLES: readonly StylePlan[] = [HEADER_STYLE, ...CELLS, ...Object.values(PLAIN)];

/** The style of a column's cells. */
export const styleOf = ({
  format = 'General',
  centred = false,
}: Pick<ColumnPlan, 'format' | 'centred'>): string => {
  const found = CELLS.find(
    (one) => one.format === format && (format !== 'General' || one.centred === centred),
  );
  return (found ?? TEXT).name;
};

export const namedStyle = (role: Role): string =>
  (role === 'header' ? HEADER_STYLE : PLAIN[role]).name;
