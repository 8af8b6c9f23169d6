import type { TargetedInputEvent } from 'preact';
import { useOwnId } from './use-own-id.ts';

interface Props {
  readonly label: string;
  readonly type: 'text' | 'number' | 'datetime-local';
  readonly value: string;
  readonly hint?: string;
  readonly change: (text: string) => void;
}

export const TextField = ({ label, type, value, hint, change }: Props) => {
  const id = useOwnId();
  const input = {
    id,
    defaultValue: value,
    autocomplete: 'off' as const,
    'aria-describedby': hint ? `${id}-hint` : undefined,
    onInput: (event: TargetedInputEvent<HTMLInputElement>) => change(event.currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {type === 'text' && <input type="text" dir="auto" {...input} />}
      {type === 'number' && <input type="number" {...input} />}
      {type === 'datetime-local' && <input type="datetime-local" {...input} />}
      {hint && (
        <span id={`${id}-hint`} class="muted small">
          {hint}
        </span>
      )}
    </div>
  );
};
