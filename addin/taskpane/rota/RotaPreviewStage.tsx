import type { RotaPreview } from '../../workbook/rota.ts';
import { PreviewFrame } from '../panels/PreviewFrame.tsx';
import type { StageProps } from '../panels/view.ts';
import { Lines } from '../parts/Lines.tsx';
import { count, RENEWED } from '../words.ts';
import type { RotaStage } from './rota-state.ts';

const partsOf = (preview: RotaPreview): readonly string[] => {
  const { cells, weeks, newWeeks, timeOff, turns, daysOff, newPeople } = preview;
  const part = (number: number, one: string, more = `${one}s`): readonly string[] =>
    number === 0 ? [] : [count(number, one, more)];
  const made = newWeeks.length === 0 ? '' : `, ${count(newWeeks.length, 'new sheet')}`;
  return [
    ...(cells === 0 ? [] : [`${count(cells, 'shift')} in ${count(weeks.length, 'week')}${made}`]),
    ...part(timeOff, 'row of Time off', 'rows of Time off'),
    ...part(turns, 'turn on call', 'turns on call'),
    ...part(daysOff, 'day that stays free', 'days that stay free'),
    ...part(newPeople, 'new technician'),
  ];
};

export interface RotaPreviewProps extends StageProps {
  readonly stage: Extract<RotaStage, { kind: 'preview' }>;
}

export const RotaPreviewStage = ({ stage, ...props }: RotaPreviewProps) => {
  const { store } = props;
  const { preview, isRenewed } = stage;
  const parts = partsOf(preview);
  return (
    <PreviewFrame
      {...props}
      warning={isRenewed ? RENEWED : undefined}
      take={parts.length === 0 ? undefined : { label: 'Take it', run: store.rota.take }}
      back={store.rota.back}
    >
      {parts.length === 0 ? (
        <p class="sum">There is nothing in it that the workbook has not.</p>
      ) : (
        <ul class="bullets">
          {parts.map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      )}
      {preview.newWeeks.length > 0 && (
        <p class="muted">Undo cannot take new sheets back; you can delete them.</p>
      )}
      <Lines lines={preview.lines} select={store.select} />
    </PreviewFrame>
  );
};
