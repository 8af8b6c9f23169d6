import type { Step, StepKind } from '../../../core/store/journal-entry.ts';

export const TONE: Readonly<Record<StepKind, string>> = {
  written: 'good',
  stale: 'warn',
  refused: 'bad',
  unknown: 'warn',
};
export const SHAPE: Readonly<Record<StepKind, string>> = {
  written: '✓',
  stale: '↻',
  refused: '✕',
  unknown: '?',
};
const FIELD: Readonly<Record<Step['field'], string>> = {
  read: 'Ticket read again',
  owner: 'Owner',
  start: 'Start',
  minutes: 'Estimate',
  comment: 'Comment',
  day: 'The technician’s day',
};
const KIND: Readonly<Record<StepKind, string>> = {
  written: 'done',
  stale: 'changed since it was shown',
  refused: 'refused',
  unknown: 'not known',
};

/** What became of each thing that was to be written. */
export const StepList = ({ steps }: { readonly steps: readonly Step[] }) => (
  <ul class="steps">
    {steps.map((step, index) => (
      <li key={index} class={TONE[step.kind]}>
        <span class="shape" aria-hidden="true">
          {SHAPE[step.kind]}
        </span>
        <span dir="auto">
          {FIELD[step.field]}: {step.words ?? KIND[step.kind]}
        </span>
      </li>
    ))}
  </ul>
);
