import type { Ready } from '../../workbook/actions.ts';
import { isClosed } from '../closed.ts';
import { ProblemsNote } from '../panels/ProblemsNote.tsx';
import { ReadOnlyNote } from '../panels/ReadOnlyNote.tsx';
import { Said } from '../panels/Said.tsx';
import type { StageProps } from '../panels/view.ts';
import { WeekChoice } from '../panels/WeekChoice.tsx';
import { ActionBar } from '../parts/ActionBar.tsx';
import { PersonField } from '../person/PersonField.tsx';
import { EditionButton } from '../reports/EditionButton.tsx';
import type { Handing } from './publish-state.ts';

const OFFERS: readonly { readonly what: Handing; readonly label: string }[] = [
  { what: 'texts', label: 'Texts' },
  { what: 'calendars', label: 'Calendars' },
  { what: 'pay-hours', label: 'Pay hours' },
];

export const PublishChoose = (props: StageProps & { readonly look: Ready }) => {
  const { state, store, look, head } = props;
  const isEmpty = state.chosen.length === 0;
  const isOff = look.problems.length > 0 || isEmpty || state.busy !== undefined;
  // A sheet that is protected can be published: the version is kept beside the sheets.
  const isReadOnly = isClosed(look);
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Publish and hand over
        </h1>
        <Said {...props} />
        {isReadOnly && <ReadOnlyNote look={look} />}
        <ProblemsNote store={store} look={look} so="nothing is published or handed over" />
        <p class="muted">
          Publishing freezes weeks as a version that people count on. What changes afterwards costs,
          and you see whom to tell.
        </p>
        {isEmpty && <p>Choose a week first.</p>}
        <WeekChoice {...props} />
        <PersonField state={state} store={store} />
        <section>
          <h2>Hand over</h2>
          <p class="muted">
            Texts and calendars are of what was published, pay hours of what stands in the sheets. A
            copy for technicians has weeks and turns, and no notes, reasons or balance.
          </p>
          <div class="row">
            <EditionButton store={store} isOff={isOff} />
            {OFFERS.map(({ what, label }) => (
              <button
                key={what}
                type="button"
                aria-disabled={isOff ? 'true' : undefined}
                onClick={isOff ? undefined : () => store.publishing.handOver(what)}
              >
                {label}
              </button>
            ))}
          </div>
        </section>
      </main>
      <ActionBar
        busy={state.busy}
        primary={{
          label: 'Publish…',
          run: store.publishing.look,
          isBlocked: look.problems.length > 0 || isEmpty || isReadOnly,
        }}
        others={[{ label: 'Whom to tell', run: store.publishing.untold }]}
      />
    </>
  );
};
