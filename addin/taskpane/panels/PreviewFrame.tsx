import type { ComponentChildren } from 'preact';
import { type Act, ActionBar } from '../parts/ActionBar.tsx';
import { Notice } from '../parts/Notice.tsx';
import { Said } from './Said.tsx';
import type { StageProps } from './view.ts';

export interface PreviewFrameProps extends StageProps {
  readonly title?: string;
  /** What changed since it was looked at. */
  readonly warning: string | undefined;
  /** Undefined where there is nothing to write. */
  readonly take: Act | undefined;
  readonly back: () => void;
  readonly children: ComponentChildren;
}

/** What would be written, before anything is: the same way on and back for whatever it is. */
export const PreviewFrame = ({
  title,
  warning,
  take,
  back,
  children,
  ...props
}: PreviewFrameProps) => {
  const { state, head } = props;
  const leave = { label: 'Back', run: back, isWayBack: true };
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          {title ?? 'Before anything is written'}
        </h1>
        {state.trouble && <Said {...props} />}
        <div role="status">
          {warning && (
            <Notice kind="warn">
              <p>{warning}</p>
            </Notice>
          )}
        </div>
        {children}
      </main>
      <ActionBar busy={state.busy} primary={take ?? leave} others={take ? [leave] : []} />
    </>
  );
};
