import { instant, windowOf } from '../../../core/calendar/instant.ts';
import { span, zoneName } from '../../../core/explain/format.ts';
import type { Instant, Window, Zone } from '../../../core/model/time.ts';
import type { Action, Intent, Values } from '../../../core/store/journal-entry.ts';
import type { Fault } from '../../adapters/fault.ts';

// Every sentence the background makes: for the PSA's comment, the journal, and what became of a write.

// Read long after it was written, so it names the day and never says "today".
const LONG_AGO = instant(0);

/** "Tue 24 Nov 14:00–15:30 WET". */
export const dated = (window: Window, zone: Zone): string =>
  `${span(window, { zone, now: LONG_AGO })} ${zoneName(window.start, zone)}`;

const slotOf = ({ start, minutes }: Values, blocks: Intent['blocks'], zone: Zone) =>
  start === undefined
    ? undefined
    : (blocks ?? [windowOf(start, minutes ?? 1)]).map((block) => dated(block, zone)).join('; ');

interface CommentFacts {
  readonly action: Action;
  readonly name: string;
  readonly values: Values;
  /** Of work that is not done in one go: the PSA keeps them nowhere but here. */
  readonly blocks: Intent['blocks'];
  readonly zone: Zone;
  readonly by: string | undefined;
}

/** The line written beside the booking; of an undo, `values` are those taken back. */
export const comment = ({ action, name, values, blocks, zone, by }: CommentFacts): string => {
  const approved = by ? ` (approved by ${by})` : '';
  const booking = [name, slotOf(values, blocks, zone)].filter(Boolean).join(', ');
  switch (action) {
    case 'assign':
      return `Slotwright: ${booking}${approved}`;
    case 'move':
      return `Slotwright: moved to ${booking}${approved}`;
    case 'undo':
      return `Slotwright: taken back, was ${booking}${approved}`;
  }
};

/** Of a host that is watch-only whatever is switched on here. */
export const WRITING_LOCKED = 'Set by your organisation: nothing is written from this browser.';
/** Of an address that must not be granted. */
export const NOT_ALLOWED = 'Your organisation has not allowed this address.';

/** A fault in a few words; the server's own text only where the adapter found it fit to show. */
export const faultWords = (fault: Fault): string => {
  if (fault.words) return fault.words;
  switch (fault.kind) {
    case 'signed-out':
      return 'not signed in';
    case 'forbidden':
      return 'no right to see it';
    case 'not-found':
      return 'not found';
    case 'conflict':
      return 'changed meanwhile';
    case 'busy':
      return 'too many requests, try again shortly';
    case 'broken':
      return 'the server had an error';
    case 'not-understood':
      return 'the answer was not understood';
    case 'time-out':
      return 'no answer in time';
    case 'offline':
      return 'no connection';
  }
};

export const NOTHING_WRITTEN = 'Nothing was written.';
export const notRead = (fault: Fault): string =>
  `${NOTHING_WRITTEN} ${sentence(faultWords(fault))}`;
export const notReadAgain = (fault: Fault): string =>
  `Could not be read again: ${faultWords(fault)}.`;

const sentence = (words: string): string =>
  `${words.charAt(0).toUpperCase()}${words.slice(1)}${/[.!?]$/.test(words) ? '' : '.'}`;

const shown = (value: string | undefined, none: string): string => value || none;
export const changedTo = (what: string, before: string | undefined, now: string | undefined) =>
  `${what} is now ${shown(now, 'empty')}, was ${shown(before, 'empty')}`;

/** Times in a zone, and whose a login is where it says nothing by itself. */
export interface Telling {
  readonly zone: Zone;
  readonly who: (login: string) => string;
}

export const ownerText = (login: string | undefined, { who }: Telling): string =>
  login === undefined ? 'nobody' : who(login);
export const startText = (start: Instant | undefined, zone: Zone): string =>
  start === undefined ? 'no time' : `${dated(windowOf(start, 1), zone).replace(/–\S+/, '')}`;
export const minutesText = (minutes: number | undefined): string =>
  minutes === undefined ? 'no estimate' : `${minutes} min`;

export const CHANGED_ELSEWHERE = 'The ticket changed since this card was shown.';
export const SOMETHING_CHANGED = 'something else on the ticket changed';

interface Other {
  readonly number: string;
  readonly title: string;
  readonly window: Window;
}
export const takenBy = (name: string, others: readonly Other[], zone: Zone): readonly string[] =>
  others.map((o) => `${name} has ${`${o.number} ${o.title}`.trim()}, ${dated(o.window, zone)}`);
export const alsoBooked = (name: string, others: readonly Other[], zone: Zone): string =>
  `Booked by somebody else at the same moment: ${takenBy(name, others, zone).join('; ')}.`;
export const overlapsNow = (name: string, others: readonly Other[], zone: Zone): string =>
  `Overlaps: ${takenBy(name, others, zone).join('; ')}.`;

export const noLogin = (name: string, host: string): string =>
  `${name} has no login for ${host}. Add it in the options under People.`;
export const NOT_IN_TEAM = 'This technician is not in the team any more.';
export const cannotWrite = (psa: string): string => `Slotwright cannot write to ${psa}.`;
export const held = (name: string, window: Window, zone: Zone): string =>
  `${name} is being booked ${dated(window, zone)} from another tab.`;
export const UNSETTLED =
  'An earlier approval of this ticket is not settled yet. Read it again first.';
export const IN_FLIGHT = 'Another approval of this ticket is being written.';
export const NOT_NOTED =
  'The further blocks could not be noted here: the team is being saved elsewhere. Read again.';
