import type { StageProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { FileRow } from '../parts/FileRow.tsx';
import type { Handing, PublishStage } from './publish-state.ts';

export interface FilesStageProps extends StageProps {
  readonly stage: Extract<PublishStage, { kind: 'files' }>;
}

const HEADS: Readonly<Record<Handing, string>> = {
  texts: 'A text for each technician',
  calendars: 'Calendars',
  'pay-hours': 'Hours for payroll',
};

export const FilesStage = ({ state, store, stage, head }: FilesStageProps) => (
  <>
    <main>
      <h1 ref={head} tabIndex={-1}>
        {HEADS[stage.what]}
      </h1>
      {stage.files.length === 0 ? (
        <p>None of these weeks is published yet. Publish them first.</p>
      ) : (
        <p class="muted">Press a name to save it. Where Excel saves nothing, copy the text.</p>
      )}
      {stage.what === 'calendars' && (
        <p class="muted">
          A calendar that is taken in again updates its entries. Google shows it within a day.
        </p>
      )}
      <ul class="lines">
        {stage.files.map((file) => (
          <FileRow key={file.name} file={file} />
        ))}
      </ul>
    </main>
    <ActionBar busy={state.busy} primary={{ label: 'Done', run: store.publishing.back }} />
  </>
);
