import type { Ready } from '../../workbook/actions.ts';
import { TABLES } from '../../workbook/tables/tables.ts';
import { ActionBar } from '../parts/ActionBar.tsx';
import { Lines } from '../parts/Lines.tsx';
import { Notice } from '../parts/Notice.tsx';
import { PersonField } from '../person/PersonField.tsx';
import { count } from '../words.ts';
import { ReadOnlyNote } from './ReadOnlyNote.tsx';
import { Said } from './Said.tsx';
import type { ViewProps } from './view.ts';

/** Some sheets hold two tables. */
const SHEETS = [...new Set(TABLES.map(({ sheet }) => sheet))];

const FirstRun = (props: ViewProps) => {
  const { state, store } = props;
  return (
    <>
      <main>
        <h1>Make a roster in this workbook</h1>
        <Said {...props} />
        <p>Set up adds {count(SHEETS.length, 'sheet')} with tables to fill in:</p>
        <ul class="bullets two">
          {SHEETS.map((sheet) => (
            <li key={sheet}>{sheet}</li>
          ))}
        </ul>
        <p>
          Sheets that are there stay as they are. Undo cannot take new sheets back; you can delete
          them.
        </p>
        <p class="muted">To look around first, take a made-up team.</p>
      </main>
      <ActionBar
        busy={state.busy}
        primary={{ label: 'Set up', run: () => store.setUp('empty') }}
        others={[
          { label: 'Sample team', run: () => store.setUp('sample') },
          { label: 'Skip', run: () => store.show('week') },
        ]}
      />
    </>
  );
};

const Found = ({ people, weeks }: Ready) => (
  <dl class="facts">
    <dt>Technicians</dt>
    <dd>{people}</dd>
    <dt>Weeks</dt>
    <dd>{weeks.length}</dd>
  </dl>
);

export const SetUpView = (props: ViewProps) => {
  const { state, store } = props;
  if (state.look?.kind !== 'ready') return <FirstRun {...props} />;
  const { problems, people } = state.look;
  return (
    <>
      <main>
        <h1>What is in this workbook</h1>
        <Said {...props} />
        <ReadOnlyNote look={state.look} />
        <Found {...state.look} />
        {people === 0 && <p>Type your team into the sheet Technicians, one row for each.</p>}
        {problems.length > 0 ? (
          <Notice kind="warn">
            <h2>{count(problems.length, 'cell')} to put right</h2>
            <p>Nothing is generated until they can be read.</p>
            <Lines lines={problems} select={store.select} />
          </Notice>
        ) : (
          <p>Every cell could be read.</p>
        )}
        <p class="links">
          <button type="button" class="link" onClick={store.rota.show}>
            Start from the rota you have
          </button>
          <button type="button" class="link" onClick={store.team.show}>
            Team file
          </button>
        </p>
        <PersonField state={state} store={store} />
      </main>
      <ActionBar
        busy={state.busy}
        primary={{ label: 'Go to the week', run: () => store.show('week') }}
        others={[{ label: 'Look again', run: store.look }]}
      />
    </>
  );
};
