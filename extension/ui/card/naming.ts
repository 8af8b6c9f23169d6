import type { Candidate } from '../../../core/dispatch/answer.ts';
import type { Telling } from '../../../core/explain/tell.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Zone } from '../../../core/model/time.ts';
import type { Card, Choice, Names } from '../../card.ts';
import { clip } from './clip.ts';

/** A name of a length that a row can hold, whatever the ticket system says. */
export const nameOf = (names: Names, technician: TechnicianId): string =>
  clip(names.technicians[technician]?.name ?? technician, { characters: 60, words: 12 });

export const tellingOf = (card: Pick<Card, 'names' | 'now'>): Telling => ({
  zone: card.names.zone,
  now: card.now,
});

/** For the reasons of a card, in the language a person chose; what stands around them is English. */
export const reasonTelling = (card: Pick<Card, 'names' | 'now' | 'language'>): Telling => ({
  ...tellingOf(card),
  ...(card.language && { language: card.language }),
});

export const zoneOf = (names: Names, technician: TechnicianId): Zone =>
  names.technicians[technician]?.zone ?? names.zone;

/** The start that is suggested for somebody, as a choice of it. */
export const choiceOf = (
  { technician, window, blocks }: Candidate,
  card: Pick<Card, 'answer'>,
): Choice => ({
  technician,
  start: window.start,
  minutes: card.answer.need.minutes,
  ...(blocks.length > 1 && { blocks }),
});
