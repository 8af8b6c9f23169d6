import { LocalDate } from '../../../../core/model/time.ts';
import { bad, good, type Parsed } from './parsed.ts';

/** Words of a list as one cell: separated by semicolons, in quotation marks where a word holds what would part it. */
export const listText = (items: readonly string[], parting: RegExp = /[;,]/): string =>
  items.map((item) => pieceText(item, parting)).join('; ');

/** One word, in quotation marks where it could be taken for something else. */
export const pieceText = (text: string, parting: RegExp = /[;,]/): string => {
  const isPlain =
    text !== '' &&
    text === text.trim() &&
    !parting.test(text) &&
    !/["=\n\r]|\suntil\s|^none$/i.test(text);
  return isPlain ? text : `"${text.replaceAll('"', '""')}"`;
};

/** The text without its quotation marks. */
export const unquoted = (piece: string): string =>
  /^"[\s\S]*"$/.test(piece) && piece.length > 1 ? piece.slice(1, -1).replaceAll('""', '"') : piece;

/** Parts a text where `parting` stands outside quotation marks; pieces keep their marks. */
export const splitOutside = (text: string, parting: RegExp): Parsed<readonly string[]> => {
  const pieces: string[] = [];
  let piece = '';
  let inside = false;
  for (const sign of text) {
    if (sign === '"') inside = !inside;
    if (!inside && parting.test(sign)) {
      pieces.push(piece.trim());
      piece = '';
    } else piece += sign;
  }
  if (inside) return bad(`“${text}”: a quotation mark is opened and not closed.`);
  pieces.push(piece.trim());
  return good(pieces.filter((one) => one !== ''));
};

export const readList = (text: string, parting: RegExp = /[;,]/): Parsed<string[]> => {
  const pieces = splitOutside(text, parting);
  return pieces.ok ? good(pieces.value.map(unquoted)) : pieces;
};

/** A word that may end on a day. */
export interface Dated {
  readonly name: string;
  readonly expires?: LocalDate | undefined;
}

export const datedText = (items: readonly Dated[]): string =>
  items
    .map(
      ({ name, expires }) => pieceText(name) + (expires === undefined ? '' : ` until ${expires}`),
    )
    .join('; ');

const DATED = /^("(?:[^"]|"")*"|[\s\S]*?)(?:\s+until\s+(\S+))?$/i;

/** Reads "key of the vault; site induction until 2027-01-31". */
export const readDated = (text: string): Parsed<Dated[]> => {
  const pieces = splitOutside(text, /[;,]/);
  if (!pieces.ok) return pieces;
  const items: Dated[] = [];
  for (const piece of pieces.value) {
    const [, name = piece, day] = DATED.exec(piece) ?? [];
    if (day === undefined) items.push({ name: unquoted(name) });
    else {
      const expires = readDay(day);
      if (!expires.ok) return expires;
      items.push({ name: unquoted(name), expires: expires.value });
    }
  }
  return good(items);
};

/** A last day, as 2027-01-31 or as much of Europe writes it, 31.1.2027. */
export const readDay = (text: string): Parsed<LocalDate> => {
  const [, d, m, y] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim()) ?? [];
  const day = y ? `${y}-${m?.padStart(2, '0')}-${d?.padStart(2, '0')}` : text.trim();
  const read = LocalDate.safeParse(day);
  return read.success
    ? good(read.data)
    : bad(`“${text.trim()}” is not a day. Write one like 2027-01-31.`);
};

/** `none` says that there are none; an empty cell says nothing. */
export const isNone = (text: string): boolean => /^none$/i.test(text.trim());
