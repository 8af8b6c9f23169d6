import { useId, useState } from 'preact/hooks';
import { zoneName } from '../../../../core/explain/format.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Choice } from '../../../card.ts';
import { fieldOf, instantOf } from '../../../ui/card/wall-clock.ts';
import type { ApprovalRow } from '../model/journal-rows.ts';
import { useTools } from './tools.ts';

/** Another technician, another start, or both, for a booking the journal knows. Nothing is sent before Confirm. */
export const MoveForm = (props: {
  readonly team: Team;
  readonly row: ApprovalRow;
  readonly move: (choice: Choice) => void;
  readonly back: () => void;
}) => {
  const { now } = useTools();
  const { team, row } = props;
  const id = useId();
  const people = team.technicians.filter((t) => t.active || t.id === row.technicianId);
  const [who, setWho] = useState(row.technicianId ?? people[0]?.id);
  const [start, setStart] = useState(row.to.start);
  const [minutes, setMinutes] = useState(String(row.to.minutes ?? team.policy.remoteMinutes));
  const [wrong, setWrong] = useState('');

  const go = (event: Event) => {
    event.preventDefault();
    const length = Number(minutes);
    if (!who) return setWrong('Choose who is to take it.');
    if (start === undefined) return setWrong('Choose a start: a day and a time.');
    if (!Number.isInteger(length) || length < 1 || length > 20_160) {
      return setWrong('Minutes are a whole number from 1 to 20160, for example 60.');
    }
    setWrong('');
    props.move({ technician: who, start, minutes: length });
  };

  return (
    <form class="fields" noValidate onSubmit={go}>
      <h3 dir="auto">
        Move {row.number} {row.title}
      </h3>
      <label class="field" for={`${id}-who`}>
        <span>Technician</span>
        <select
          id={`${id}-who`}
          value={who}
          onChange={(event) =>
            setWho(people.find((t) => t.id === event.currentTarget.value)?.id ?? who)
          }
        >
          {people.map((t) => (
            <option key={t.id} value={t.id}>
              {t.name}
            </option>
          ))}
        </select>
      </label>
      <label class="field" for={`${id}-start`}>
        <span>Start ({zoneName(start ?? now(), team.zone)})</span>
        <input
          id={`${id}-start`}
          type="datetime-local"
          value={start === undefined ? '' : fieldOf(start, team.zone)}
          onInput={(event) => setStart(instantOf(event.currentTarget.value, team.zone))}
        />
      </label>
      <label class="field" for={`${id}-minutes`}>
        <span>Minutes</span>
        <input
          id={`${id}-minutes`}
          inputMode="numeric"
          value={minutes}
          onInput={(event) => setMinutes(event.currentTarget.value)}
        />
      </label>
      {wrong && (
        <p class="notice bad" role="alert">
          {wrong}
        </p>
      )}
      <p class="actions">
        <button type="submit" class="primary">
          Show what will be written
        </button>
        <button type="button" onClick={props.back}>
          Back
        </button>
      </p>
    </form>
  );
};
