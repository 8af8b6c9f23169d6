import { when } from '../../../core/explain/format.ts';
import type { Telling } from '../../../core/explain/tell.ts';
import type { BookingNamed } from '../../card.ts';
import { clip } from './clip.ts';

const TITLE = { characters: 60, words: 10 };

/** “Switch swap” today 13:00: a booking of somebody else, of a length that a line can hold. */
export const bookingWords = (
  { title, window }: Pick<BookingNamed, 'title' | 'window'>,
  telling: Telling,
): string => {
  const at = when(window.start, telling);
  return title.trim() === '' ? `the booking ${at}` : `“${clip(title, TITLE)}” ${at}`;
};
