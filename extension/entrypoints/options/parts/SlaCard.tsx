import { useState } from 'preact/hooks';
import { minutesText } from '../../../../core/explain/format.ts';
import { type SlaPolicy, USUAL_TARGETS } from '../../../../core/model/sla.ts';
import type { Team } from '../../../../core/model/team.ts';
import { PRIORITIES, type Priority } from '../../../../core/model/ticket.ts';
import type { Column } from '../model/column.ts';
import { hoursText } from '../model/hours-text.ts';
import { listText, readList } from '../model/list-text.ts';
import { good, type Parsed } from '../model/parsed.ts';
import { dayOf, hoursColumn, nameColumn, slaColumns, zoneColumn } from '../model/sla-columns.ts';
import { boardsOf, isUsed, putBoards, removeSla, useOf, useWords } from '../model/sla-use.ts';
import { zoneNames } from '../model/zone-names.ts';
import { Confirm } from './Confirm.tsx';
import { TypedField } from './TypedField.tsx';
import { useTools } from './tools.ts';

interface Props {
  readonly team: Team;
  readonly sla: SlaPolicy;
}

/** One column of the policy, put back into the team. */
const into =
  (column: Column<SlaPolicy>, id: SlaPolicy['id']) =>
  (team: Team, text: string): Parsed<Team> => {
    const known = team.slas.find((sla) => sla.id === id);
    if (!known) return good(team);
    const put = column.put(known, text);
    return put.ok
      ? good({ ...team, slas: team.slas.map((sla) => (sla.id === id ? put.value : sla)) })
      : put;
  };

/** One set of promises: what, by which clock, for which boards and clients. */
export const SlaCard = ({ team, sla }: Props) => {
  const { desk } = useTools();
  const [asking, setAsking] = useState(false);
  const use = useOf(team, sla.id);
  const boards = use.boards;
  const remove = (): void => {
    setAsking(false);
    void desk.change(`Removed: ${sla.name}.`, (now) => removeSla(now, sla.id));
  };
  const field = (column: Column<SlaPolicy>, list?: readonly string[]) => (
    <div class="field">
      <span>{column.label}</span>
      <TypedField
        team={team}
        label={`${column.label} of ${sla.name}`}
        input={list && column.input.kind === 'text' ? { ...column.input, list } : column.input}
        shown={column.show(sla)}
        put={into(column, sla.id)}
      />
    </div>
  );
  const usual = (): void => {
    void desk.change(`Saved: the usual targets for ${sla.name}.`, (now) => ({
      ...now,
      slas: now.slas.map((one) => (one.id === sla.id ? { ...one, targets: USUAL_TARGETS } : one)),
    }));
  };

  return (
    <article class="card" aria-label={sla.name}>
      <h2>{sla.name}</h2>
      <div class="inline">
        {field(nameColumn)}
        {field(hoursColumn)}
        {field(zoneColumn, zoneNames())}
      </div>
      <Targets team={team} sla={sla} />
      <p class="muted">
        Write 30 min, 4 h or 2 d. By business hours a day is{' '}
        {minutesText(dayOf(team, sla, 'business'))} here ({hoursText(sla.hours ?? team.hours)});
        around the clock it is 24 h. Empty: nothing was promised.
      </p>
      <p class="actions">
        <button type="button" onClick={usual}>
          Use the usual targets<span class="visually-hidden"> for {sla.name}</span>
        </button>
      </p>
      <div class="field">
        <span>Boards or queues, several separated by a semicolon</span>
        <TypedField
          team={team}
          label={`Boards of ${sla.name}`}
          input={{ kind: 'text', list: boardsOf(team), empty: 'none' }}
          shown={listText(boards)}
          put={(now, text) => {
            const names = readList(text);
            return names.ok ? good(putBoards(now, sla.id, names.value)) : names;
          }}
        />
      </div>
      <p>{useWords(use)}</p>
      <p class="actions">
        <button
          type="button"
          class="quiet"
          onClick={() => (isUsed(use) ? setAsking(true) : remove())}
        >
          Remove {sla.name}
        </button>
      </p>
      {asking && (
        <Confirm
          title={`Remove ${sla.name}?`}
          yes="Remove"
          onYes={remove}
          onClose={() => setAsking(false)}
        >
          <p>{useWords(use)}</p>
          <p>
            For them the next one in line holds: the board’s, then the team’s. Undo brings it back.
          </p>
        </Confirm>
      )}
    </article>
  );
};

const HEADINGS = ['Clock', 'First response', 'Resolution'] as const;

const Targets = ({ team, sla }: Props) => {
  const columns = slaColumns(team);
  const of = (priority: Priority): readonly Column<SlaPolicy>[] =>
    columns.filter((column) => column.id.startsWith(`${priority.toLowerCase()}-`));
  return (
    <section class="scroll" aria-label={`Targets of ${sla.name}`}>
      <table class="edit targets">
        <caption class="visually-hidden">Targets of {sla.name}</caption>
        <thead>
          <tr>
            <th scope="col">Priority</th>
            {HEADINGS.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {PRIORITIES.map((priority) => (
            <tr key={priority}>
              <th scope="row" data-label="Priority">
                {priority}
              </th>
              {of(priority).map((column) => (
                <td key={column.id} data-label={column.label}>
                  <TypedField
                    team={team}
                    label={`${column.label} of ${sla.name}`}
                    input={
                      column.input.kind === 'choice'
                        ? { ...column.input, empty: 'nothing promised' }
                        : { kind: 'text', empty: '–' }
                    }
                    shown={column.show(sla)}
                    put={into(column, sla.id)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
