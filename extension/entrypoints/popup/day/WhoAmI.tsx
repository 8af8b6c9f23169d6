import { useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import { pickable } from './who.ts';

interface Props {
  readonly team: Team;
  readonly me: Technician | undefined;
  readonly choose: (technician: Technician) => void;
  readonly cancel: (() => void) | undefined;
}

/** More names than fit get a field to narrow them. */
const MANY = 12;

export function WhoAmI({ team, me, choose, cancel }: Props) {
  const [typed, setTyped] = useState('');
  const all = pickable(team);
  const wanted = typed.trim().toLowerCase();
  const shown = all.filter((technician) => technician.name.toLowerCase().includes(wanted));
  return (
    <section aria-labelledby="who">
      <h2 id="who">Who are you?</h2>
      <p class="muted">Chosen once, kept on this machine.</p>
      {all.length > MANY && (
        <label class="field">
          <span>Find your name</span>
          <input type="search" value={typed} onInput={(e) => setTyped(e.currentTarget.value)} />
        </label>
      )}
      <ul class="plain names">
        {shown.map((technician) => (
          <li key={technician.id}>
            <button
              type="button"
              aria-pressed={technician.id === me?.id}
              onClick={() => choose(technician)}
            >
              {technician.name}
            </button>
          </li>
        ))}
      </ul>
      {shown.length === 0 && <p class="muted">Nobody of that name in the team.</p>}
      {cancel && (
        <button type="button" class="quiet" onClick={cancel}>
          Cancel
        </button>
      )}
    </section>
  );
}
