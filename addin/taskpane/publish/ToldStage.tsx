import type { Published } from '../../workbook/publishing.ts';
import { Said } from '../panels/Said.tsx';
import type { StageProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Messages } from './Messages.tsx';

export interface ToldStageProps extends StageProps {
  readonly told: Published;
}

export const ToldStage = (props: ToldStageProps) => {
  const { state, store, told, head } = props;
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Whom to tell
        </h1>
        {state.trouble && <Said {...props} />}
        <p class="sum" role="status" dir="auto">
          {told.text}
        </p>
        <Lines lines={told.lines} select={store.select} />
        <Messages
          messages={told.messages}
          told={store.publishing.told}
          isBusy={state.busy !== undefined}
        />
        {told.messages.length > 0 && (
          <p class="muted">Nothing is sent from here: copy a text into whatever they read.</p>
        )}
      </main>
      <ActionBar
        busy={state.busy}
        primary={{ label: 'Done', run: store.publishing.back }}
        others={
          told.messages.length > 0
            ? [{ label: 'All were told', run: () => store.publishing.told('everybody') }]
            : []
        }
      />
    </>
  );
};
