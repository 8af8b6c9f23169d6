import { useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import { useReach } from '../reach.ts';
import { namesIn, teamOfNames } from './names.ts';

/** The shortest way to a first answer: names, default hours, this machine's zone. */
export function PasteNames({ team }: { readonly team: Team | undefined }) {
  const { store, zone, newId, openOptions } = useReach();
  const [typed, setTyped] = useState('');
  const [words, setWords] = useState('');
  const names = namesIn(typed);
  const save = async (event: Event) => {
    event.preventDefault();
    if (names.length === 0) {
      setWords('Paste at least one name.');
      return;
    }
    const made = teamOfNames(names, team?.zone ?? zone, newId);
    const loaded = await store.team.load();
    // A team that appeared meanwhile is kept whole; only one without anybody takes the names.
    if (loaded && loaded.value.technicians.length > 0) return;
    const saved = await store.team.save(
      loaded ? { ...loaded.value, technicians: made.technicians } : made,
      loaded ? loaded.version : 'new',
    );
    if (saved === 'conflict') setWords('Somebody else saved the team just now. Try again.');
  };
  return (
    <form class="stack" onSubmit={(event) => void save(event)}>
      <h2>Paste your technicians' names</h2>
      <p>
        That is enough to begin: hours are Monday to Friday 08:30 to 17:30, {zone}. Nobody is left
        out for anything you have not said yet.
      </p>
      <label class="field">
        <span>One name a line</span>
        <textarea
          rows={6}
          value={typed}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWords('');
          }}
        />
      </label>
      <p class="muted" role="status">
        {names.length > 0 &&
          `${names.length === 1 ? '1 technician' : `${names.length} technicians`}: ${names.slice(0, 4).join(' · ')}${names.length > 4 ? ' …' : ''}`}
      </p>
      {words && (
        <p class="wrong" role="alert">
          {words}
        </p>
      )}
      <div class="row">
        <button type="submit" class="primary">
          Begin
        </button>
        <button type="button" class="quiet" onClick={() => void openOptions('setup')}>
          Or read them from your PSA
        </button>
      </div>
    </form>
  );
}
