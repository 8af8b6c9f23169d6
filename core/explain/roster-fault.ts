import type { LocalDate } from '../model/time.ts';

/** What does not fit together in what a roster is made from; where it stands is beside it. */
export type RosterFaultReason =
  // names
  | { readonly code: 'unknown-shift'; readonly shift: string }
  | { readonly code: 'unknown-technician'; readonly technician: string }
  | { readonly code: 'skill-of-nobody'; readonly skill: string }
  | { readonly code: 'unknown-rule'; readonly rule: string }
  // what comes twice; `first` counts from 1
  | { readonly code: 'same-technician'; readonly technician: string; readonly first: number }
  | { readonly code: 'same-shift'; readonly shift: string; readonly first: number }
  | { readonly code: 'same-skill'; readonly skill: string }
  | {
      readonly code: 'same-demand';
      readonly shift: string;
      readonly date: LocalDate;
      readonly first: number;
    }
  | { readonly code: 'past-twice'; readonly technician: string; readonly first: number }
  | {
      readonly code: 'cells-disagree';
      readonly technician: string;
      readonly date: LocalDate;
      readonly shifts: readonly (string | null)[];
    }
  // dates
  | {
      readonly code: 'outside';
      readonly date: LocalDate;
      readonly from: LocalDate;
      readonly to: LocalDate;
    }
  | { readonly code: 'not-past'; readonly date: LocalDate; readonly from: LocalDate }
  | { readonly code: 'before-known'; readonly date: LocalDate; readonly from: LocalDate }
  | { readonly code: 'ends-first'; readonly from: LocalDate; readonly to: LocalDate }
  | { readonly code: 'leaves-first'; readonly joins: LocalDate; readonly leaves: LocalDate }
  // numbers
  | {
      readonly code: 'less-than-minimum';
      readonly what: 'ideal' | 'maximum';
      readonly minimum: number;
      readonly value: number;
    }
  | { readonly code: 'maximum-below-ideal'; readonly ideal: number; readonly maximum: number }
  | { readonly code: 'minutes-cross'; readonly least: number; readonly most: number }
  | { readonly code: 'runs-cross'; readonly least: number; readonly most: number }
  | { readonly code: 'counts-longer'; readonly minutes: number; readonly lasts: number };
