import type { OnCall } from '../model/absence.ts';
import type { Language } from './language.ts';

const ON_CALL: Readonly<Record<Language, Readonly<Record<OnCall['layer'], string>>>> = {
  en: { primary: 'On call, primary', secondary: 'On call, secondary' },
  de: { primary: 'Rufbereitschaft, erste', secondary: 'Rufbereitschaft, zweite' },
};

const SHIFT: Readonly<Record<Language, string>> = { en: 'Shift', de: 'Schicht' };

/** "Shift E", "On call, primary"; with a name where the calendar is of more than one. */
export const rosterTitle = (
  what: { readonly code: string } | { readonly layer: OnCall['layer'] },
  name: string | undefined,
  language: Language = 'en',
): string => {
  const title = 'layer' in what ? ON_CALL[language][what.layer] : `${SHIFT[language]} ${what.code}`;
  return name === undefined ? title : `${title}: ${name}`;
};
