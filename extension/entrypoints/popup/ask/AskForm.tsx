import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import { PRIORITIES } from '../../../../core/model/ticket.ts';
import { clientNamed, type Field, type Form, type Problem, skillsOf } from './form.ts';

interface Props {
  readonly team: Team;
  readonly form: Form;
  readonly problems: readonly Problem[];
  readonly busy: boolean;
  readonly change: (form: Form) => void;
  readonly submit: () => void;
  readonly clear: () => void;
}

const ANY = ['', 'not said'] as const;

export function AskForm({ team, form, problems, busy, change, submit, clear }: Props) {
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (problems.length > 0) {
      element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    }
  }, [problems]);
  const sites = clientNamed(team, form.client)?.sites ?? [];
  const set = (field: Field) => (event: Event & { currentTarget: { value: string } }) =>
    change({ ...form, [field]: event.currentTarget.value });
  const wrong = (field: Field) => problems.find((problem) => problem.field === field);
  const told = (field: Field) => ({
    id: `ask-${field}`,
    value: form[field],
    'aria-invalid': wrong(field) !== undefined,
    'aria-describedby': wrong(field) ? `wrong-${field}` : undefined,
  });
  const pick = (field: Field, options: readonly (readonly [string, string])[]) => (
    <select {...told(field)} onChange={set(field)}>
      {options.map(([value, label]) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  );
  return (
    <form
      ref={element}
      class="ask"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <h2>Who should take it?</h2>
      <Labelled field="title" label="What is it" problem={wrong('title')} wide>
        <input type="text" {...told('title')} onInput={set('title')} autocomplete="off" />
      </Labelled>
      <Labelled field="client" label="Client" problem={wrong('client')} wide>
        <input
          type="text"
          list="clients"
          {...told('client')}
          onInput={set('client')}
          autocomplete="off"
        />
      </Labelled>
      <datalist id="clients">
        {team.clients.map((client) => (
          <option key={client.id} value={client.name} />
        ))}
      </datalist>
      <Labelled field="tier" label="Kind of work" problem={wrong('tier')}>
        {pick('tier', [
          ANY,
          ['reactive', 'reactive'],
          ['routine', 'routine'],
          ['project', 'project'],
        ])}
      </Labelled>
      <Labelled field="priority" label="Priority" problem={wrong('priority')}>
        {pick('priority', [ANY, ...PRIORITIES.map((priority) => [priority, priority] as const)])}
      </Labelled>
      <Labelled field="minutes" label="Length" problem={wrong('minutes')}>
        <input
          type="text"
          {...told('minutes')}
          onInput={set('minutes')}
          placeholder="90 or 1 h 30"
          autocomplete="off"
        />
      </Labelled>
      <Labelled field="where" label="Where" problem={wrong('where')}>
        {pick('where', [ANY, ['remote', 'remote'], ['site', 'on site']])}
      </Labelled>
      {form.where === 'site' && sites.length > 0 && (
        <Labelled field="site" label="Site" problem={wrong('site')} wide>
          {pick('site', [ANY, ...sites.map((site) => [site.id, site.name] as const)])}
        </Labelled>
      )}
      <Labelled field="skill" label="Skill" problem={wrong('skill')}>
        <input
          type="text"
          list="skills"
          {...told('skill')}
          onInput={set('skill')}
          autocomplete="off"
        />
      </Labelled>
      <datalist id="skills">
        {skillsOf(team).map((skill) => (
          <option key={skill} value={skill} />
        ))}
      </datalist>
      <Labelled field="level" label="At least" problem={wrong('level')}>
        {pick('level', [
          ['1', '1 assisted'],
          ['2', '2 solo'],
          ['3', '3 expert'],
        ])}
      </Labelled>
      <Labelled field="dueDate" label="Done by" problem={wrong('dueDate')}>
        <input type="date" {...told('dueDate')} onInput={set('dueDate')} />
      </Labelled>
      <Labelled field="dueTime" label="at" hint={team.zone} problem={wrong('dueTime')}>
        <input type="time" {...told('dueTime')} onInput={set('dueTime')} />
      </Labelled>
      <div class="row spread wide">
        <button type="submit" class="primary" disabled={busy}>
          {busy ? 'Looking…' : 'Suggest'}
        </button>
        <button type="button" class="quiet" onClick={clear}>
          Clear
        </button>
      </div>
      <p class="muted wide">Leave empty what you do not know: a default is taken, and marked.</p>
    </form>
  );
}

interface LabelledProps {
  readonly field: Field;
  readonly label: string;
  readonly hint?: string;
  readonly problem: Problem | undefined;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

function Labelled({ field, label, hint, problem, wide, children }: LabelledProps) {
  return (
    <div class={wide ? 'field wide' : 'field'}>
      <label for={`ask-${field}`}>
        {label} {hint && <small>{hint}</small>}
      </label>
      {children}
      {problem && (
        <p class="wrong" id={`wrong-${problem.field}`} role="alert">
          {problem.words}
        </p>
      )}
    </div>
  );
}
