/** What a person typed, understood or not; `words` say what was expected and the way out. */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly words: string };

export const good = <T>(value: T): Parsed<T> => ({ ok: true, value });
export const bad = (words: string): Parsed<never> => ({ ok: false, words });
