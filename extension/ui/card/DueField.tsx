import { useState } from 'preact/hooks';
import { zoneName } from '../../../core/explain/format.ts';
import type { FieldProps } from './FactField.tsx';
import { TextField } from './TextField.tsx';
import { fieldOf, instantOf } from './wall-clock.ts';

export const DueField = ({ card, set }: FieldProps) => {
  const zone = card.names.zone;
  const due = card.answer.need.due;
  const [none, setNone] = useState(false);
  const [field, setField] = useState(due === undefined ? '' : fieldOf(due, zone));
  const tell = (text: string, without: boolean) => {
    const at = instantOf(text, zone);
    if (without) set({ kind: 'ticket', due: null });
    else set(at === undefined ? 'Deadline: a day and a time.' : { kind: 'ticket', due: at });
  };
  return (
    <>
      {!none && (
        <TextField
          label={`Deadline (${zoneName(due ?? card.now, zone)})`}
          type="datetime-local"
          value={field}
          change={(text) => {
            setField(text);
            tell(text, false);
          }}
        />
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={none}
          onChange={(event) => {
            setNone(event.currentTarget.checked);
            tell(field, event.currentTarget.checked);
          }}
        />
        There is no deadline
      </label>
    </>
  );
};
