import { useEffect } from 'preact/hooks';
import { NotSetUp } from '../panels/NotSetUp.tsx';
import { useStageFocus } from '../panels/use-stage-focus.ts';
import type { ViewProps } from '../panels/view.ts';
import { CoverStage } from './CoverStage.tsx';
import { PhoneAnswer } from './PhoneAnswer.tsx';
import { PhoneOverview } from './PhoneOverview.tsx';
import { PhonePreview } from './PhonePreview.tsx';
import type { PhoneStage } from './phone-state.ts';
import { SwapStage } from './SwapStage.tsx';

const nameOf = (stage: PhoneStage): string =>
  stage.kind === 'preview' && stage.changed === 'renewed' ? 'preview again' : stage.kind;

export const PhoneView = (props: ViewProps) => {
  const { look, phone, busy, trouble } = props.state;
  const { stage } = phone;
  const head = useStageFocus(nameOf(stage));
  const { lookFirst } = props.store.phone;
  // Again when something ended that was in the way; a moment later, since what came of it is told after its end.
  useEffect(() => {
    const soon = setTimeout(lookFirst, 0);
    return () => clearTimeout(soon);
  }, [look, stage, busy, trouble, lookFirst]);
  if (look?.kind !== 'ready') return <NotSetUp {...props} />;
  switch (stage.kind) {
    case 'overview':
      return <PhoneOverview {...props} look={look} head={head} />;
    case 'preview':
      return <PhonePreview {...props} stage={stage} head={head} />;
    case 'swap':
      return <SwapStage {...props} stage={stage} head={head} />;
    case 'cover':
      return <CoverStage {...props} look={look} stage={stage} head={head} />;
    case 'answer':
      return <PhoneAnswer {...props} stage={stage} head={head} />;
  }
};
