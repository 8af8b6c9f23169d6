import type { WriteSheet } from 'hucre';
import * as z from 'zod/mini';
import { blockAddress, quoteSheet } from '../book/address.ts';
import type { Sheet } from '../book/model.ts';
import { HostError } from '../host-error.ts';

type Setup = NonNullable<WriteSheet['pageSetup']>;

const PAPERS: Readonly<Record<string, NonNullable<Setup['paperSize']>>> = {
  Letter: 'letter',
  Legal: 'legal',
  A3: 'a3',
  A4: 'a4',
  A5: 'a5',
  B4: 'b4',
  B5: 'b5',
  Executive: 'executive',
  Tabloid: 'tabloid',
};

const Zoom = z.object({
  scale: z.optional(z.int()),
  horizontalFitToPages: z.optional(z.nullable(z.int())),
  verticalFitToPages: z.optional(z.nullable(z.int())),
});

const zoomInFile = (given: unknown): Setup => {
  const { scale, horizontalFitToPages, verticalFitToPages } = Zoom.parse(given ?? {});
  if (scale !== undefined) return { scale };
  if (!horizontalFitToPages && !verticalFitToPages) return {};
  return {
    fitToPage: true,
    // Zero is as many pages as it takes.
    fitToWidth: horizontalFitToPages ?? 0,
    fitToHeight: verticalFitToPages ?? 0,
  };
};

const inches = (points: unknown, otherwise: number): number =>
  typeof points === 'number' ? points / 72 : otherwise;

export const pageInFile = ({ page }: Sheet): Setup => {
  const paper = String(page.get('PaperSize') ?? 'Letter');
  const paperSize = PAPERS[paper];
  if (!paperSize) throw new HostError('NotImplemented', `A file is not written for ${paper}.`);
  return {
    paperSize,
    orientation: page.get('Orientation') === 'Landscape' ? 'landscape' : 'portrait',
    ...zoomInFile(page.get('Zoom')),
    margins: {
      left: inches(page.get('LeftMargin'), 0.7),
      right: inches(page.get('RightMargin'), 0.7),
      top: inches(page.get('TopMargin'), 0.75),
      bottom: inches(page.get('BottomMargin'), 0.75),
      header: inches(page.get('HeaderMargin'), 0.3),
      footer: inches(page.get('FooterMargin'), 0.3),
    },
    ...(page.get('CenterHorizontally') === true ? { horizontalCentered: true } : {}),
    ...(page.get('CenterVertically') === true ? { verticalCentered: true } : {}),
    ...(page.get('PrintGridlines') === true ? { showGridLines: true } : {}),
    ...(page.get('PrintHeadings') === true ? { showRowColHeaders: true } : {}),
  };
};

const parts = ({ page }: Sheet, which: string, of: 'Header' | 'Footer'): string =>
  [
    ['&L', 'Left'],
    ['&C', 'Center'],
    ['&R', 'Right'],
  ]
    .map(([mark, side]) => {
      const text = page.get(`${which}/${side}${of}`);
      return typeof text === 'string' && text !== '' ? `${mark}${text}` : '';
    })
    .join('');

export const headerFooterInFile = (sheet: Sheet): NonNullable<WriteSheet['headerFooter']> => {
  const header = parts(sheet, 'DefaultForAllPages', 'Header');
  const footer = parts(sheet, 'DefaultForAllPages', 'Footer');
  return {
    ...(header === '' ? {} : { oddHeader: header }),
    ...(footer === '' ? {} : { oddFooter: footer }),
  };
};

/** Print areas and titles are names that Excel keeps for itself. */
export const printNames = (sheet: Sheet): { name: string; range: string; scope: string }[] => {
  const on = `${quoteSheet(sheet.name)}!`;
  const area = sheet.printArea.map((block) => on + blockAddress(block, true)).join(',');
  const titles = [sheet.titleColumns, sheet.titleRows]
    .flatMap((block) => (block ? [on + blockAddress(block, true)] : []))
    .join(',');
  const named = (name: string, range: string) =>
    range === '' ? [] : [{ name, range, scope: sheet.name }];
  return [...named('_xlnm.Print_Area', area), ...named('_xlnm.Print_Titles', titles)];
};
