import { addressOf } from '../address.ts';
import { HEADER, INK, LINE } from '../palette.ts';
import { type Entry, zipped } from './zip.ts';

export type EditionStyle = 'plain' | 'title' | 'header' | 'cell' | 'code';

/** A cell of text, and how it looks. */
export interface EditionCell {
  readonly text: string;
  readonly style: EditionStyle;
}

/** A sheet to read: text, and nothing that counts or hides. */
export interface EditionSheet {
  readonly name: string;
  /** Columns from the left, in characters. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly EditionCell[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
/** What XML cannot hold at all is left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (one) => ENTITIES[one] ?? '');

const document = (name: string, body: string): Entry => ({
  name,
  bytes: new TextEncoder().encode(`<?xml version="1.0" encoding="UTF-8"?>${body}`),
});

const STYLES: readonly EditionStyle[] = ['plain', 'title', 'header', 'cell', 'code'];

const argb = (color: string): string => `FF${color.slice(1)}`;
const font = (size: number, color: string, more = ''): string =>
  `<font>${more}<sz val="${size}"/><color rgb="${argb(color)}"/><name val="Calibri"/></font>`;
const side = (name: string): string =>
  `<${name} style="thin"><color rgb="${argb(LINE)}"/></${name}>`;
const LINED = `<border>${['left', 'right', 'top', 'bottom'].map(side).join('')}<diagonal/></border>`;
const look = (font: number, fill: number, border: number, alignment = ''): string =>
  `<xf numFmtId="0" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
const CENTRED = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

const styles = (): string => {
  const xfs = [
    look(0, 0, 0),
    look(1, 0, 0),
    look(2, 2, 1, CENTRED),
    look(0, 0, 1),
    look(0, 0, 1, CENTRED),
  ];
  return `<styleSheet xmlns="${MAIN}"><fonts count="3">${font(11, INK)}${font(14, INK, '<b/>')}${font(11, HEADER.color, '<b/>')}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="${argb(HEADER.fill)}"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>${LINED}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${xfs.length}">${xfs.join('')}</cellXfs></styleSheet>`;
};

const sheetXml = ({ widths, rows }: EditionSheet): string => {
  const columns = widths
    .map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const lines = rows
    .map((cells, row) => {
      const own = cells.map(
        ({ text, style }, column) =>
          `<c r="${addressOf({ row, column })}" s="${STYLES.indexOf(style)}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
      );
      return `<row r="${row + 1}">${own.join('')}</row>`;
    })
    .join('');
  return `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><cols>${columns}</cols><sheetData>${lines}</sheetData><pageMargins left="0.4" right="0.4" top="0.4" bottom="0.4" header="0.2" footer="0.2"/><pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`;
};

/** As Excel takes names of sheets. */
const LONGEST_NAME = 31;

/** A workbook of sheets to read. It has no properties, no settings, no names and nothing hidden: there is no place for them. */
export const xlsxOf = (sheets: readonly EditionSheet[]): Uint8Array => {
  const parts = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`);
  const overrides = [
    ['/xl/workbook.xml', `${KIND}.sheet.main+xml`],
    ['/xl/styles.xml', `${KIND}.styles+xml`],
    ...parts.map((part) => [`/xl/${part}`, `${KIND}.worksheet+xml`]),
  ].map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`);
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const relations = (all: readonly string[]): string =>
    `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
  const listed = sheets.map(
    ({ name }, i) =>
      `<sheet name="${escaped(name.slice(0, LONGEST_NAME))}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return zipped([
    document(
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`,
    ),
    document('_rels/.rels', relations([relation('rId1', 'officeDocument', 'xl/workbook.xml')])),
    document(
      'xl/workbook.xml',
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${listed.join('')}</sheets></workbook>`,
    ),
    document(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...parts.map((part, i) => relation(`rId${i + 1}`, 'worksheet', part)),
        relation(`rId${parts.length + 1}`, 'styles', 'styles.xml'),
      ]),
    ),
    document('xl/styles.xml', styles()),
    ...sheets.map((sheet, i) => document(`xl/${parts[i]}`, sheetXml(sheet))),
  ]);
};
