import { Confirm } from './Confirm.tsx';
import { CopyText } from './CopyText.tsx';
import { DeclinedView } from './DeclinedView.tsx';
import { Details } from './Details.tsx';
import { OutChoices } from './OutChoices.tsx';
import { Outcome } from './Outcome.tsx';
import type { Parts } from './parts.ts';

/** The parts themselves, for whoever carries them in its own script. */
export const NEAR: Parts = { Details, OutChoices, CopyText, Confirm, Outcome, DeclinedView };
