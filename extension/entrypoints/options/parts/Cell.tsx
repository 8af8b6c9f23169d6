import { useLayoutEffect, useState } from 'preact/hooks';
import type { Column } from '../model/column.ts';

export interface CellProps {
  readonly id: string;
  readonly label: string;
  readonly input: Column<never>['input'];
  readonly shown: string;
  /** What was typed here and not taken yet. */
  readonly typed: string | undefined;
  readonly problem: string | undefined;
  readonly listId: string | undefined;
  /** A choice of a new row starts without one. */
  readonly open?: boolean;
  readonly commit: (text: string) => void;
}

/** One cell: taken on Enter, on leaving it, or at once where it is a choice; Escape gives back what was there. */
export const Cell = (props: CellProps) => {
  const held = props.typed ?? props.shown;
  const [text, setText] = useState(held);
  // At once and not after the paint, or it would overwrite what is typed meanwhile.
  useLayoutEffect(() => setText(held), [held]);
  const problemId = `${props.id}-problem`;
  const shared = {
    id: props.id,
    'aria-label': props.label,
    'aria-invalid': props.problem !== undefined,
    ...(props.problem === undefined ? {} : { 'aria-describedby': problemId }),
  };
  const take = (value: string): void => {
    if (value !== held) props.commit(value);
  };
  return (
    <>
      {props.input.kind === 'check' && (
        <input
          {...shared}
          type="checkbox"
          checked={held === 'yes'}
          onChange={(event) => props.commit(event.currentTarget.checked ? 'yes' : 'no')}
        />
      )}
      {props.input.kind === 'choice' && (
        <select {...shared} value={held} onChange={(event) => take(event.currentTarget.value)}>
          {props.input.empty !== undefined ? (
            <option value="">{props.input.empty}</option>
          ) : (
            (props.open || held === '') && <option value="">Choose…</option>
          )}
          {props.input.choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
      {props.input.kind === 'text' && (
        <input
          {...shared}
          type="text"
          autocomplete="off"
          value={text}
          title={text.length > 12 ? text : undefined}
          placeholder={props.input.empty ?? (props.open ? (props.input.example ?? '') : '')}
          {...(props.listId ? { list: props.listId } : {})}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={(event) => take(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take(event.currentTarget.value);
            if (event.key === 'Escape') setText(props.shown);
          }}
        />
      )}
      {props.problem !== undefined && (
        <span id={problemId} class="problem">
          {props.problem}
        </span>
      )}
    </>
  );
};
