import { OutsideStage } from '../outside/OutsideStage.tsx';
import type { Stage } from '../state.ts';
import { ChooseWeeks } from './ChooseWeeks.tsx';
import { NotSetUp } from './NotSetUp.tsx';
import { PreviewStage } from './PreviewStage.tsx';
import { ShiftSwapStage, SwapWritten } from './ShiftSwapStage.tsx';
import { useStageFocus } from './use-stage-focus.ts';
import type { ViewProps } from './view.ts';
import { WrittenStage } from './WrittenStage.tsx';

/** A preview that came in the place of another one is a stage of its own: it has to be read anew. */
const nameOf = ({ changed }: Extract<Stage, { kind: 'preview' }>): string =>
  changed === 'renewed' ? 'preview again' : 'preview';

export const WeekView = (props: ViewProps) => {
  const { look, stage } = props.state;
  const head = useStageFocus(stage.kind === 'preview' ? nameOf(stage) : stage.kind);
  if (look?.kind !== 'ready') return <NotSetUp {...props} />;
  switch (stage.kind) {
    case 'choose':
      return <ChooseWeeks {...props} look={look} head={head} />;
    case 'preview':
      return <PreviewStage {...props} stage={stage} head={head} />;
    case 'outside':
      return <OutsideStage {...props} head={head} />;
    case 'swap':
      return <ShiftSwapStage {...props} stage={stage} head={head} />;
    case 'swapped':
    case 'swap-undone':
      return <SwapWritten {...props} stage={stage} head={head} />;
    case 'applied':
    case 'reverted':
      return <WrittenStage {...props} stage={stage} head={head} />;
  }
};
