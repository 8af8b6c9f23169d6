import type { Done, Failed } from './actions.ts';
import type { WeekName } from './week-name.ts';

/** A file for a person to keep: nothing leaves the machine by itself. */
export interface TextFile {
  readonly kind: 'file';
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What can be handed over: a calendar for each technician, and hours for payroll. */
export type HandOver =
  | { readonly what: 'calendars' }
  | { readonly what: 'pay-hours'; readonly weeks: readonly WeekName[] };

export interface Publishing {
  /** Freezes weeks as a version that people may count on; the lines say whom to tell of what. */
  publish(weeks: readonly WeekName[], by: string): Promise<Done | Failed>;
  /** Everybody has been told everything as it stands. */
  allTold(): Promise<Done | Failed>;
  handOver(what: HandOver): Promise<readonly TextFile[] | Failed>;
}
