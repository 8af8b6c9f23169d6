import type { PageSide } from '../../adapters/adapter.ts';
import type { TicketRef } from '../../adapters/raw.ts';
import { makeSession } from '../../adapters/session.ts';
import { keyOf } from './driver.ts';

const PATIENCE_MS = 600;

/**
 * Who may own a ticket, where only the page may ask. The suggestion does not wait for long:
 * a late answer is kept and `arrived` is called, so that it is asked again with it.
 */
export const askOwners = (
  adapter: () => PageSide | undefined,
  later: (call: () => void, milliseconds: number) => void,
): ((ref: TicketRef, arrived: () => void) => Promise<readonly string[] | undefined>) => {
  let key = '';
  let found: readonly string[] | undefined;
  let running: Promise<void> | undefined;
  return async (ref, arrived) => {
    if (keyOf(ref) !== key) {
      key = keyOf(ref);
      found = undefined;
      running = undefined;
    }
    const one = adapter();
    if (found || !one?.mayOwn) return found;
    const asked = key;
    let late = false;
    running ??= one.mayOwn(ref, makeSession(ref.base, { fetch: (...a) => fetch(...a) })).then(
      (read) => {
        if (asked !== key || !read.ok) return;
        found = read.value;
        if (late) arrived();
      },
      () => undefined,
    );
    await Promise.race([
      running,
      new Promise<void>((resolve) =>
        later(() => {
          late = true;
          resolve();
        }, PATIENCE_MS),
      ),
    ]);
    return asked === key ? found : undefined;
  };
};
