import { useRef, useState } from 'preact/hooks';
import type { Card } from '../../card.ts';
import type { CardActions } from './actions.ts';
import { FixEditor } from './FixEditor.tsx';
import type { Fixable } from './fixables.ts';

interface Props {
  readonly card: Card;
  readonly act: CardActions;
  readonly fixables: readonly Fixable[];
  /** What is doubted, for the button's name. */
  readonly about: string;
  readonly label?: string;
}

/** "This is wrong": opens the editor for exactly that fact in its own line, and gives the focus back. */
export const FixMenu = ({ card, act, fixables, about, label = 'Wrong?' }: Props) => {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  if (!act.fix || fixables.length === 0) return null;
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        class="quiet small"
        aria-expanded={open}
        aria-label={`${label}: ${about}`}
        onClick={() => setOpen(!open)}
      >
        {label}
      </button>
      {open && <FixEditor card={card} act={act} fixables={fixables} close={close} />}
    </>
  );
};
