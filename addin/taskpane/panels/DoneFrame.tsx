import type { Line } from '../../workbook/actions.ts';
import { type Act, ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Said } from './Said.tsx';
import type { StageProps } from './view.ts';

export interface DoneFrameProps extends StageProps {
  readonly title: string;
  readonly done: { readonly text: string; readonly lines: readonly Line[] };
  readonly primary: Act;
  readonly others?: readonly Act[];
}

/** What came of it, with what to click, and the way on. */
export const DoneFrame = ({ title, done, primary, others = [], ...props }: DoneFrameProps) => {
  const { state, store, head } = props;
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          {title}
        </h1>
        {state.trouble && <Said {...props} />}
        <p class="sum" dir="auto">
          {done.text}
        </p>
        <Lines lines={done.lines} select={store.select} />
      </main>
      <ActionBar busy={state.busy} primary={primary} others={others} />
    </>
  );
};
