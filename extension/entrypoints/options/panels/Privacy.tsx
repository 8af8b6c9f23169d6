import { useEffect, useId, useState } from 'preact/hooks';
import type { Technician } from '../../../../core/model/technician.ts';
import { erasePerson, namesOf } from '../model/erase.ts';
import { Confirm } from '../parts/Confirm.tsx';
import { KEPT } from '../parts/kept-words.ts';
import { ManagedNote } from '../parts/ManagedNote.tsx';
import { type PanelProps, useDesk, useTools } from '../parts/tools.ts';
import { useManaged } from '../parts/use-managed.ts';

export const Privacy = ({ team }: PanelProps) => (
  <>
    <p class="lead">
      Everything lies in this browser, on this machine. What leaves it: what you approve, to your
      ticket system; nothing else.
    </p>
    <section class="scroll" aria-label="What is kept">
      <table class="lines">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Holds</th>
            <th scope="col">How long</th>
          </tr>
        </thead>
        <tbody>
          {KEPT.map((kept) => (
            <tr key={kept.what}>
              <th scope="row" data-label="What">
                {kept.what}
              </th>
              <td data-label="Holds">{kept.holds}</td>
              <td data-label="How long">{kept.howLong}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
    <JournalDays />
    <Drafts />
    <ErasePerson team={team} />
    <DeleteAll />
  </>
);

const JournalDays = () => {
  const { desk } = useTools();
  const { settings } = useDesk();
  const isLocked = useManaged().managed.journalDays !== undefined;
  const id = useId();
  const put = (text: string): void => {
    const days = Number(text);
    if (!Number.isInteger(days) || days < 7) {
      desk.say('bad', `Days: “${text}” is not a whole number of at least 7.`);
      return;
    }
    void desk
      .settings((s) => ({ ...s, journalDays: days }))
      .then(() => desk.say('good', `The journal is kept for ${days} days.`));
  };
  return (
    <>
      <h2>How long the journal is kept</h2>
      <label class="field" for={id}>
        <span>Days, at least 7</span>
        <input
          id={id}
          type="number"
          min="7"
          value={settings.journalDays}
          disabled={isLocked}
          onChange={(event) => put(event.currentTarget.value)}
        />
      </label>
      {isLocked && <ManagedNote />}
    </>
  );
};

const Drafts = () => {
  const { store, desk } = useTools();
  const [count, setCount] = useState(0);
  const load = async (): Promise<void> => setCount((await store.drafts.list()).length);
  // Counted once, and after each deletion.
  useEffect(() => void load(), []);
  const remove = async (): Promise<void> => {
    for (const draft of await store.drafts.list()) await store.drafts.remove(draft.key);
    await load();
    desk.say('good', 'Drafts deleted.');
  };
  if (count === 0) return null;
  return (
    <>
      <h2>Drafts</h2>
      <p class="actions">
        <span>{count === 1 ? '1 draft' : `${count} drafts`} kept until used.</span>
        <button type="button" onClick={() => void remove()}>
          Delete the drafts
        </button>
      </p>
    </>
  );
};

const ErasePerson = ({ team }: PanelProps) => {
  const { desk, store, now } = useTools();
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState<Technician>();
  const id = useId();
  const erase = async (person: Technician): Promise<void> => {
    setAsking(undefined);
    const entries = await store.journal.erase(namesOf(person), now());
    // What was read from a PSA may name the person too; it is read again when needed.
    for (const base of await store.cache.bases()) await store.cache.remove(base);
    await desk.change('', (fresh) => erasePerson(fresh, person.id));
    desk.forget();
    setChosen('');
    desk.say('good', `Erased: ${person.name}, in the team and in ${entries} journal entries.`);
  };
  return (
    <>
      <h2>Erase one person</h2>
      <p>
        Takes a technician out of the team and puts a mark in place of their names in the journal.
        The ticket system itself is not touched.
      </p>
      <p class="actions">
        <label class="field" for={id}>
          <span>Technician</span>
          <select id={id} value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
            <option value="">Choose…</option>
            {team.technicians.map((t) => (
              <option key={t.id} value={t.id}>
                {t.name}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          disabled={!chosen}
          onClick={() => setAsking(team.technicians.find((t) => t.id === chosen))}
        >
          Erase …
        </button>
      </p>
      {asking && (
        <Confirm
          title={`Erase ${asking.name}?`}
          yes="Erase"
          onYes={() => void erase(asking)}
          onClose={() => setAsking(undefined)}
        >
          <p>This cannot be undone. The journal is chained anew and says that names were erased.</p>
        </Confirm>
      )}
    </>
  );
};

const DeleteAll = () => {
  const { desk, store, permissions, pattern } = useTools();
  const { hosts } = useDesk().settings;
  const [asking, setAsking] = useState(false);
  const remove = async (): Promise<void> => {
    setAsking(false);
    await store.clear();
    desk.forget();
    for (const host of hosts) await permissions.remove(pattern(host.base));
    await desk.settings(() => ({ schema: 1, hosts: [], journalDays: 400 }));
    desk.say('good', 'Everything was deleted.');
  };
  return (
    <>
      <h2>Delete everything</h2>
      <p>Team, journal, drafts, keys, what was read, ticket systems and their permissions.</p>
      <p class="actions">
        <button type="button" class="danger" onClick={() => setAsking(true)}>
          Delete everything …
        </button>
      </p>
      {asking && (
        <Confirm
          title="Delete everything?"
          yes="Delete everything"
          onYes={() => void remove()}
          onClose={() => setAsking(false)}
        >
          <p>
            This cannot be undone. Export the team file and the journal first if you may need them.
          </p>
        </Confirm>
      )}
    </>
  );
};
