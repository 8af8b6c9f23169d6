import type { Parts } from '../../ui/card/parts.ts';
import type { Details } from './details.ts';
import { Far } from './Far.tsx';

/** The parts of a card for a page that does not carry them. Made once: other components would forget what is open. */
export const farParts = (details: Details): Parts => ({
  Details: (props) => <Far details={details} name="Details" props={props} />,
  OutChoices: (props) => (
    <Far details={details} name="OutChoices" props={props} back={props.close} />
  ),
  CopyText: (props) => <Far details={details} name="CopyText" props={props} />,
  Confirm: (props) => <Far details={details} name="Confirm" props={props} back={props.back} />,
  Outcome: (props) => <Far details={details} name="Outcome" props={props} back={props.back} />,
  DeclinedView: (props) => (
    <Far details={details} name="DeclinedView" props={props} back={props.back} />
  ),
});
