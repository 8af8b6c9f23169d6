import type { Checked } from '../../workbook/actions.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Notice } from '../parts/Notice.tsx';
import { SheetLinks } from '../reports/SheetLinks.tsx';
import type { Checks } from '../state.ts';
import { spanOf } from '../weeks.ts';
import { clock, count } from '../words.ts';
import { Said } from './Said.tsx';
import type { ViewProps } from './view.ts';

const summary = ({ lines, gaps }: Checked): string => {
  const found = lines.length === 0 ? 'nothing breaks a rule' : count(lines.length, 'remark');
  return `${gaps === 0 ? 'No gap' : count(gaps, 'gap')}, ${found}.`;
};

const Week = ({ one, store, locale }: Pick<ViewProps, 'store' | 'locale'> & { one: Checked }) => (
  <section>
    <h2>
      {one.week} <span class="muted">{spanOf(one.week, locale)}</span>
    </h2>
    <Notice kind={one.gaps === 0 && one.lines.length === 0 ? 'good' : 'warn'}>
      <p>{summary(one)}</p>
    </Notice>
    <Lines lines={one.lines} select={store.select} />
  </section>
);

const Found = ({ checks, store, locale }: Omit<ViewProps, 'state'> & { checks: Checks }) => (
  <>
    <p class="muted" role="status">
      Checked at {clock(checks.at, locale)}
    </p>
    {checks.weeks.map((one) => (
      <Week key={one.week} one={one} store={store} locale={locale} />
    ))}
  </>
);

export const CheckView = (props: ViewProps) => {
  const { state, store } = props;
  const { look, checks, busy } = state;
  const hasWeeks = look?.kind === 'ready' && look.weeks.length > 0;
  return (
    <>
      <main>
        <h1>Rules and gaps</h1>
        <Said {...props} />
        {hasWeeks && <SheetLinks {...props} sheets={['gaps', 'changes']} hasFairness />}
        {!hasWeeks && <p>There is no week to check yet.</p>}
        {hasWeeks && !checks && (
          <p>
            Nothing was checked since this pane opened. From the first check on, each change of a
            cell is checked by itself.
          </p>
        )}
        {checks && <Found {...props} checks={checks} />}
      </main>
      {hasWeeks ? (
        <ActionBar
          busy={busy}
          primary={{ label: 'Check the week', run: () => store.check('open') }}
          others={[{ label: 'All weeks', run: () => store.check('all') }]}
        />
      ) : (
        <ActionBar
          busy={busy}
          primary={{ label: 'Go to the week', run: () => store.show('week') }}
        />
      )}
    </>
  );
};
