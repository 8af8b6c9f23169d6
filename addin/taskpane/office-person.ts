import type { PersonStore } from './person/person.ts';

const KEY = 'slotwright.person';

/** Excel on the web gives each site that embeds it a part of the storage; absent elsewhere. */
const key = (): string => `${Office.context.partitionKey ?? ''}${KEY}`;

/**
 * The name is of whoever sits here and not of the workbook: in a setting of the document a coauthor would sign with it,
 * and Office tells no add-in who is signed in. So it stays in this browser's storage.
 */
export const officePerson: PersonStore = {
  read: () => {
    try {
      return localStorage.getItem(key()) ?? '';
    } catch {
      // A browser that keeps nothing for sites in sites: the name lasts as long as the pane.
      return '';
    }
  },
  keep: (name) => {
    try {
      localStorage.setItem(key(), name);
    } catch {
      // The same.
    }
  },
};
