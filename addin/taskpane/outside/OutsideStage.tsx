import { Said } from '../panels/Said.tsx';
import type { StageProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { count } from '../words.ts';

export const OutsideStage = (props: StageProps) => {
  const { state, store, head } = props;
  const { outside, busy } = state;
  const cells = outside?.cells ?? 0;
  const back = { label: 'Later', run: store.back, isWayBack: true };
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Changed while Slotwright was closed
        </h1>
        <Said {...props} />
        <p class="sum">
          {cells === 0
            ? 'Nothing is left to look at.'
            : `${count(cells, 'cell')} changed. Take ${cells === 1 ? 'it as a pin' : 'them as pins'}?`}
        </p>
        {cells > 0 && (
          <p class="muted">
            Either way {cells === 1 ? 'it stays as it is' : 'they stay as they are'}. A pin also
            says why it stays, and can be unlocked.
          </p>
        )}
        <Lines lines={outside?.lines ?? []} select={store.select} />
      </main>
      {cells === 0 ? (
        <ActionBar busy={busy} primary={{ label: 'Done', run: store.back }} />
      ) : (
        <ActionBar
          busy={busy}
          primary={{ label: 'Take as pins', run: () => store.outside.take('pins') }}
          others={[{ label: 'Leave as typed', run: () => store.outside.take('typed') }, back]}
        />
      )}
    </>
  );
};
