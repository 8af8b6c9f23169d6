import { localDate } from '../../../core/calendar/zone.ts';
import type { PublishedRoster } from '../../../core/roster/publish.ts';
import type { WeekName } from '../week-name.ts';
import type { Now } from './session.ts';
import { footerText } from './write-page.ts';

/** What a printed week is a version of. */
export const versionText = (week: WeekName, version: number, date: string): string =>
  `Week ${week}, version ${version}, published ${date}`;

/** Says in the footers of weeks which version they are. Queued only. */
export const writeVersion = (
  { raw, book }: Now,
  context: Excel.RequestContext,
  weeks: readonly WeekName[],
  { version, at }: Pick<PublishedRoster, 'version' | 'at'>,
): void => {
  for (const { week, sheet } of raw.weeks) {
    if (!weeks.includes(week)) continue;
    const { headersFooters } = context.workbook.worksheets.getItem(sheet).pageLayout;
    const text = versionText(week, version, localDate(at, book.zone));
    headersFooters.defaultForAllPages.rightFooter = footerText(text);
  }
};
