import { useId, useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import type { Column } from '../model/column.ts';
import type { Parsed } from '../model/parsed.ts';
import { Cell } from './Cell.tsx';
import { useTools } from './tools.ts';

/** One fact of the team, typed and saved by itself; what is not understood stays in the field and says why. */
export const TypedField = (props: {
  readonly team: Team;
  /** Read out; also what the change is called. */
  readonly label: string;
  readonly input: Column<never>['input'];
  readonly shown: string;
  readonly put: (team: Team, text: string) => Parsed<Team>;
}) => {
  const { desk } = useTools();
  const [typed, setTyped] = useState<string>();
  const id = useId();
  const read = typed === undefined ? undefined : props.put(props.team, typed);
  const list = props.input.kind === 'text' ? props.input.list : undefined;
  const commit = (text: string): void => {
    const put = props.put(props.team, text);
    setTyped(put.ok ? undefined : text);
    if (!put.ok) return;
    void desk.change(`Saved: ${props.label}.`, (now) => {
      const again = props.put(now, text);
      return again.ok ? again.value : now;
    });
  };
  return (
    <>
      <Cell
        id={id}
        label={props.label}
        input={props.input}
        shown={props.shown}
        typed={typed}
        problem={read && !read.ok ? read.words : undefined}
        listId={list ? `${id}-list` : undefined}
        commit={commit}
      />
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      )}
    </>
  );
};
