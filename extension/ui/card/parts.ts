import type { FunctionComponent } from 'preact';
import type { ConfirmProps } from './Confirm.tsx';
import type { CopyTextProps } from './CopyText.tsx';
import type { DeclinedViewProps } from './DeclinedView.tsx';
import type { DetailsProps } from './Details.tsx';
import type { OutChoicesProps } from './OutChoices.tsx';
import type { OutcomeProps } from './Outcome.tsx';

/** What of a card is not read at a glance. Only data and functions go in, so that another script can draw it. */
export interface PartProps {
  readonly Details: DetailsProps;
  readonly OutChoices: OutChoicesProps;
  readonly CopyText: CopyTextProps;
  readonly Confirm: ConfirmProps;
  readonly Outcome: OutcomeProps;
  readonly DeclinedView: DeclinedViewProps;
}

export type PartName = keyof PartProps;

/** Pages of our own carry these with them; the overlay fetches them when they are wanted. */
export type Parts = { readonly [N in PartName]: FunctionComponent<PartProps[N]> };
