import type { Layer } from '../../core/roster/on-call/plan.ts';
import type { Done, Failed, Line } from './actions.ts';

/** What cannot be done for reasons of people and days, each told; nothing was changed. */
export interface Refused {
  readonly kind: 'refused';
  readonly text: string;
  readonly lines: readonly Line[];
}

export interface PhonePerson {
  readonly id: string;
  readonly name: string;
}

/** A turn that is not over. */
export interface PhoneTurn {
  readonly id: string;
  readonly layer: Layer;
  /** `Mon 23 Nov 2026`. */
  readonly from: string;
  readonly to: string;
  readonly technician: PhonePerson | undefined;
  readonly why: string;
  readonly isNow: boolean;
}

export interface PhoneSwap {
  readonly id: string;
  readonly text: string;
  readonly state: 'waiting' | 'agreed' | 'undone';
  /** Who has still to say yes. */
  readonly waitsFor: readonly PhonePerson[];
}

export interface PhoneOverride {
  readonly id: string;
  readonly text: string;
}

/** Who has the phone, who is next, and how it changed hands. */
export interface Phone {
  readonly kind: 'phone';
  /** Who has it this minute, layer by layer. */
  readonly now: readonly string[];
  readonly turns: readonly PhoneTurn[];
  readonly people: readonly PhonePerson[];
  readonly swaps: readonly PhoneSwap[];
  readonly overrides: readonly PhoneOverride[];
  /** A line for each who is in the rotation, whoever has carried least first. */
  readonly ledger: readonly string[];
  readonly holidays: number;
  /** Tonight by the clock of the workbook, as a form takes it: `2026-11-23T18:00`. */
  readonly tonight: { readonly from: string; readonly to: string };
}

/** How people agreed: both have, only whoever gives it away has, or somebody writes it down for them. */
export type Consent = 'agreed' | 'asked' | 'recorded';

export interface AskedSwap {
  /** The turn that is given away. */
  readonly turn: string;
  readonly to: string;
  /** A turn of theirs in return; absent = none. */
  readonly inReturn?: string | undefined;
  readonly consent: Consent;
}

/** What a swap would do; it breaks no rule. */
export interface SwapShown {
  readonly kind: 'swap';
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Somebody cannot have the phone for some time, by the clock of the workbook: `2026-11-23T18:00`. */
export interface AskedCover {
  readonly layer: Layer;
  readonly from: string;
  readonly to: string;
}

export interface CoverChoice {
  readonly technician: PhonePerson;
  /** In minutes; the least first. */
  readonly cost: number;
  readonly reasons: readonly string[];
}

/** Who could take over: everybody once, ranked with what it costs or excluded with why. */
export interface CoverShown {
  readonly kind: 'cover';
  readonly text: string;
  readonly ranked: readonly CoverChoice[];
  readonly excluded: readonly Line[];
}

export interface PhoneActions {
  look(): Promise<Phone | Failed>;
  /** Judges a swap, and writes it down where that is asked and no rule is broken. */
  swap(asked: AskedSwap, by: string, write: boolean): Promise<SwapShown | Done | Refused | Failed>;
  /** One who was asked says yes. */
  agree(swap: string, technician: string): Promise<Done | Refused | Failed>;
  /** Takes a swap back, until the first of its turns begins. */
  undoSwap(swap: string): Promise<Done | Refused | Failed>;
  cover(asked: AskedCover): Promise<CoverShown | Refused | Failed>;
  /** Gives the phone to one of those who could take over. */
  take(asked: AskedCover, technician: string, by: string): Promise<Done | Refused | Failed>;
  undoOverride(override: string): Promise<Done | Failed>;
}
