import { DoneFrame } from '../panels/DoneFrame.tsx';
import type { StageProps } from '../panels/view.ts';
import type { PhoneStage } from './phone-state.ts';

export interface PhoneAnswerProps extends StageProps {
  readonly stage: Extract<PhoneStage, { kind: 'answer' }>;
}

/** What came of it, or why it cannot be. */
export const PhoneAnswer = ({ stage, ...props }: PhoneAnswerProps) => {
  const { phone } = props.store;
  return (
    <DoneFrame
      {...props}
      title={stage.isDone ? 'Done' : 'Not done'}
      done={stage}
      primary={{ label: 'Back to on-call', run: phone.back }}
      others={stage.canRevert ? [{ label: 'Revert', run: phone.revert }] : []}
    />
  );
};
