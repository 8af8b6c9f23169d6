import { MOMENT_FORMAT } from '../styles.ts';
import { asText, type Cell, type Column, good, type Look } from './column.ts';

/** Words that we write and people read; whatever stands there is taken as it is. */
export const words = (header: string, look: Look): Column<string> => ({
  header,
  ...look,
  read: (cell: Cell) => good(String(cell).trim()),
  write: asText,
});

/** The same where a line is longer than its column. */
export const prose = (header: string, look: Look): Column<string> => ({
  ...words(header, look),
  wrapped: true,
});

/** A number that a formula shows; what is no number is not known. */
export const figure = (header: string, look: Look, format: string): Column<number | undefined> => ({
  header,
  ...look,
  format,
  read: (cell: Cell) => good(typeof cell === 'number' ? cell : undefined),
  write: (value) => value ?? '',
});

/** A day and a time as the number Excel keeps; what is no number any more is none. */
export const moment = (header: string, look: Look): Column<number> => ({
  header,
  ...look,
  format: MOMENT_FORMAT,
  read: (cell: Cell) => good(typeof cell === 'number' ? cell : 0),
  write: (serial) => serial,
});
