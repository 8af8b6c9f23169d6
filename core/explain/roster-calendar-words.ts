import type { OnCall } from '../model/absence.ts';
import type { Language } from './language.ts';

const ON_CALL: Readonly<Record<Language, Readonly<Record<OnCall['layer'], string>>>> = {
  en: { primary: 'On call, primary', secondary: 'On call, secondary' },
  de: { primary: 'Rufbereitschaft, erste', secondary: 'Rufbereitschaft, zweite' },
};

const LAYERS: readonly OnCall['layer'][] = ['primary', 'secondary'];

const SHIFT: Readonly<Record<Language, string>> = { en: 'Shift', de: 'Schicht' };

/** What our own titles begin with, in any language: what a file of ours says is understood again. */
export const rosterTitles = {
  shift: Object.values(SHIFT),
  onCall: Object.values(ON_CALL).flatMap((layers) =>
    LAYERS.map((layer) => ({ layer, title: layers[layer] })),
  ),
};

/** "Shift E", "On call, primary"; with a name where the calendar is of more than one. */
export const rosterTitle = (
  what: { readonly code: string } | { readonly layer: OnCall['layer'] },
  name: string | undefined,
  language: Language = 'en',
): string => {
  const title = 'layer' in what ? ON_CALL[language][what.layer] : `${SHIFT[language]} ${what.code}`;
  return name === undefined ? title : `${title}: ${name}`;
};
