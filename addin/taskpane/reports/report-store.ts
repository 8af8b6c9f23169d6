import type { Watching } from '../../workbook/actions.ts';
import type { ReportSheet, Reports } from '../../workbook/reports.ts';
import type { Kit } from '../kit.ts';
import { inOrder } from '../weeks.ts';

/** What a manager reads: the review of a week, and the sheets that are written for people. */
export const reportStore = ({ set, run, ready }: Kit, reports: Reports, watching: Watching) => ({
  /** The open week, else the last one. */
  async review(): Promise<void> {
    set({ view: 'balance' });
    const found = ready();
    const week = found && (found.open ?? inOrder(found.weeks).at(-1));
    if (!week) return;
    const review = await run('review', () => reports.review(week, watching));
    if (review) set({ review });
  },
  /** The journal of the browser extension, for the next review. */
  async journal(text: string): Promise<void> {
    const said = await run('read-journal', () => reports.takeJournal(text));
    if (said) set({ said });
  },
  /** What technicians get, as a workbook of its own. */
  async edition(): Promise<void> {
    const said = await run('edition', () => reports.edition());
    if (said) set({ said });
  },
  async sheet(what: ReportSheet): Promise<void> {
    await run('show', () => reports.show(what));
  },
});
