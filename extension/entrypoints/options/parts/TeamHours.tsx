import { useEffect, useId, useLayoutEffect, useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import { areasOf } from '../model/areas.ts';
import { applyForm, formOf, type TeamHoursForm } from '../model/team-hours.ts';
import { useTools } from './tools.ts';
import { ZoneSelect } from './ZoneSelect.tsx';

/** One set of hours, zone and office for all. */
export const TeamHours = (props: {
  readonly team: Team;
  readonly save: string;
  readonly saved?: () => void;
  /** Whether the form says something that is not saved. */
  readonly edited?: (edited: boolean) => void;
}) => {
  const { desk } = useTools();
  const [form, setForm] = useState<TeamHoursForm>(formOf(props.team));
  const id = useId();
  const stored = JSON.stringify(formOf(props.team));
  // What others saved shows only when it really differs.
  useLayoutEffect(() => setForm(formOf(props.team)), [stored]);
  const edited = JSON.stringify(form) !== stored;
  useEffect(() => props.edited?.(edited), [edited]);
  const applied = applyForm(form);
  const put = (change: Partial<TeamHoursForm>): void => setForm({ ...form, ...change });
  const problem = applied.ok ? undefined : applied;

  const text = (
    field: 'hours' | 'area' | 'coordinates' | 'address',
    label: string,
    hint: string,
  ) => {
    const wrong = problem?.field === field ? problem.words : undefined;
    return (
      <label class="field" for={`${id}-${field}`}>
        <span>{label}</span>
        <input
          id={`${id}-${field}`}
          value={form[field]}
          placeholder={hint}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong ? `${id}-wrong` : undefined}
          list={field === 'area' ? `${id}-areas` : undefined}
          onInput={(event) => put({ [field]: event.currentTarget.value })}
        />
        {wrong && (
          <span class="problem" id={`${id}-wrong`}>
            {wrong}
          </span>
        )}
      </label>
    );
  };

  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (!applied.ok) return desk.say('bad', applied.words);
        void desk.change('Saved: hours, zone and office.', applied.value).then((done) => {
          if (done) props.saved?.();
        });
      }}
    >
      {text('hours', 'Working hours', 'Mon–Fri 08:30–17:30')}
      <ZoneSelect
        id={`${id}-zone`}
        label="Time zone"
        value={form.zone}
        choose={(zone) => put({ zone })}
      />
      <datalist id={`${id}-areas`}>
        {areasOf(props.team).map((area) => (
          <option key={area} value={area} />
        ))}
      </datalist>
      {text('area', 'Office area (may stay empty)', 'city')}
      <details class="more" open={form.coordinates !== '' || form.address !== ''}>
        <summary>Office address and coordinates</summary>
        {text('coordinates', 'Office coordinates', '52.52, 13.40')}
        {text('address', 'Office address', '')}
      </details>
      <p class="actions">
        <button type="submit" class="primary">
          {props.save}
        </button>
      </p>
    </form>
  );
};
