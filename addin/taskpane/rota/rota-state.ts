import type { Done } from '../../workbook/actions.ts';
import type { RotaAnswers, RotaPreview } from '../../workbook/rota.ts';

/** Where taking a rota stands: which one, what its words and names mean, what would be written, and what was. */
export type RotaStage =
  /** With the text that was read before, after a way back. */
  | { readonly kind: 'source'; readonly text: string }
  | {
      readonly kind: 'questions';
      readonly text: string;
      readonly answers: RotaAnswers;
      readonly preview: RotaPreview;
    }
  | {
      readonly kind: 'preview';
      readonly text: string;
      readonly answers: RotaAnswers;
      readonly preview: RotaPreview;
      /** The workbook had changed since the preview before this one. */
      readonly isRenewed: boolean;
    }
  | { readonly kind: 'taken'; readonly done: Done };
