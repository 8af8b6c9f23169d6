import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Said } from './Said.tsx';
import type { ViewProps } from './view.ts';

export const WhyView = (props: ViewProps) => {
  const { state, store } = props;
  const { why, look } = state;
  const hasWeeks = look?.kind === 'ready' && look.weeks.length > 0;
  return (
    <>
      <main>
        <h1>Why is this cell as it is?</h1>
        <Said {...props} />
        <div role="status">
          {why && (
            <p class="sum" dir="auto">
              {why.text}
            </p>
          )}
        </div>
        {why && <Lines lines={why.lines} select={store.select} />}
        {!why && hasWeeks && (
          <p>
            Select a shift of somebody, or a day below them where somebody is missing, then press
            Explain.
          </p>
        )}
        {!hasWeeks && <p>There is no week to ask about yet.</p>}
      </main>
      {hasWeeks ? (
        <ActionBar
          busy={state.busy}
          primary={{ label: 'Explain', run: store.explain }}
          stop={store.stop}
        />
      ) : (
        <ActionBar
          busy={state.busy}
          primary={{ label: 'Go to the week', run: () => store.show('week') }}
        />
      )}
    </>
  );
};
