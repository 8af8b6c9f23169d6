import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Read } from '../../../adapters/fault.ts';
import { faultWords } from '../model/setup.ts';

export type Reading<V> =
  | { readonly state: 'reading' }
  | { readonly state: 'read'; readonly value: V }
  | { readonly state: 'failed'; readonly words: string; readonly signedOut: boolean };

/** Reads something from the PSA at `base` when shown, and again when asked. */
export const useRead = <V>(
  base: string,
  read: (base: string) => Promise<Read<V>>,
): readonly [Reading<V>, () => void] => {
  const [reading, setReading] = useState<Reading<V>>({ state: 'reading' });
  const [round, setRound] = useState(0);
  // A new round or base is what makes it read again.
  useEffect(() => {
    let current = true;
    const show = (next: Reading<V>): void => {
      if (current) setReading(next);
    };
    show({ state: 'reading' });
    read(base).then(
      (answer) => show(readingOf(answer, base)),
      (error: unknown) =>
        show({
          state: 'failed',
          words: error instanceof Error ? error.message : String(error),
          signedOut: false,
        }),
    );
    return () => {
      current = false;
    };
  }, [base, round]);
  return [reading, useCallback(() => setRound((n) => n + 1), [])];
};

const readingOf = <V>(answer: Read<V>, base: string): Reading<V> =>
  answer.ok
    ? { state: 'read', value: answer.value }
    : {
        state: 'failed',
        words: faultWords(answer.fault, base),
        signedOut: answer.fault.kind === 'signed-out',
      };
