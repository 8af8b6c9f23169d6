/** How many megabytes of calendar are read; more is no calendar of one person. */
export const MOST_MEGABYTES = 30;
/** How many busy times one file may give. */
export const MOST_TIMES = 5000;

/** An event as it can be found again: its title, empty where that is nobody's business, and its first line. */
export interface EventAt {
  readonly title: string;
  readonly line: number;
}

/** Why a calendar file, or one place in it, was not taken as it stands: a code with its facts, never a sentence. */
export type CalendarProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'web-page' }
  | { readonly code: 'no-calendar' }
  | { readonly code: 'binary' }
  | { readonly code: 'wrong-letters'; readonly line: number }
  | { readonly code: 'too-large'; readonly megabytes: number }
  | { readonly code: 'too-many'; readonly event: EventAt }
  | { readonly code: 'too-many-steps'; readonly event: EventAt }
  | { readonly code: 'not-ended'; readonly line: number; readonly part: string }
  | { readonly code: 'broken-line'; readonly line: number; readonly found: string }
  | { readonly code: 'no-start'; readonly event: EventAt }
  | { readonly code: 'ends-first'; readonly event: EventAt }
  | { readonly code: 'unknown-zone'; readonly line: number; readonly found: string }
  | { readonly code: 'unknown-rule'; readonly event: EventAt; readonly found: string }
  | { readonly code: 'and-later'; readonly event: EventAt };
