import type { Driver } from './driver.ts';
import type { View } from './model.ts';

const MINUTE = 60_000;
const OLD_MINUTES = 5;

interface Options {
  readonly driver: Pick<Driver, 'state' | 'again'>;
  readonly root: ShadowRoot;
  readonly signal: AbortSignal;
  readonly every: (call: () => void, milliseconds: number) => void;
}

/** What may have been changed in another tab meanwhile: writing, the zone, the team, being signed in. */
const waitsForOptions = (view: View): boolean => {
  if (view.kind !== 'look') return false;
  const { look } = view;
  if (look.kind === 'card') return !look.writing || !look.zoneConfirmed;
  return look.kind === 'no-team' || look.kind === 'fault';
};

/**
 * A suggestion is asked for again when it is some minutes old or its start has passed, and when somebody comes back
 * to one that waits for the options; never under a hand that types in it.
 */
export const keepFresh = ({ driver, root, signal, every }: Options): void => {
  const mayAsk = (): boolean => {
    const { stage, asking } = driver.state();
    if (document.visibilityState !== 'visible' || asking || stage.at !== 'idle') return false;
    return !root.activeElement?.closest('.editor, .pick, .tell');
  };
  const isOld = (): boolean => {
    const { view } = driver.state();
    if (view.kind !== 'look' || view.look.kind !== 'card') return false;
    const { now, answer } = view.look;
    const start = answer.ranked[0]?.window.start;
    const old = Date.now() - now > OLD_MINUTES * MINUTE;
    return old || (start !== undefined && start > now && start < Date.now());
  };
  every(() => {
    if (mayAsk() && isOld()) driver.again(false);
  }, MINUTE);
  const back = (): void => {
    if (mayAsk() && (isOld() || waitsForOptions(driver.state().view))) driver.again(false);
  };
  document.addEventListener('visibilitychange', back, { signal });
};
