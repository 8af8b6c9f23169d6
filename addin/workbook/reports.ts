import type { Done, Failed, Line, Watching } from './actions.ts';
import type { WeekName } from './week-name.ts';

/** Sheets that are written for people to read; some of them are hidden until somebody asks. */
export type ReportSheet = 'balance' | 'gaps' | 'changes';

export interface ReviewPart {
  readonly about: string;
  readonly lines: readonly Line[];
}

/** What roster and journal tell of a week. */
export interface Review {
  readonly kind: 'review';
  readonly week: WeekName;
  readonly parts: readonly ReviewPart[];
}

/** What a manager reads to judge whether the roster is fair and complete. */
export interface Reports {
  /** Brings a sheet to the front, whatever it is called now. */
  show(what: ReportSheet): Promise<Done | Failed>;
  /** Looks back at a week, and writes the same on the sheet of the balance. */
  review(week: WeekName, watching: Watching): Promise<Review | Failed>;
  /** Takes the journal that the browser extension saved: the next review tells of it too. Kept as long as the pane is open. */
  takeJournal(text: string): Promise<Done | Failed>;
  /** Opens a new workbook with what technicians get: weeks and turns, and nothing private. */
  edition(): Promise<Done | Failed>;
}
