import { Notice } from '../parts/Notice.tsx';
import type { PaneState } from '../state.ts';

/** What has no button yet, and how it is done with the keyboard. */
const WORDS = {
  swap: 'To swap two shifts, type each code into the other’s cell. Typed cells are kept, and Check says what the swap breaks.',
};

export const ByHandNote = ({ what }: { readonly what: PaneState['byHand'] }) => (
  <div role="status">
    {what && (
      <Notice kind="plain">
        <p>{WORDS[what]}</p>
      </Notice>
    )}
  </div>
);
