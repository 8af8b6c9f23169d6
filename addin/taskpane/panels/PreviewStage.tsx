import { Lines } from '../parts/Lines.tsx';
import type { Stage } from '../state.ts';
import { CHANGED, previewText } from '../words.ts';
import { PreviewFrame } from './PreviewFrame.tsx';
import type { StageProps } from './view.ts';

export interface PreviewStageProps extends StageProps {
  readonly stage: Extract<Stage, { kind: 'preview' }>;
}

export const PreviewStage = ({ stage: { preview, changed }, ...props }: PreviewStageProps) => {
  const { store } = props;
  return (
    <PreviewFrame
      {...props}
      warning={CHANGED[changed]}
      take={preview.changes === 0 ? undefined : { label: 'Apply', run: store.apply }}
      back={store.back}
    >
      <p class="sum">{previewText(preview, 'cell')}</p>
      <p class="muted">{preview.weeks.join(', ')}</p>
      <Lines lines={preview.lines} select={store.select} />
    </PreviewFrame>
  );
};
