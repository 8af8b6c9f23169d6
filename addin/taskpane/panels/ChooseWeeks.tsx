import type { Ready } from '../../workbook/actions.ts';
import { OutsideNote } from '../outside/OutsideNote.tsx';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Notice } from '../parts/Notice.tsx';
import { count, moment } from '../words.ts';
import { ProblemsNote } from './ProblemsNote.tsx';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';
import { Said } from './Said.tsx';
import type { StageProps } from './view.ts';
import { WeekChoice } from './WeekChoice.tsx';

export interface ChooseWeeksProps extends StageProps {
  readonly look: Ready;
}

const Hindrance = ({ state, look, store }: ChooseWeeksProps) => {
  const { people, problems, weeks } = look;
  if (problems.length > 0)
    return <ProblemsNote store={store} look={look} so="nothing is generated" />;
  if (people === 0)
    return (
      <Notice kind="warn">
        <p>There are no technicians yet. Type your team into the sheet Technicians.</p>
      </Notice>
    );
  if (weeks.length === 0)
    return <p>No week has a sheet yet. New week adds one; Undo cannot take a new sheet back.</p>;
  if (state.chosen.length === 0) return <p>Choose a week to make the roster for.</p>;
  return null;
};

/** Undo in Excel forgets when the workbook is closed; this does not. */
const LastWritten = ({ state, store, look, locale }: ChooseWeeksProps) =>
  look.undo ? (
    <p class="muted">
      {count(look.undo.cells, 'cell')} written {moment(look.undo.at, locale)}.{' '}
      <button
        type="button"
        class="link"
        aria-disabled={state.busy || look.readOnly ? 'true' : undefined}
        onClick={state.busy || look.readOnly ? undefined : store.revert}
      >
        Revert
      </button>
    </p>
  ) : null;

/** For where there is no ribbon; what was swapped in the open week is taken back from there too. */
const SwapLink = ({ state, store, look }: ChooseWeeksProps) => (
  <p class="muted">
    Two people exchange shifts? Select their cells:{' '}
    <button
      type="button"
      class="link"
      aria-disabled={state.busy || look.readOnly ? 'true' : undefined}
      onClick={state.busy || look.readOnly ? undefined : store.shifts.look}
    >
      Swap shifts
    </button>
  </p>
);

export const ChooseWeeks = (props: ChooseWeeksProps) => {
  const { state, store, look, head } = props;
  const { people, problems, weeks, readOnly } = look;
  const isBlocked = readOnly || people === 0 || problems.length > 0 || state.chosen.length === 0;
  const newWeek = { label: 'New week', run: store.newWeek, isBlocked: readOnly };
  const isEmpty = weeks.length === 0;
  return (
    <>
      <main>
        <h1 ref={head} tabIndex={-1}>
          Make the roster
        </h1>
        <Said {...props} />
        <ReadOnlyNote look={look} />
        <OutsideNote {...props} />
        <Hindrance {...props} />
        {!isEmpty && <WeekChoice {...props} />}
        {!isEmpty && (
          <p class="muted">
            Generate fills what is free. Rebalance changes as little as it can. Both show what would
            change before anything is written.
          </p>
        )}
        {!isEmpty && <SwapLink {...props} />}
        <LastWritten {...props} />
      </main>
      {isEmpty ? (
        <ActionBar busy={state.busy} primary={newWeek} />
      ) : (
        <ActionBar
          busy={state.busy}
          primary={{ label: 'Generate', run: () => store.preview('generate'), isBlocked }}
          others={[
            { label: 'Rebalance', run: () => store.preview('rebalance'), isBlocked },
            newWeek,
          ]}
          stop={store.stop}
        />
      )}
    </>
  );
};
