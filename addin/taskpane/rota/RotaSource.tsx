import { useId, useState } from 'preact/hooks';
import { ProblemsNote } from '../panels/ProblemsNote.tsx';
import { ReadOnlyNote } from '../panels/ReadOnlyNote.tsx';
import { Said } from '../panels/Said.tsx';
import type { StageProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { FilePick } from '../parts/FilePick.tsx';
import type { RotaStage } from './rota-state.ts';

export interface RotaSourceProps extends StageProps {
  readonly stage: Extract<RotaStage, { kind: 'source' }>;
}

export const RotaSource = (props: RotaSourceProps) => {
  const { state, store, stage, head } = props;
  const id = useId();
  const [text, setText] = useState(stage.text);
  const { look } = state;
  const isBlocked =
    text.trim() === '' || look?.kind !== 'ready' || look.readOnly || look.problems.length > 0;
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Start from the rota you have
        </h1>
        <Said {...props} />
        {look?.kind === 'ready' && <ReadOnlyNote look={look} />}
        {look?.kind === 'ready' && <ProblemsNote store={store} look={look} so="no rota is taken" />}
        <p class="muted">
          Copy it with the names and the row of dates. What was worked becomes history, what is
          ahead stays as it is, and Generate fills around it.
        </p>
        <div class="field">
          <label for={id}>Paste it here</label>
          <textarea
            id={id}
            rows={4}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <FilePick
          label="Or choose a file (CSV, ICS)"
          accept=".csv,.tsv,.txt,.ics"
          picked={setText}
        />
      </main>
      <ActionBar
        busy={state.busy}
        primary={{ label: 'Read it', run: () => store.rota.read(text), isBlocked }}
        others={[{ label: 'Back', run: () => store.show('set-up'), isWayBack: true }]}
      />
    </>
  );
};
