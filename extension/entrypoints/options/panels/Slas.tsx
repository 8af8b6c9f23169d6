import { useId, useState } from 'preact/hooks';
import { findSla } from '../model/refs.ts';
import { newSla } from '../model/sla-columns.ts';
import { boardSheet, slaSheet } from '../model/sla-sheets.ts';
import { putDefault } from '../model/sla-use.ts';
import { SheetFile } from '../parts/SheetFile.tsx';
import { SlaCard } from '../parts/SlaCard.tsx';
import { type PanelProps, useTools } from '../parts/tools.ts';

export const Slas = ({ team }: PanelProps) => (
  <>
    <p class="lead">
      What was promised, by priority. The policy of the client holds; without one, that of the
      board; without that, the team’s.
    </p>
    <Default team={team} />
    {team.slas.map((sla) => (
      <SlaCard key={sla.id} team={team} sla={sla} />
    ))}
    <AddSla team={team} />
    <h2>SLA policies as a file</h2>
    <SheetFile team={team} sheetOf={slaSheet} />
    <h2>Boards as a file</h2>
    <SheetFile team={team} sheetOf={boardSheet} />
  </>
);

const Default = ({ team }: PanelProps) => {
  const { desk } = useTools();
  const id = useId();
  if (team.slas.length === 0) {
    return <p class="notice">No policy yet: deadlines are those that the tickets name.</p>;
  }
  const choose = (value: string): void => {
    const sla = team.slas.find((one) => one.id === value);
    void desk.change(`Saved: the team’s SLA policy is ${sla?.name ?? 'none'}.`, (now) =>
      putDefault(now, sla?.id),
    );
  };
  return (
    <label class="field" for={id}>
      <span>The team’s policy, where neither client nor board names one</span>
      <select
        id={id}
        value={team.policy.sla ?? ''}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value="">none: deadlines are those that the tickets name</option>
        {team.slas.map((sla) => (
          <option key={sla.id} value={sla.id}>
            {sla.name}
          </option>
        ))}
      </select>
    </label>
  );
};

const AddSla = ({ team }: PanelProps) => {
  const { desk } = useTools();
  const [name, setName] = useState('');
  const id = useId();
  return (
    <form
      class="inline"
      onSubmit={(event) => {
        event.preventDefault();
        const typed = name.trim();
        if (typed === '') return desk.say('bad', 'Give the policy a name, for example “Gold”.');
        const known = findSla(team, typed);
        if (known) return desk.say('bad', `“${known.name}” is there already.`);
        void desk.change(`Added: ${typed}.`, (now) => ({
          ...now,
          slas: [...now.slas, newSla(now, typed)],
        }));
        setName('');
      }}
    >
      <label class="field" for={id}>
        <span>New SLA policy</span>
        <input
          id={id}
          value={name}
          placeholder="Gold"
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </label>
      <button type="submit">Add SLA policy</button>
    </form>
  );
};
