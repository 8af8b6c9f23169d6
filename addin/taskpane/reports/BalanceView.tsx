import type { Review } from '../../workbook/reports.ts';
import { ProblemsNote } from '../panels/ProblemsNote.tsx';
import { ReadOnlyNote } from '../panels/ReadOnlyNote.tsx';
import { Said } from '../panels/Said.tsx';
import type { ViewProps } from '../panels/view.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { FilePick } from '../parts/FilePick.tsx';
import { Lines } from '../parts/Lines.tsx';
import { spanOf } from '../weeks.ts';
import { SheetLinks } from './SheetLinks.tsx';

const Found = ({ review, store, locale }: Omit<ViewProps, 'state'> & { review: Review }) => (
  <>
    <p class="muted" role="status">
      {review.week}, {spanOf(review.week, locale)}. The same stands on the sheet Balance.
    </p>
    {review.parts.map(({ about, lines }) => (
      <section key={about}>
        <h2>{about}</h2>
        <Lines lines={lines} select={store.select} />
      </section>
    ))}
  </>
);

export const BalanceView = (props: ViewProps) => {
  const { state, store } = props;
  const { look, review, busy } = state;
  const found = look?.kind === 'ready' && look.weeks.length > 0 ? look : undefined;
  const isBlocked = !found || found.readOnly || found.problems.length > 0;
  return (
    <>
      <main>
        <h1>Is it fair?</h1>
        <Said {...props} />
        {found && <ReadOnlyNote look={found} />}
        {found && <ProblemsNote store={store} look={found} so="nothing is reviewed or moved" />}
        {!found && <p>There is no week to look back at yet.</p>}
        {found && !review && (
          <p>
            Review looks back at the open week: hours, gaps, what changed after publishing, the
            phone, and what is most uneven over the quarter. Balance moves a few shifts to even it,
            and shows each before anything is written.
          </p>
        )}
        {review && <Found {...props} review={review} />}
        {found && (
          <FilePick
            label="Journal saved by the browser extension"
            accept=".jsonl,.txt,.json"
            picked={(text) => !busy && void store.reports.journal(text)}
          />
        )}
        {found && <SheetLinks {...props} sheets={['balance']} />}
      </main>
      <ActionBar
        busy={busy}
        primary={{ label: 'Review', run: store.reports.review, isBlocked }}
        others={[
          {
            label: 'Balance',
            run: () => store.preview('balance', review ? [review.week] : state.chosen),
            isBlocked,
          },
          { label: 'Back', run: () => store.show('check'), isWayBack: true },
        ]}
        stop={store.stop}
      />
    </>
  );
};
