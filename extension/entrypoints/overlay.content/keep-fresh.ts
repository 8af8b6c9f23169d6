import type { Driver } from './driver.ts';

const MINUTE = 60_000;
const OLD_MINUTES = 5;

interface Options {
  readonly driver: Pick<Driver, 'state' | 'again'>;
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  readonly every: (call: () => void, milliseconds: number) => void;
}

/** A suggestion is asked for again when it is some minutes old or its start has passed; never under a hand that types in it. */
export const keepFresh = ({ driver, root, signal, every }: Options): void => {
  const check = (): void => {
    const { view, stage, asking } = driver.state();
    if (document.visibilityState !== 'visible' || asking || stage.at !== 'idle') return;
    if (view.kind !== 'look' || view.look.kind !== 'card') return;
    if (root.activeElement?.closest('.editor, .pick, .tell')) return;
    const { now, answer } = view.look;
    const start = answer.ranked[0]?.window.start;
    const old = Date.now() - now > OLD_MINUTES * MINUTE;
    const passed = start !== undefined && start > now && start < Date.now();
    if (old || passed) driver.again(false);
  };
  every(check, MINUTE);
  document.addEventListener('visibilitychange', check, { signal });
};
