import { useId } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import { cellsOf } from '../model/cells.ts';
import { pasteGrid, skillsOf } from '../model/skill-grid.ts';
import { Problems } from './Problems.tsx';
import { useTools } from './tools.ts';
import { useDraft } from './use-draft.ts';

/** A grid copied from a spreadsheet: names down the side, skills along the top. */
export const PasteGrid = ({ team }: { readonly team: Team }) => {
  const { desk } = useTools();
  const [text, setText] = useDraft('options:paste:skills');
  const id = useId();
  const cells = cellsOf(text, (cell) => skillsOf(team).some((skill) => skill === cell));
  const read = pasteGrid(team, cells);
  const take = async (): Promise<void> => {
    const done = await desk.change(
      `${read.cells} levels taken.`,
      (now) => pasteGrid(now, cells).team,
    );
    if (done && read.problems.length === 0) setText('');
  };
  return (
    <details class="paste" open={text !== ''}>
      <summary>Paste a grid from a spreadsheet</summary>
      <label class="field" for={id}>
        <span>First line: skills. First column: technicians. Cells: 0 to 3.</span>
        <textarea
          id={id}
          rows={5}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {text !== '' && (
        <>
          <Problems problems={read.problems} />
          <p class="actions">
            <button
              type="button"
              class="primary"
              disabled={read.cells === 0}
              onClick={() => void take()}
            >
              Take {read.cells} levels
            </button>
            <button type="button" onClick={() => setText('')}>
              Empty the field
            </button>
          </p>
        </>
      )}
    </details>
  );
};
