import type { RefObject } from 'preact';
import type { PaneState } from '../state.ts';
import type { Store } from '../store.ts';

/** What every view is given. */
export interface ViewProps {
  readonly state: PaneState;
  readonly store: Store;
  /** How the person writes dates. */
  readonly locale: string;
}

/** A stage of the view of weeks. */
export interface StageProps extends ViewProps {
  /** Takes the focus when the stage comes. */
  readonly head: RefObject<HTMLHeadingElement | null>;
}
