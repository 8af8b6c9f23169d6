import { useState } from 'preact/hooks';
import { useOwnId } from './use-own-id.ts';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly (readonly [value: string, label: string])[];
  /** Said where there is nothing to choose from. */
  readonly empty?: string;
  readonly change: (value: string) => void;
}

export const SelectField = ({ label, value, choices, empty, change }: Props) => {
  const id = useOwnId();
  const [chosen, setChosen] = useState(value);
  if (choices.length === 0) return <p>{empty ?? 'There is nothing to choose from.'}</p>;
  const known = choices.some(([one]) => one === chosen);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={chosen}
        onChange={(event) => {
          setChosen(event.currentTarget.value);
          change(event.currentTarget.value);
        }}
      >
        {!known && <option value="">Choose…</option>}
        {choices.map(([one, text]) => (
          <option key={one} value={one}>
            {text.length > 60 ? `${text.slice(0, 60)}…` : text}
          </option>
        ))}
      </select>
    </div>
  );
};
