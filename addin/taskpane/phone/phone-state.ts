import type { Line, Preview } from '../../workbook/actions.ts';
import type {
  AskedCover,
  AskedSwap,
  CoverShown,
  Phone,
  Refused,
  SwapShown,
} from '../../workbook/phone.ts';

/** Where the view of the phone stands. */
export type PhoneStage =
  | { readonly kind: 'overview' }
  | {
      readonly kind: 'preview';
      readonly preview: Preview;
      readonly changed: 'no' | 'since' | 'renewed';
    }
  | {
      readonly kind: 'swap';
      /** The turn that is given away. */
      readonly turn: string;
      /** What was asked last, and what came of it. */
      readonly judged?: { readonly asked: AskedSwap; readonly answer: SwapShown | Refused };
    }
  | {
      readonly kind: 'cover';
      readonly found?: { readonly asked: AskedCover; readonly answer: CoverShown | Refused };
    }
  | {
      readonly kind: 'answer';
      readonly isDone: boolean;
      readonly text: string;
      readonly lines: readonly Line[];
      readonly canRevert: boolean;
    };

export interface PhoneState {
  /** Undefined until it was looked at. */
  readonly seen: Phone | undefined;
  readonly stage: PhoneStage;
}

export const NO_PHONE: PhoneState = { seen: undefined, stage: { kind: 'overview' } };
