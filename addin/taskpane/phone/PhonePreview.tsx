import { PreviewFrame } from '../panels/PreviewFrame.tsx';
import type { StageProps } from '../panels/view.ts';
import { Lines } from '../parts/Lines.tsx';
import { CHANGED, previewText } from '../words.ts';
import type { PhoneStage } from './phone-state.ts';

export interface PhonePreviewProps extends StageProps {
  readonly stage: Extract<PhoneStage, { kind: 'preview' }>;
}

/** The turns that would be written. */
export const PhonePreview = ({ stage: { preview, changed }, ...props }: PhonePreviewProps) => {
  const { store } = props;
  return (
    <PreviewFrame
      {...props}
      title="Before any turn is written"
      warning={CHANGED[changed]}
      take={preview.changes === 0 ? undefined : { label: 'Apply', run: store.phone.apply }}
      back={store.phone.back}
    >
      <p class="sum">{previewText(preview, 'turn')}</p>
      <p class="muted">On call from {preview.weeks.join(', ')}</p>
      <Lines lines={preview.lines} select={store.select} />
    </PreviewFrame>
  );
};
