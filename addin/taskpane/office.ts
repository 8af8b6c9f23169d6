import type { HostTheme } from './theme.ts';

/** Where this page runs, as far as it can tell. */
export type Place = 'excel' | 'too-old' | 'elsewhere' | 'no-office';

/** The floor of manifest.xml. */
const FLOOR = '1.14';

/** The script of Office is not there where its address could not be reached. */
export const hasOffice = (): boolean => typeof Office !== 'undefined';

export const whereAmI = async (): Promise<Place> => {
  if (!hasOffice()) return 'no-office';
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) return 'elsewhere';
  return Office.context.requirements.isSetSupported('ExcelApi', FLOOR) ? 'excel' : 'too-old';
};

export const hostTheme = (): HostTheme | undefined =>
  hasOffice() ? Office.context.officeTheme : undefined;

/** How the person writes dates; the page's own where Office does not say. */
export const hostLocale = (): string => Office.context.contentLanguage || navigator.language;

/** Where there is one runtime for pane and ribbon, a command can show the pane; elsewhere it is shown already. */
export const showPane = async (): Promise<void> => {
  if (Office.context.requirements.isSetSupported('SharedRuntime', '1.1'))
    await Office.addin.showAsTaskpane();
};
