/** Where the name of whoever works in this pane is kept, between one opening and the next. */
export interface PersonStore {
  read(): string;
  keep(name: string): void;
}

/** Who signs where nobody has said who they are. */
export const SOMEBODY = 'somebody in Excel';

const MOST = 60;

/** A name as it is signed with; undefined where nobody has given one. */
export const signatureOf = (name: string): string | undefined => {
  const words = name.replace(/\s+/g, ' ').trim().slice(0, MOST);
  return words === '' ? undefined : words;
};
