import { afterEach, beforeEach, expect, it } from 'vitest';
import { excelActions } from '../../../../addin/workbook/excel/actions.ts';
import { describeLibreOffice } from '../../../excel-host/describe-with.ts';
import { draw } from '../../../excel-host/file/libre-office.ts';
import { type NodeExcel, openInNode } from '../../../excel-host/index.ts';
import { before } from '../before.ts';
import { WEEK } from './made.ts';

/** A limit against hanging: LibreOffice starts slowly on a busy machine. */
const HANGS = 120_000;
const SAMPLE = 12;
/** In points. */
const SMALLEST = 8;

let excel: NodeExcel;
beforeEach(() => {
  excel = openInNode();
  excel.asGlobals();
});
afterEach(() => excel.close());

/** The pages of a week for so many people, and how small their letters are. */
const weekFor = async (people: number, culture: string) => {
  excel.close();
  excel = openInNode({ culture });
  excel.asGlobals();
  const actions = excelActions(undefined, before);
  await actions.setUp('sample');
  const more = Array.from({ length: people - SAMPLE }, (_, i) => [`X${i}`, `Extra Person ${i}`]);
  if (more.length > 0) excel.user.paste(`Technicians!A${4 + SAMPLE}`, more);
  await actions.newWeek(WEEK);
  const { texts, sizes, letters } = await draw(await excel.save());
  return texts.flatMap((text, page) =>
    text.includes(`Week ${WEEK}, draft`)
      ? [{ text, size: sizes[page]?.map(Math.round), letters: letters[page] }]
      : [],
  );
};

describeLibreOffice('the pages of a week', () => {
  it.each(['de-DE', 'en-US'])(
    'are one for 25 technicians, with letters of eight points (%s)',
    async (culture) => {
      const pages = await weekFor(25, culture);
      expect(pages).toHaveLength(1);
      expect(pages[0]?.size).toEqual(culture === 'en-US' ? [792, 612] : [842, 595]);
      expect(pages[0]?.text).toContain('Extra Person 12');
      expect(pages[0]?.letters).toBeGreaterThanOrEqual(SMALLEST);
    },
    HANGS,
  );

  it(
    'are several for 40, each with the days above, and letters as large',
    async () => {
      const pages = await weekFor(40, 'de-DE');
      expect(pages.length).toBeGreaterThan(1);
      for (const { text, letters } of pages) {
        expect(text).toContain('Wed 25 Nov');
        expect(letters).toBeGreaterThanOrEqual(SMALLEST);
      }
      for (let i = 0; i < 40 - SAMPLE; i += 1) {
        const on = pages.filter(({ text }) => new RegExp(`Extra Person ${i}\\b`).test(text));
        expect(on).toHaveLength(1);
      }
    },
    HANGS,
  );
});
