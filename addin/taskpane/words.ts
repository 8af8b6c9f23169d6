import type { Preview } from '../workbook/actions.ts';
import type { Task } from './state.ts';

export const count = (number: number, one: string, more = `${one}s`): string =>
  `${number} ${number === 1 ? one : more}`;

/** "12 cells change, 3 typed or locked cells stay, 1 gap remains." */
export const previewText = ({ changes, kept, gaps }: Preview, what: 'cell' | 'turn'): string => {
  const change =
    changes === 0 ? 'Nothing changes' : count(changes, `${what} changes`, `${what}s change`);
  const stays =
    kept === 0
      ? []
      : [count(kept, `typed or locked ${what} stays`, `typed or locked ${what}s stay`)];
  const open = gaps === 0 ? 'no gap remains' : count(gaps, 'gap remains', 'gaps remain');
  return `${[change, ...stays, open].join(', ')}.`;
};

/** What is being done, while it is. */
export const DOING: Readonly<Record<Task, string>> = {
  look: 'Reading the workbook…',
  'set-up': 'Making the sheets…',
  repair: 'Making what is missing…',
  migrate: 'Adding what is new…',
  take: 'Taking them…',
  'read-rota': 'Reading the rota…',
  'take-rota': 'Writing the rota…',
  'read-team': 'Reading the team file…',
  'take-team': 'Writing the team…',
  'save-team': 'Making the team file…',
  'new-week': 'Adding a week…',
  generate: 'Looking for a roster…',
  rebalance: 'Looking for a better roster…',
  rotate: 'Making the turns…',
  'look-phone': 'Looking who has the phone…',
  judge: 'Asking the rules…',
  apply: 'Writing…',
  revert: 'Taking it back…',
  check: 'Checking…',
  balance: 'Looking for what evens shares…',
  explain: 'Asking why…',
  review: 'Looking back…',
  show: 'Bringing up the sheet…',
  edition: 'Making the copy…',
  'read-journal': 'Reading the journal…',
  lock: 'Locking…',
  unlock: 'Unlocking…',
  'look-publish': 'Looking at what people know…',
  publish: 'Writing the version…',
  'hand-over': 'Putting it together…',
};

/** A time of day as the person writes it. */
export const clock = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));

/** A day and a time of day as the person writes them. */
export const moment = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));

/** Of what comes from elsewhere: what it was compared with is another by now. */
export const RENEWED =
  'The workbook had changed, so nothing was written. This is how it stands now.';

/** What is said over a preview that may be old, or came in the place of an older one. */
export const CHANGED = {
  no: undefined,
  since: 'Cells changed since this was made. Apply looks again before it writes.',
  renewed: 'Cells had changed, so nothing was written. This is the new preview.',
};
