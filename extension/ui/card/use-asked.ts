import { useEffect, useState } from 'preact/hooks';

/** Where a question stands that was asked when its place on the card was opened. */
export type Asked<T> =
  | { readonly at: 'asking' }
  | { readonly at: 'told'; readonly answer: T }
  | { readonly at: 'untold'; readonly words: string };

const NOT_READ = 'the ticket could not be read.';

/**
 * Asks once, and again when what it is about has changed: until then the answer that is there stays, so that nothing
 * flickers. An answer that comes after its place was closed is dropped.
 */
export const useAsked = <T>(
  ask: (() => Promise<T | undefined>) | undefined,
  about: string | number,
): Asked<T> => {
  const [asked, setAsked] = useState<Asked<T>>({ at: 'asking' });
  useEffect(() => {
    let meant = true;
    ask?.().then(
      (answer) => {
        if (!meant) return;
        setAsked(answer === undefined ? { at: 'untold', words: NOT_READ } : { at: 'told', answer });
      },
      (error: unknown) => {
        const words = error instanceof Error ? error.message : NOT_READ;
        if (meant) setAsked({ at: 'untold', words });
      },
    );
    return () => {
      meant = false;
    };
  }, [about]);
  return asked;
};
