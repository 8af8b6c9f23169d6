import type { Phone } from '../../workbook/phone.ts';
import type { ViewProps } from '../panels/view.ts';

interface Act {
  readonly label: string;
  readonly name: string;
  readonly run: () => void;
}

const Row = ({
  text,
  acts,
  isBusy,
}: {
  readonly text: string;
  readonly acts: readonly Act[];
  readonly isBusy: boolean;
}) => (
  <li class="file">
    <span class="file-name" dir="auto">
      {text}
    </span>
    {acts.map(({ label, name, run }) => (
      <button
        key={name}
        type="button"
        class="small"
        aria-label={name}
        aria-disabled={isBusy ? 'true' : undefined}
        onClick={isBusy ? undefined : run}
      >
        {label}
      </button>
    ))}
  </li>
);

const STATES = { waiting: 'waiting', agreed: 'agreed', undone: 'taken back' };

/** How the phone changed hands: swaps and overrides, each to be taken back. */
export const Changes = ({
  state,
  store,
  seen: { swaps, overrides },
}: ViewProps & { readonly seen: Phone }) => {
  const isBusy = state.busy !== undefined;
  return (
    <>
      {overrides.length > 0 && (
        <section>
          <h2>Overrides</h2>
          <ul class="lines">
            {overrides.map(({ id, text }) => (
              <Row
                key={id}
                text={text}
                isBusy={isBusy}
                acts={[
                  {
                    label: 'Take back',
                    name: `Take back ${id}`,
                    run: () => store.phone.undoOverride(id),
                  },
                ]}
              />
            ))}
          </ul>
        </section>
      )}
      {swaps.length > 0 && (
        <section>
          <h2>Swaps</h2>
          <ul class="lines">
            {swaps.toReversed().map(({ id, text, state: stands, waitsFor }) => (
              <Row
                key={id}
                text={`${text} (${STATES[stands]})`}
                isBusy={isBusy}
                acts={[
                  ...waitsFor.map((one) => ({
                    label: `${one.name} agrees`,
                    name: `${one.name} agrees to ${id}`,
                    run: () => store.phone.agree(id, one.id),
                  })),
                  ...(stands === 'undone'
                    ? []
                    : [
                        {
                          label: 'Take back',
                          name: `Take back ${id}`,
                          run: () => store.phone.undoSwap(id),
                        },
                      ]),
                ]}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
};
