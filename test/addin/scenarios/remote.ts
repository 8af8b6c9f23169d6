/** What stands for a watcher on the way into the page: functions do not cross. */
export const WATCHED = 'watched';

const carried = (arg: unknown): unknown =>
  typeof arg === 'object' && arg !== null && 'isStopped' in arg ? WATCHED : arg;

/** A group of actions that is called in the page and answers here. */
export const remote = <T extends object>(
  ask: (name: string, args: readonly unknown[]) => Promise<unknown>,
): T =>
  // Whatever is asked for is carried over by its name: the page says so where it has none such.
  new Proxy({} as T, {
    get:
      (_, name) =>
      (...args: readonly unknown[]) =>
        ask(String(name), args.map(carried)),
  });
