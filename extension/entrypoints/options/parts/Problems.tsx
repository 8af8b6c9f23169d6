import type { CellProblem } from '../model/column.ts';

const SHOWN = 20;

/** Which cells were not understood, and what to write instead. */
export const Problems = (props: { readonly problems: readonly CellProblem[] }) =>
  props.problems.length === 0 ? null : (
    <div class="notice bad" role="alert">
      <p>
        {props.problems.length === 1 ? '1 cell was' : `${props.problems.length} cells were`} not
        understood; {props.problems.length === 1 ? 'its row waits' : 'their rows wait'} here until
        corrected.
      </p>
      <ul>
        {props.problems.slice(0, SHOWN).map((problem) => (
          <li key={`${problem.row} ${problem.column}`}>
            Row {problem.row}, {problem.column}: {problem.words}
          </li>
        ))}
      </ul>
      {props.problems.length > SHOWN && <p>… and {props.problems.length - SHOWN} more.</p>}
    </div>
  );
