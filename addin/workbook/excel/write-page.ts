import type { Paper } from '../paper.ts';
import type { PagePlan } from '../plan.ts';

const MARGINS = { left: 28, right: 28, top: 28, bottom: 42, header: 14, footer: 18 };

/** A single & would begin a code of the footer. */
export const footerText = (text: string): string => text.replaceAll('&', '&&');

/** How a sheet prints: nothing is lost at the right, and every page says what it is a page of. */
export const writePage = (sheet: Excel.Worksheet, plan: PagePlan, paper: Paper): void => {
  const page = sheet.pageLayout;
  page.orientation = plan.landscape ? 'Landscape' : 'Portrait';
  page.paperSize = paper;
  page.zoom = {
    horizontalFitToPages: 1,
    ...(plan.fits === 'one page' ? { verticalFitToPages: 1 } : {}),
  };
  page.setPrintMargins('Points', MARGINS);
  page.centerHorizontally = true;
  if (plan.area !== undefined) page.setPrintArea(plan.area);
  page.setPrintTitleRows(plan.titles);
  const { defaultForAllPages: all } = page.headersFooters;
  all.leftFooter = 'Printed &D &T';
  all.centerFooter = 'Page &P of &N';
  all.rightFooter = footerText(plan.version);
};
