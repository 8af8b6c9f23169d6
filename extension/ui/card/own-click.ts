/**
 * A click a person made: not one a script of the page dispatched, and not the second half of a double click,
 * which would confirm what has not been read.
 */
export const isOwnClick = (event: Pick<MouseEvent, 'isTrusted' | 'detail'>): boolean =>
  event.isTrusted && event.detail <= 1;

/** A held Enter presses a button again and again; only the first one counts. */
export const stopHeldKey = (
  event: Pick<KeyboardEvent, 'key' | 'repeat' | 'preventDefault'>,
): void => {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
};
