/** Who wants to hear of a change, in this context. */
export interface Listeners {
  readonly count: number;
  add(listener: () => void): () => void;
  tell(): void;
}

export const makeListeners = (): Listeners => {
  const all = new Set<{ readonly call: () => void }>();
  return {
    get count() {
      return all.size;
    },
    // Wrapped, so that one function watched twice is told twice and stopped once at a time.
    add: (call) => {
      const listener = { call };
      all.add(listener);
      return () => {
        all.delete(listener);
      };
    },
    tell: () => {
      for (const { call } of [...all]) call();
    },
  };
};
