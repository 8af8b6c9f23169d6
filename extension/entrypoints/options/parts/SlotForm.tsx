import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { WEEKDAYS } from '../../../../core/model/clock-text.ts';
import type { SlotTemplate } from '../../../../core/model/slot.ts';
import type { Team } from '../../../../core/model/team.ts';
import { readSlot, type SlotField, type SlotRow } from '../model/slot-row.ts';
import { DAY_WORDS, FORCES, TIER_WORDS } from '../model/slot-words.ts';

const toggled = <T,>(all: readonly T[], one: T, on: boolean): readonly T[] =>
  on ? [...all, one] : all.filter((other) => other !== one);

/** One slot, new or known, in a dialog; what does not hold is said beside its field. */
export const SlotForm = (props: {
  readonly team: Team;
  readonly row: SlotRow;
  readonly isNew: boolean;
  readonly save: (slot: SlotTemplate) => void;
  readonly remove: () => void;
  readonly close: () => void;
}) => {
  const [row, setRow] = useState(props.row);
  const [tried, setTried] = useState(false);
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const put = (change: Partial<SlotRow>): void => setRow({ ...row, ...change });
  const read = readSlot(row);
  const problem = (field: SlotField): string | undefined =>
    tried && !read.ok && read.field === field ? read.words : undefined;
  const submit = (): void => {
    setTried(true);
    if (read.ok) props.save(read.value);
    else document.getElementById(`${id}-${read.field}`)?.focus();
  };
  const text = (field: 'name' | 'from' | 'to' | 'release', label: string, hint = '') => {
    const words = field === 'name' ? undefined : problem(field);
    return (
      <div class="field">
        <label for={`${id}-${field}`}>{label}</label>
        <input
          id={`${id}-${field}`}
          value={row[field]}
          placeholder={hint}
          autocomplete="off"
          aria-invalid={words !== undefined}
          aria-describedby={words ? `${id}-${field}-problem` : undefined}
          onInput={(event) => put({ [field]: event.currentTarget.value })}
        />
        {words && (
          <span class="problem" id={`${id}-${field}-problem`}>
            {words}
          </span>
        )}
      </div>
    );
  };
  const isFlex = row.kind === 'flex';
  return (
    <dialog
      ref={dialog}
      class="asking slot-form"
      aria-labelledby={`${id}-title`}
      onClose={props.close}
    >
      <form
        class="fields"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h2 id={`${id}-title`}>{props.isNew ? 'A new slot' : 'Change this slot'}</h2>
        <Choices label="What it is for">
          {(['work', 'flex'] as const).map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={row.kind === kind}
                onChange={() => put({ kind })}
              />
              {kind === 'work' ? 'Some kinds of work' : 'Flex: held free for urgent tickets'}
            </label>
          ))}
        </Choices>
        {!isFlex && (
          <Choices label="Kinds of work" problem={problem('tiers')}>
            {TIER_WORDS.map(({ value, label }, at) => (
              <label key={value}>
                <input
                  {...(at === 0 ? { id: `${id}-tiers` } : {})}
                  type="checkbox"
                  checked={row.tiers.includes(value)}
                  onChange={(event) =>
                    put({ tiers: toggled(row.tiers, value, event.currentTarget.checked) })
                  }
                />
                {label}
              </label>
            ))}
          </Choices>
        )}
        <Choices label="Days" problem={problem('days')}>
          {WEEKDAYS.map((day, at) => (
            <label key={day}>
              <input
                {...(at === 0 ? { id: `${id}-days` } : {})}
                type="checkbox"
                checked={row.days.includes(day)}
                onChange={(event) =>
                  put({ days: toggled(row.days, day, event.currentTarget.checked) })
                }
              />
              {DAY_WORDS[day]}
            </label>
          ))}
        </Choices>
        <div class="inline">
          {text('from', 'From', '09:00')}
          {text('to', 'To', '11:00')}
        </div>
        <Choices label="Other work">
          {FORCES.map(({ value, label }) => (
            <label key={value}>
              <input
                type="radio"
                name={`${id}-force`}
                checked={row.force === value}
                onChange={() => put({ force: value })}
              />
              {label}
            </label>
          ))}
        </Choices>
        {isFlex ? (
          <p class="muted">
            From when other tickets may have flex is said in <a href="#rules">Rules</a>.
          </p>
        ) : (
          text('release', 'Free for everything, minutes before it begins (empty = never)', 'never')
        )}
        <Choices label="Whose week (none ticked = everybody)">
          {props.team.technicians.map((technician) => (
            <label key={technician.id}>
              <input
                type="checkbox"
                checked={row.technicians.includes(technician.id)}
                onChange={(event) =>
                  put({
                    technicians: toggled(
                      row.technicians,
                      technician.id,
                      event.currentTarget.checked,
                    ),
                  })
                }
              />
              {technician.name}
            </label>
          ))}
        </Choices>
        {text('name', 'Name (may stay empty)', 'Printer round')}
        <p class="actions">
          <button type="submit" class="primary">
            {props.isNew ? 'Add' : 'Save'}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
          {!props.isNew && (
            <button type="button" class="danger" onClick={props.remove}>
              Delete
            </button>
          )}
        </p>
      </form>
    </dialog>
  );
};

const Choices = (props: {
  readonly label: string;
  readonly problem?: string | undefined;
  readonly children: ComponentChildren;
}) => (
  <fieldset class="slot-choices">
    <legend>{props.label}</legend>
    <div>{props.children}</div>
    {props.problem && (
      <span class="problem" role="alert">
        {props.problem}
      </span>
    )}
  </fieldset>
);
