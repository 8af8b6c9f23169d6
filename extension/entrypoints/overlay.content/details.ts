import { type ask as askBackground, NoAnswer } from '../../client.ts';
import { type Draw, findDraw } from '../../ui/card/drawn.ts';

export interface Details {
  /** Undefined until it is here. */
  readonly draw: () => Draw | undefined;
  /** Fetches it once, however often it is wanted; what failed may be tried again. */
  readonly fetch: () => Promise<Draw>;
}

const NOT_HERE = 'This part of Slotwright could not be read. Try again, or reload the page.';

/** Why it did not come, for a person. */
export const wordsOf = (error: unknown): string =>
  error instanceof NoAnswer && error.why === 'gone' ? error.message : NOT_HERE;

/** The second script of the overlay, brought by the background: a page may not fetch a file of the extension. */
export const makeDetails = (ask: typeof askBackground): Details => {
  let here: Draw | undefined;
  let coming: Promise<Draw> | undefined;
  const bring = async (): Promise<Draw> => {
    await ask('details', {});
    // Read only now: what an older version of the extension left behind is replaced by then.
    here = findDraw();
    if (!here) throw new Error(NOT_HERE);
    return here;
  };
  return {
    draw: () => here,
    fetch: () => {
      coming ??= bring().catch((error: unknown) => {
        coming = undefined;
        throw error;
      });
      return coming;
    },
  };
};
