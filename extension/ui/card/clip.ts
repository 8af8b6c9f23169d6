export const countWords = (text: string): number =>
  text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

/** At most so many characters and words, with an ellipsis where something was cut; white space becomes single spaces. */
export const clip = (text: string, most: { characters: number; words: number }): string => {
  const pieces = text
    .slice(0, most.characters * 8)
    .trim()
    .split(/\s+/u);
  const line = pieces.slice(0, most.words).join(' ');
  const letters = Array.from(line);
  const short = letters.slice(0, most.characters).join('');
  const whole =
    pieces.length <= most.words &&
    letters.length <= most.characters &&
    text.trim().length <= most.characters * 8;
  return whole ? short : `${short.trimEnd()}…`;
};
