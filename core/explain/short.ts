const CUT = 32;
/** Signs that would turn the direction of the words around a title. */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

/** Titles come from a ticket system and may be of any length; a sentence names only their beginning. */
export const short = (text: string): string => {
  const letters = [...text.slice(0, 500).replace(TURNS, '').replace(/\s+/g, ' ').trim()];
  return letters.length > CUT ? `${letters.slice(0, CUT - 1).join('')}…` : letters.join('');
};

/** A time or a name that begins a sentence. */
export const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
