import type { LocalDate } from '../model/time.ts';

/** Why a pasted rota, or a place in it, was not taken; rows and columns count as a spreadsheet does, from 1. */
export type RotaProblem =
  | { readonly code: 'empty' }
  | { readonly code: 'no-dates' }
  | { readonly code: 'dates-unclear'; readonly cell: string }
  | { readonly code: 'no-name'; readonly row: number }
  | { readonly code: 'name-unknown'; readonly row: number; readonly name: string }
  | {
      readonly code: 'name-twice';
      readonly row: number;
      readonly name: string;
      readonly first: number;
    }
  | { readonly code: 'open-quote'; readonly row: number }
  | {
      readonly code: 'two-shifts';
      readonly name: string;
      readonly date: LocalDate;
      readonly texts: readonly string[];
    };
