import { useStageFocus } from '../panels/use-stage-focus.ts';
import type { StageProps, ViewProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { RotaPreviewStage } from './RotaPreviewStage.tsx';
import { RotaQuestions } from './RotaQuestions.tsx';
import { RotaSource } from './RotaSource.tsx';
import type { RotaStage } from './rota-state.ts';

const Taken = ({
  state,
  store,
  head,
  stage,
}: StageProps & { readonly stage: Extract<RotaStage, { kind: 'taken' }> }) => (
  <>
    <main>
      <h1 ref={head} tabIndex={-1}>
        Written
      </h1>
      <p class="sum">{stage.done.text}</p>
      <Lines lines={stage.done.lines} select={store.select} />
    </main>
    <ActionBar
      busy={state.busy}
      primary={{ label: 'Go to the week', run: () => store.show('week') }}
      others={[{ label: 'Another one', run: store.rota.back }]}
    />
  </>
);

export const RotaView = (props: ViewProps) => {
  const { rota } = props.state;
  const name = rota.kind === 'preview' && rota.isRenewed ? 'preview again' : rota.kind;
  const head = useStageFocus(name);
  switch (rota.kind) {
    case 'source':
      return <RotaSource {...props} head={head} />;
    case 'questions':
      return <RotaQuestions {...props} head={head} stage={rota} />;
    case 'preview':
      return <RotaPreviewStage {...props} head={head} stage={rota} />;
    case 'taken':
      return <Taken {...props} head={head} stage={rota} />;
  }
};
