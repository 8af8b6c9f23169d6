import { useEffect, useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import type { RawTechnician } from '../../../adapters/raw.ts';
import { likelyTechnicians, takePeople } from '../model/read-people.ts';
import { ReadFailed } from './ReadFailed.tsx';
import { useTools } from './tools.ts';
import { useRead } from './use-read.ts';

/** The people a PSA knows, ticked where they look like technicians; nobody is in the team before "Use". */
export const PeopleFromPsa = (props: {
  readonly base: string;
  readonly team: Team | undefined;
  readonly taken: (people: readonly RawTechnician[]) => void;
}) => {
  const { ask, desk } = useTools();
  const { base, team } = props;
  const [people, again] = useRead(base, (at) => ask('people', { base: at }));
  const [me] = useRead(base, (at) => ask('whoami', { base: at }));
  const [ticked, setTicked] = useState<ReadonlySet<string>>();
  const [part, setPart] = useState('');
  const list = people.state === 'read' ? people.value : [];
  const settled = people.state === 'read' && me.state !== 'reading';
  // Ticked once, when both were read; after that a person ticks.
  useEffect(() => {
    if (settled) {
      setTicked(likelyTechnicians(list, base, team, me.state === 'read' ? me.value : undefined));
    }
  }, [settled, base]);

  if (people.state === 'failed') return <ReadFailed {...people} base={base} again={again} />;
  if (!settled || !ticked) return <p aria-busy="true">Reading people …</p>;

  const tick = (login: string, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(login);
    else next.delete(login);
    setTicked(next);
  };
  const use = async (): Promise<void> => {
    const words = `${ticked.size} ${ticked.size === 1 ? 'technician' : 'technicians'} taken.`;
    if (await desk.change(words, (now) => takePeople(now, base, list, ticked))) props.taken(list);
  };
  const shown = list.filter((p) =>
    `${p.name} ${p.login} ${p.email ?? ''}`.toLowerCase().includes(part.trim().toLowerCase()),
  );
  return (
    <>
      <p>
        {new URL(base).host} knows {list.length} {list.length === 1 ? 'person' : 'people'}. Ticked
        are those who look like technicians.
      </p>
      {list.length > 12 && (
        <label class="field">
          <span>Find by name</span>
          <input value={part} onInput={(event) => setPart(event.currentTarget.value)} />
        </label>
      )}
      <fieldset class="ticks">
        <legend class="visually-hidden">Technicians</legend>
        {shown.map((person) => (
          <label key={person.login}>
            <input
              type="checkbox"
              checked={ticked.has(person.login)}
              onChange={(event) => tick(person.login, event.currentTarget.checked)}
            />
            <span>
              {person.name || person.login}{' '}
              <span class="muted">
                {person.login}
                {person.city ? `, ${person.city}` : ''}
              </span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="actions">
        <button
          type="button"
          class="primary"
          disabled={ticked.size === 0}
          onClick={() => void use()}
        >
          {ticked.size === 1 ? 'Use this person' : `Use these ${ticked.size} people`}
        </button>
        <button type="button" onClick={() => setTicked(new Set(list.map((p) => p.login)))}>
          Tick all
        </button>
        <button type="button" onClick={() => setTicked(new Set())}>
          Tick none
        </button>
        <button type="button" onClick={again}>
          Read again
        </button>
      </p>
    </>
  );
};
