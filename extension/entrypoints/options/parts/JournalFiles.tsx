import type { Entry } from '../../../../core/store/journal-entry.ts';

export const JournalFiles = (_props: { readonly entries: readonly Entry[] }) => null;
