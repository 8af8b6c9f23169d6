import type { FlipFacts } from '../explain/flip-facts.ts';

/** A change that might make somebody first, and how big it is: minutes, days or levels by its kind. */
export interface Option {
  readonly facts: FlipFacts;
  readonly amount: number;
}

/** Smaller first; equal ones stay in the order in which they are listed. */
export const bySize = (options: readonly Option[]): readonly Option[] =>
  [...options].sort((a, b) => a.amount - b.amount);
