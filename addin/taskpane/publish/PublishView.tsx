import { useStageFocus } from '../panels/use-stage-focus.ts';
import type { ViewProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { FilesStage } from './FilesStage.tsx';
import { PublishChoose } from './PublishChoose.tsx';
import { PublishPreviewStage } from './PublishPreviewStage.tsx';
import { ToldStage } from './ToldStage.tsx';

const NoWeek = ({ state, store }: ViewProps) => (
  <>
    <main>
      <h1>Publish and hand over</h1>
      <p>There is no week to publish yet.</p>
    </main>
    <ActionBar
      busy={state.busy}
      primary={{ label: 'Go to the week', run: () => store.show('week') }}
    />
  </>
);

export const PublishView = (props: ViewProps) => {
  const { look, publish } = props.state;
  const name = publish.kind === 'preview' && publish.isRenewed ? 'preview again' : publish.kind;
  const head = useStageFocus(name);
  if (look?.kind !== 'ready' || look.weeks.length === 0) return <NoWeek {...props} />;
  switch (publish.kind) {
    case 'choose':
      return <PublishChoose {...props} look={look} head={head} />;
    case 'preview':
      return <PublishPreviewStage {...props} stage={publish} head={head} />;
    case 'told':
      return <ToldStage {...props} told={publish.told} head={head} />;
    case 'files':
      return <FilesStage {...props} stage={publish} head={head} />;
  }
};
