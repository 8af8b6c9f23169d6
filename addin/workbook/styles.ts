import { HEADER, INK, MUTED } from './palette.ts';
import type { ColumnPlan } from './plan.ts';

/** A named style of the workbook: a person can change how all of its cells look in one place. */
export interface StylePlan {
  readonly name: string;
  readonly format: string;
  readonly centred: boolean;
  readonly wrapped: boolean;
  /** Thin lines around each cell. */
  readonly lined: boolean;
  readonly bold: boolean;
  readonly size: number;
  readonly color: string;
  readonly fill?: string;
}

const SIZE = 11;
const TITLE_SIZE = 14;

const style = (name: string, how: Partial<StylePlan> = {}): StylePlan => ({
  format: 'General',
  centred: false,
  wrapped: false,
  lined: true,
  bold: false,
  size: SIZE,
  color: INK,
  ...how,
  name: `Slotwright ${name}`,
});

export const DATE_FORMAT = 'yyyy-mm-dd';
export const MOMENT_FORMAT = 'yyyy-mm-dd hh:mm';
export const TIME_FORMAT = 'hh:mm';
/** Hours past midnight go on counting. */
export const SPAN_FORMAT = '[hh]:mm';
/** Not `0.##`: that leaves a point behind whole hours. */
export const HOURS_FORMAT = '0.0#';
export const DIFFERENCE_FORMAT = '+0.0#;-0.0#;0.0';
/** Nothing is easier to read over than a nought. */
export const MINUTES_FORMAT = '0;-0;';

const HEADER_STYLE = style('header', { centred: true, wrapped: true, bold: true, ...HEADER });
const TEXT = style('text');
const CELLS: readonly StylePlan[] = [
  TEXT,
  style('wrapped text', { wrapped: true }),
  style('centred', { centred: true }),
  style('wrapped centred', { centred: true, wrapped: true }),
  style('date', { centred: true, format: DATE_FORMAT }),
  style('date and time', { centred: true, format: MOMENT_FORMAT }),
  style('time', { centred: true, format: TIME_FORMAT }),
  style('span', { centred: true, format: SPAN_FORMAT }),
  style('hours', { centred: true, format: HOURS_FORMAT }),
  style('difference', { centred: true, format: DIFFERENCE_FORMAT }),
  style('count', { centred: true, format: '0' }),
  style('minutes', { centred: true, format: MINUTES_FORMAT }),
];
const PLAIN = {
  title: style('title', { lined: false, bold: true, size: TITLE_SIZE }),
  label: style('label', { lined: false, bold: true }),
  note: style('note', { lined: false, color: MUTED }),
};

export const STYLES: readonly StylePlan[] = [HEADER_STYLE, ...CELLS, ...Object.values(PLAIN)];

/** The style of a column's cells. */
export const styleOf = ({
  format,
  centred = false,
  wrapped = false,
}: Pick<ColumnPlan, 'format' | 'centred' | 'wrapped'>): string => {
  const found = CELLS.find((one) =>
    format === undefined
      ? one.format === 'General' && one.centred === centred && one.wrapped === wrapped
      : one.format === format,
  );
  return (found ?? TEXT).name;
};

export const namedStyle = (role: 'title' | 'label' | 'note' | 'header'): string =>
  (role === 'header' ? HEADER_STYLE : PLAIN[role]).name;
