import type { Step, StepKind, WriteOutcome } from '../../core/store/journal-entry.ts';
import type { Fault } from './fault.ts';

/** What to tell of a fault met while writing, where the system itself said nothing that is fit to show. */
export type FaultWords = Readonly<Record<Fault['kind'], string>>;

/** The same of each system by its name, but for what it does in a way of its own. */
export const faultWordsOf = (psa: string, own: Partial<FaultWords> = {}): FaultWords => ({
  'signed-out': `Nobody is signed in to ${psa}.`,
  forbidden: `${psa} does not allow this.`,
  'not-found': `${psa} does not know this ticket.`,
  conflict: 'The ticket was changed meanwhile.',
  busy: `${psa} is busy: try again in a moment.`,
  broken: `${psa} had an error.`,
  'not-understood': `The answer of ${psa} could not be read.`,
  'time-out': `${psa} did not answer in time.`,
  offline: `${psa} could not be reached.`,
  ...own,
});

const BADNESS: readonly StepKind[] = ['written', 'stale', 'refused', 'unknown'];

/** The worst step's kind; no step at all is a write that had nothing to do. */
export const worstOf = (steps: readonly Step[]): StepKind =>
  BADNESS.findLast((kind) => steps.some((step) => step.kind === kind)) ?? 'written';

/** What became of a write, in the words of the first of its worst steps. */
export const outcomeOf = (steps: readonly Step[]): WriteOutcome => {
  const kind = worstOf(steps);
  const words = steps.find((step) => step.kind === kind)?.words;
  return { kind, steps: [...steps], ...(words === undefined ? {} : { words }) };
};
