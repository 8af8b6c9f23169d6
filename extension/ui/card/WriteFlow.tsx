import { useEffect, useRef } from 'preact/hooks';
import type { CardActions } from './actions.ts';
import type { Stage } from './flow.ts';
import type { Parts } from './parts.ts';
import type { Told } from './told.ts';

interface Props {
  readonly stage: Stage;
  readonly told: Told;
  readonly act: CardActions;
  readonly parts: Pick<Parts, 'Confirm' | 'Outcome' | 'DeclinedView'>;
  readonly confirm: () => void;
  readonly back: () => void;
}

/** From "this will be written" to how it ended, in the place of the card. Renders nothing while idle. */
export const WriteFlow = ({ stage, told, act, parts, confirm, back }: Props) => {
  const box = useRef<HTMLDivElement>(null);
  // The focus follows only what a person set in motion: every change of stage here began with a click or a key.
  useEffect(() => {
    if (stage.at !== 'idle') box.current?.querySelector<HTMLElement>('[data-focus]')?.focus();
  }, [stage.at]);
  if (stage.at === 'idle') return null;
  return (
    <div class="write-flow" ref={box}>
      <Step stage={stage} told={told} act={act} parts={parts} confirm={confirm} back={back} />
    </div>
  );
};

const Step = ({ stage, told, act, parts, confirm, back }: Props) => {
  switch (stage.at) {
    case 'idle':
      return null;
    case 'preparing':
      return <Waiting words="Reading the ticket again…" back={back} />;
    case 'confirm':
      return <parts.Confirm prepared={stage.prepared} told={told} confirm={confirm} back={back} />;
    case 'writing':
      return <Waiting words="Writing, then reading back…" />;
    case 'settling':
      return <Waiting words="Reading again to see what was written…" />;
    case 'lost':
      return <Waiting words="No answer came. Looking at the ticket to see what was written…" />;
    case 'ended':
      return <parts.Outcome ended={stage.ended} told={told} act={act} back={back} />;
    case 'declined':
      return <parts.DeclinedView declined={stage.declined} act={act} back={back} />;
  }
};

const Waiting = ({ words, back }: { readonly words: string; readonly back?: () => void }) => (
  <div class="waiting">
    <p tabIndex={-1} data-focus>
      {words}
    </p>
    {back && (
      <button type="button" onClick={back}>
        Back
      </button>
    )}
  </div>
);
