import type { Place } from '../../../../addin/taskpane/office.ts';
import type { Store } from '../../../../addin/taskpane/store.ts';
import type { FakeActions, FakeOptions } from '../fake-actions.ts';
import type { fakeTime } from '../fake-time.ts';

export interface Stage {
  readonly store: Store;
  readonly fake: FakeActions;
  readonly time: ReturnType<typeof fakeTime>;
  /** Until what can go on went on and was drawn. */
  readonly settled: () => Promise<void>;
  /** Presses what has this name, and waits until that was drawn. */
  readonly press: (name: string) => Promise<void>;
}

/** One state of the pane: a workbook, and how far somebody came in it. */
export interface Story {
  readonly book?: FakeOptions;
  readonly play?: (stage: Stage) => Promise<void> | void;
  /** Shown in the place of the pane. */
  readonly outside?: Exclude<Place, 'excel'>;
}

export const WEEKS: FakeOptions = { weeks: ['2026-W48', '2026-W49'], open: '2026-W48' };
/** Two weeks with the first one open, and what was done since. */
export const story = (play: Story['play'] = () => undefined, more: FakeOptions = {}): Story => ({
  book: { ...WEEKS, ...more },
  play,
});
