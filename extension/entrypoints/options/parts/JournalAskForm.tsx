import { useId } from 'preact/hooks';
import type { JournalAsk } from '../model/journal-rows.ts';
import { OUTCOME_WORDS } from './journal-words.ts';

const OUTCOMES = ['written', 'stale', 'refused', 'unknown', 'open'] as const;

/** Which lines of the journal to show. */
export const JournalAskForm = (props: {
  readonly ask: JournalAsk;
  readonly put: (ask: JournalAsk) => void;
}) => {
  const id = useId();
  const { ask } = props;
  const field = (
    name: 'ticket' | 'technician' | 'from' | 'to',
    label: string,
    type: 'text' | 'date',
  ) => (
    <label class="field" for={`${id}-${name}`}>
      <span>{label}</span>
      <input
        id={`${id}-${name}`}
        {...(type === 'date' ? { type: 'date' as const } : { type: 'text' as const })}
        value={ask[name]}
        onInput={(event) => props.put({ ...ask, [name]: event.currentTarget.value })}
      />
    </label>
  );
  return (
    <search class="inline" aria-label="Find in the journal">
      {field('ticket', 'Ticket', 'text')}
      {field('technician', 'Technician or approver', 'text')}
      {field('from', 'From day', 'date')}
      {field('to', 'To day', 'date')}
      <label class="field" for={`${id}-outcome`}>
        <span>Outcome</span>
        <select
          id={`${id}-outcome`}
          value={ask.outcome}
          onChange={(event) => {
            const value = event.currentTarget.value;
            const outcome = value === 'note' ? 'note' : (OUTCOMES.find((o) => o === value) ?? '');
            props.put({ ...ask, outcome });
          }}
        >
          <option value="">all</option>
          {OUTCOMES.map((outcome) => (
            <option key={outcome} value={outcome}>
              {OUTCOME_WORDS[outcome]}
            </option>
          ))}
          <option value="note">notes only</option>
        </select>
      </label>
    </search>
  );
};
