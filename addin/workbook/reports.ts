import type { Done, Failed } from './actions.ts';

/** Sheets that are written for people to read; some of them are hidden until somebody asks. */
export const REPORT_SHEETS = ['gaps', 'changes'] as const;
export type ReportSheet = (typeof REPORT_SHEETS)[number];

/** What a manager reads to judge whether the roster is fair and complete. */
export interface Reports {
  /** Brings a sheet to the front, whatever it is called now. */
  show(what: ReportSheet): Promise<Done | Failed>;
}
