import type { Done, Failed, Line } from './actions.ts';
import type { WeekName } from './week-name.ts';

/** A file for a person to keep: nothing leaves the machine by itself. */
export interface TextFile {
  readonly kind: 'file';
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** What somebody has to be told, ready to be copied into whatever they read. */
export interface Message {
  readonly technician: string;
  readonly name: string;
  readonly text: string;
}

/** What can be handed over: texts and a calendar for each technician and for on-call, and hours for payroll. */
export type HandOver =
  | { readonly what: 'texts'; readonly weeks: readonly WeekName[] }
  | { readonly what: 'calendars' }
  | { readonly what: 'pay-hours'; readonly weeks: readonly WeekName[] };

/** A version that people count on. */
export interface Version {
  readonly version: number;
  readonly by: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** What publishing would freeze, before it does. */
export interface PublishPreview {
  readonly kind: 'publish';
  readonly weeks: readonly WeekName[];
  readonly version: number;
  readonly last: Version | undefined;
  readonly gaps: number;
  /** Whom to tell that what they were told is no longer so, and of what. */
  readonly messages: readonly Message[];
  readonly lines: readonly Line[];
  /** Stands for all of it: what is published must be what was looked at. */
  readonly seen: string;
}

export interface Published extends Done {
  readonly messages: readonly Message[];
}

export interface Publishing {
  preview(weeks: readonly WeekName[]): Promise<PublishPreview | Failed>;
  /**
   * Freezes weeks as a version that people may count on, where they are still what `seen` stands for; absent = whatever
   * they are. Otherwise the new preview.
   */
  publish(
    weeks: readonly WeekName[],
    by: string,
    seen?: string,
  ): Promise<Published | PublishPreview | Failed>;
  /** Whom the published version has still to be told to. */
  untold(): Promise<Published | Failed>;
  /** One technician, or everybody, has been told everything as it stands. */
  told(who: string | 'everybody'): Promise<Published | Failed>;
  handOver(what: HandOver): Promise<readonly TextFile[] | Failed>;
}
