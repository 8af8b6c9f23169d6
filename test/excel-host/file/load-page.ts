import type { WriteSheet } from 'hucre';
import { readBlock, splitAddress } from '../book/address.ts';
import type { Sheet } from '../book/model.ts';

type Setup = NonNullable<WriteSheet['pageSetup']>;

const PAPERS: Readonly<Record<string, string>> = {
  letter: 'Letter',
  legal: 'Legal',
  a3: 'A3',
  a4: 'A4',
  a5: 'A5',
  b4: 'B4',
  b5: 'B5',
  executive: 'Executive',
  tabloid: 'Tabloid',
};

const MARGINS = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

export const loadPage = (sheet: Sheet, setup: Setup): void => {
  const { page } = sheet;
  const paper = PAPERS[setup.paperSize ?? ''];
  if (paper !== undefined) page.set('PaperSize', paper);
  if (setup.orientation === 'landscape') page.set('Orientation', 'Landscape');
  if (setup.fitToPage)
    page.set('Zoom', {
      ...(setup.fitToWidth === 0 ? {} : { horizontalFitToPages: setup.fitToWidth ?? 1 }),
      ...(setup.fitToHeight === 0 ? {} : { verticalFitToPages: setup.fitToHeight ?? 1 }),
    });
  else if (setup.scale !== undefined) page.set('Zoom', { scale: setup.scale });
  for (const side of MARGINS) {
    const inches = setup.margins?.[side];
    if (inches !== undefined)
      page.set(`${side[0]?.toUpperCase()}${side.slice(1)}Margin`, inches * 72);
  }
  if (setup.horizontalCentered) page.set('CenterHorizontally', true);
  if (setup.verticalCentered) page.set('CenterVertically', true);
  if (setup.showGridLines) page.set('PrintGridlines', true);
  if (setup.showRowColHeaders) page.set('PrintHeadings', true);
  const block = (text: string) => readBlock(splitAddress(text).rest);
  sheet.printArea = (setup.printArea ?? '').split(',').flatMap((part) => block(part) ?? []);
  sheet.titleRows = block(setup.printTitlesRow ?? '');
  sheet.titleColumns = block(setup.printTitlesColumn ?? '');
};

const SIDES: Readonly<Record<string, string>> = { L: 'Left', C: 'Center', R: 'Right' };

/** `&L…&C…&R…` is how the file writes three texts in one. */
export const loadHeaderFooter = (
  { page }: Sheet,
  { oddHeader = '', oddFooter = '' }: NonNullable<WriteSheet['headerFooter']>,
): void => {
  for (const [of, text] of [
    ['Header', oddHeader],
    ['Footer', oddFooter],
  ] as const)
    for (const [, side = '', part = ''] of text.matchAll(/&([LCR])((?:(?!&[LCR])[\s\S])*)/g))
      page.set(`DefaultForAllPages/${SIDES[side]}${of}`, part);
};
