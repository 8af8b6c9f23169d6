import type { Stage } from '../state.ts';
import { DoneFrame } from './DoneFrame.tsx';
import type { StageProps } from './view.ts';

export interface WrittenStageProps extends StageProps {
  readonly stage: Extract<Stage, { kind: 'applied' | 'reverted' }>;
}

export const WrittenStage = ({ stage, ...props }: WrittenStageProps) => {
  const { store } = props;
  const isApplied = stage.kind === 'applied';
  return (
    <DoneFrame
      {...props}
      title={isApplied ? 'Written' : 'Taken back'}
      done={stage.done}
      primary={{ label: 'Done', run: store.back }}
      others={isApplied ? [{ label: 'Revert', run: store.revert }] : []}
    />
  );
};
