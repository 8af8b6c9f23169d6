import type { Ready } from '../../workbook/actions.ts';
import type { Phone } from '../../workbook/phone.ts';
import { isClosed } from '../closed.ts';
import { ProblemsNote } from '../panels/ProblemsNote.tsx';
import { ReadOnlyNote } from '../panels/ReadOnlyNote.tsx';
import { Said } from '../panels/Said.tsx';
import type { StageProps, ViewProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Changes } from './Changes.tsx';
import { Rotate } from './Rotate.tsx';
import { Turns } from './Turns.tsx';

const Ledger = ({ ledger }: Pick<Phone, 'ledger'>) => (
  <details>
    <summary>What each has carried in the last quarter</summary>
    <p class="muted">Points weigh nights, weekends and holidays. Who is lowest is next.</p>
    <ul class="bullets">
      {ledger.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  </details>
);

interface SeenProps extends Pick<ViewProps, 'store'> {
  readonly seen: Phone;
  /** Nothing can be written now. */
  readonly isOff: boolean;
}

const Seen = ({ seen, ...props }: SeenProps) => (
  <>
    {seen.now.length > 0 && (
      <dl class="facts">
        <dt>Now</dt>
        <dd>
          {seen.now.map((line) => (
            <div key={line} dir="auto">
              {line}
            </div>
          ))}
        </dd>
      </dl>
    )}
    <h2>Turns ahead</h2>
    {seen.turns.length === 0 && <p>Nobody has a turn ahead. Rotate makes them.</p>}
    <Rotate {...props} />
    <Turns {...props} turns={seen.turns} />
    <Changes {...props} seen={seen} />
    <section>
      <Ledger ledger={seen.ledger} />
      <p class="muted">
        {seen.holidays === 0
          ? 'No holidays yet: each row of the table Holidays beside Time off is a turn of its own.'
          : `${seen.holidays} holidays are turns of their own.`}
      </p>
    </section>
  </>
);

export const PhoneOverview = (props: StageProps & { readonly look: Ready }) => {
  const { state, store, look, head } = props;
  const { seen } = state.phone;
  const isReadOnly = isClosed(look);
  const isOff = state.busy !== undefined || isReadOnly || look.problems.length > 0;
  const isBlocked = look.problems.length > 0 || !seen || seen.turns.length === 0;
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          On call
        </h1>
        <Said {...props} />
        {isReadOnly && <ReadOnlyNote look={look} />}
        <ProblemsNote store={store} look={look} so="no turn is made or changed" />
        {seen && <Seen store={store} seen={seen} isOff={isOff} />}
      </main>
      <ActionBar
        busy={state.busy}
        primary={{ label: 'Somebody is out', run: store.phone.openCover, isBlocked }}
        others={[{ label: 'Look again', run: store.phone.look }]}
      />
    </>
  );
};
