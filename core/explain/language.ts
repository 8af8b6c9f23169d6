/** Languages in which reasons are told; a new one is a file beside `en.ts` and a line in `sentence.ts`. */
export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The language for a browser's tag, `de-AT`; English where nobody has written that language yet. */
export const languageOf = (tag: string): Language => {
  const wanted = tag.split(/[-_]/)[0]?.toLowerCase();
  return LANGUAGES.find((language) => language === wanted) ?? 'en';
};
