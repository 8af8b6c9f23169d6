import type { Instant } from '../../../../core/model/time.ts';
import type { Fault } from '../../../adapters/fault.ts';

const MINUTE = 60_000;

/** How long ago, in the coarsest unit that still says something: "just now", "25 min ago", "3 h ago", "2 days ago". */
export const ageWords = (at: Instant, now: Instant): string => {
  const minutes = Math.floor((now - at) / MINUTE);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return `${minutes} min ago`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return `${hours} h ago`;
  const days = Math.floor(hours / 24);
  return days === 1 ? '1 day ago' : `${days} days ago`;
};

const UNREACHED = 'PSA not reachable';

/** Why the PSA could not be read now, in a few words. */
export const faultWords = (fault: Fault): string => {
  // A gateway answers for a PSA that does not.
  if (fault.status !== undefined && fault.status >= 502 && fault.status <= 504) return UNREACHED;
  switch (fault.kind) {
    case 'signed-out':
      return 'you are signed out of the PSA';
    case 'forbidden':
      return 'the PSA does not let you read it';
    case 'busy':
      return 'the PSA asks to wait';
    case 'offline':
    case 'time-out':
      return UNREACHED;
    case 'not-found':
    case 'conflict':
    case 'broken':
    case 'not-understood':
      return 'the PSA did not answer as expected';
  }
};

export interface ReadState {
  /** When the bookings shown were read; undefined = never. */
  readonly at: Instant | undefined;
  readonly fault: Fault | undefined;
  /** No PSA is set up: bookings are only those noted here. */
  readonly noPsa: boolean;
}

/** One line on what the day rests on: "Read 25 min ago; PSA not reachable". */
export const readWords = (state: ReadState, now: Instant): string => {
  if (state.noPsa) return 'No PSA connected: only bookings noted here are shown.';
  const read = state.at === undefined ? 'Not read yet' : `Read ${ageWords(state.at, now)}`;
  return state.fault ? `${read}; ${faultWords(state.fault)}` : read;
};
