import { DoneFrame } from '../panels/DoneFrame.tsx';
import { useStageFocus } from '../panels/use-stage-focus.ts';
import type { ViewProps } from '../panels/view.ts';
import { RotaPreviewStage } from './RotaPreviewStage.tsx';
import { RotaQuestions } from './RotaQuestions.tsx';
import { RotaSource } from './RotaSource.tsx';

export const RotaView = (props: ViewProps) => {
  const { rota } = props.state;
  const name = rota.kind === 'preview' && rota.isRenewed ? 'preview again' : rota.kind;
  const head = useStageFocus(name);
  switch (rota.kind) {
    case 'source':
      return <RotaSource {...props} head={head} stage={rota} />;
    case 'questions':
      return <RotaQuestions {...props} head={head} stage={rota} />;
    case 'preview':
      return <RotaPreviewStage {...props} head={head} stage={rota} />;
    case 'taken':
      return (
        <DoneFrame
          {...props}
          head={head}
          title="Written"
          done={rota.done}
          primary={{ label: 'Go to the week', run: () => props.store.show('week') }}
          others={[{ label: 'Another one', run: props.store.rota.back }]}
        />
      );
  }
};
