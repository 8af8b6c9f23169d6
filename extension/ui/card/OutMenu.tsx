import { useRef, useState } from 'preact/hooks';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { nameOf } from './naming.ts';
import type { Parts } from './parts.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly technician: TechnicianId;
  readonly parts: Pick<Parts, 'OutChoices'>;
}

/** The menu of one technician: two clicks to "Out today". */
export const OutMenu = ({ card, act, technician, parts }: Props) => {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!act.fix) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="quiet small icon"
        aria-expanded={open}
        aria-label={`Away, hours: ${nameOf(card.names, technician)}`}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {open && <parts.OutChoices card={card} act={act} technician={technician} close={close} />}
    </>
  );
};
