import type { Fault } from '../../adapters/fault.ts';

const WORDS: Readonly<Record<Fault['kind'], string>> = {
  'signed-out': 'You are signed out there. Sign in, then look again.',
  forbidden: 'You may not see this there.',
  'not-found': 'It does not exist there, or you may not see it.',
  conflict: 'Somebody changed it at the same moment. Look again.',
  busy: 'It is busy and asks to wait.',
  broken: 'It answered with an error of its own.',
  'not-understood': 'It answered in a form Slotwright does not know.',
  'time-out': 'It did not answer in time.',
  offline: 'It cannot be reached. Are you online?',
};

/** What went wrong with a PSA, and what to do, for a person. */
export const faultWords = (fault: Fault): string => {
  const seconds = fault.retryAfterSeconds;
  const wait = seconds === undefined ? '' : ` Try again in ${Math.ceil(seconds)} seconds.`;
  return `${WORDS[fault.kind]}${wait}`;
};
