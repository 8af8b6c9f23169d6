import type { Priority, TicketState } from '../../../../core/model/ticket.ts';
import type { Meaning, Words } from '../../../../core/model/words.ts';
import { putMeaning, putPriority, putState } from './word-table.ts';

/** What names of a ticket a raw field can be. */
export const NAMING = [
  { id: 'clientField', label: 'client' },
  { id: 'siteField', label: 'site' },
  { id: 'skillField', label: 'skill needed' },
  { id: 'typeField', label: 'type' },
  { id: 'boardField', label: 'board or queue' },
] as const;
export type NamingId = (typeof NAMING)[number]['id'];

/** One word, or one field, given a meaning while it is only tried. */
export type WordEdit =
  | { readonly kind: 'state'; readonly word: string; readonly value: TicketState }
  | { readonly kind: 'priority'; readonly word: string; readonly value: Priority }
  | { readonly kind: 'meaning'; readonly key: string; readonly value: Meaning }
  | { readonly kind: 'field'; readonly id: NamingId; readonly field: string };

const one = (words: Words, edit: WordEdit): Words => {
  switch (edit.kind) {
    case 'state':
      return putState(words, edit.word, edit.value);
    case 'priority':
      return putPriority(words, edit.word, edit.value);
    case 'meaning':
      // Two things said of one word are both meant: on site, and two hours.
      return putMeaning(words, edit.key, { ...words.meanings[edit.key], ...edit.value });
    case 'field':
      return { ...words, [edit.id]: edit.field };
  }
};

/** The words with these edits, in the order they were made. */
export const withEdits = (words: Words, edits: readonly WordEdit[]): Words =>
  edits.reduce(one, words);
