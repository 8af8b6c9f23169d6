import { minutesText, when } from '../../../../core/explain/format.ts';
import type { Telling } from '../../../../core/explain/tell.ts';
import type { Values } from '../../../../core/store/journal-entry.ts';
import type { ApprovalRow } from '../model/journal-rows.ts';

export const OUTCOME_WORDS: Readonly<Record<ApprovalRow['outcome'], string>> = {
  written: 'written',
  stale: 'not written: changed meanwhile',
  refused: 'refused',
  unknown: 'not known',
  open: 'not finished',
};

/** "ana.silva, Tue 24 Nov 09:15, 45 min"; what is unset there is left out. */
export const valuesText = (values: Values, telling: Telling): string =>
  [
    values.owner ?? 'nobody',
    values.start === undefined ? undefined : when(values.start, telling),
    values.minutes === undefined ? undefined : minutesText(values.minutes),
  ]
    .filter((part) => part !== undefined)
    .join(', ');
