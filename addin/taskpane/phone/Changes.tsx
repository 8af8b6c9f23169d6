import type { Phone } from '../../workbook/phone.ts';
import type { ViewProps } from '../panels/view.ts';
import { ActRow } from '../parts/ActRow.tsx';

const STATES = { waiting: 'waiting', agreed: 'agreed', undone: 'taken back' };

/** How the phone changed hands: swaps and overrides, each to be taken back. */
export const Changes = ({
  store,
  seen: { swaps, overrides },
  isOff,
}: Pick<ViewProps, 'store'> & { readonly seen: Phone; readonly isOff: boolean }) => (
  <>
    {overrides.length > 0 && (
      <section>
        <h2>Overrides</h2>
        <ul class="lines">
          {overrides.map(({ id, text }) => (
            <ActRow
              key={id}
              text={text}
              isBusy={isOff}
              acts={[
                {
                  label: 'Take back',
                  name: `Take back: ${text}`,
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
            <ActRow
              key={id}
              text={`${text} (${STATES[stands]})`}
              isBusy={isOff}
              acts={[
                ...waitsFor.map((one) => ({
                  label: `${one.name} agrees`,
                  name: `${one.name} agrees to: ${text}`,
                  run: () => store.phone.agree(id, one.id),
                })),
                ...(stands === 'undone'
                  ? []
                  : [
                      {
                        label: 'Take back',
                        name: `Take back: ${text}`,
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
