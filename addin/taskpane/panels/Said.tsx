import { FailedNote } from '../parts/FailedNote.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Notice } from '../parts/Notice.tsx';
import type { ViewProps } from './view.ts';

/** What came of the last thing that was done, or why it could not be. */
export const Said = ({ state: { trouble, said }, store }: ViewProps) => (
  <>
    {trouble && <FailedNote failed={trouble} />}
    <div role="status">
      {said && (
        <Notice kind="good">
          <p dir="auto">{said.text}</p>
          <Lines lines={said.lines} select={store.select} />
        </Notice>
      )}
    </div>
  </>
);
