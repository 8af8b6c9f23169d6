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
  const { look, phone } = props.state;
  const { stage, seen } = phone;
  const head = useStageFocus(nameOf(stage));
  const isReady = look?.kind === 'ready';
  const { look: lookAtPhone } = props.store.phone;
  useEffect(() => {
    if (isReady && !seen) void lookAtPhone();
  }, [isReady, seen, lookAtPhone]);
  if (look?.kind !== 'ready') return <NotSetUp {...props} />;
  switch (stage.kind) {
    case 'overview':
      return <PhoneOverview {...props} look={look} head={head} />;
    case 'preview':
      return <PhonePreview {...props} stage={stage} head={head} />;
    case 'swap':
      return <SwapStage {...props} stage={stage} head={head} />;
    case 'cover':
      return <CoverStage {...props} stage={stage} head={head} />;
    case 'answer':
      return <PhoneAnswer {...props} stage={stage} head={head} />;
  }
};
