import type { Published, PublishPreview, TextFile } from '../../workbook/publishing.ts';

/** What can be handed over of what is published. */
export type Handing = 'texts' | 'calendars' | 'pay-hours';

/** Where publishing stands: choose, look at what would be frozen, whom to tell, or files to keep. */
export type PublishStage =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'preview';
      readonly preview: PublishPreview;
      /** The sheets had changed since the preview before this one. */
      readonly isRenewed: boolean;
    }
  | { readonly kind: 'told'; readonly told: Published }
  | { readonly kind: 'files'; readonly what: Handing; readonly files: readonly TextFile[] };
