import type { Done } from '../../workbook/actions.ts';
import type { TextFile } from '../../workbook/publishing.ts';
import type { TeamPreview } from '../../workbook/team.ts';

/** Where the team file stands: choose one or make one, what taking it changes, and what came of it. */
export type TeamStage =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'preview';
      readonly preview: TeamPreview;
      /** The workbook had changed since the preview before this one. */
      readonly isRenewed: boolean;
    }
  | { readonly kind: 'taken'; readonly done: Done }
  | { readonly kind: 'file'; readonly file: TextFile };
