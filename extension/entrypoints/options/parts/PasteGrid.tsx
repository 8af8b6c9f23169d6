import { useId, useMemo } from 'preact/hooks';
import { localDate } from '../../../../core/calendar/zone.ts';
import { writeCsv } from '../../../../core/exchange/csv.ts';
import { diffTeam } from '../../../../core/exchange/diff-team.ts';
import { fileProblemWords } from '../../../../core/explain/file-problem-words.ts';
import type { Team } from '../../../../core/model/team.ts';
import { canonical } from '../../../../core/store/canonical.ts';
import { cellsRead } from '../model/cells.ts';
import { gridCells, pasteGrid, skillsOf } from '../model/skill-grid.ts';
import { ChangeList } from './ChangeList.tsx';
import { Problems } from './Problems.tsx';
import { saveFile } from './save-file.ts';
import { useTools } from './tools.ts';
import { useDraft } from './use-draft.ts';

const takingOf = (team: Team, text: string) => {
  const { cells, problems: broken } = cellsRead(text, (cell) =>
    skillsOf(team).some((skill) => skill === cell),
  );
  const read = pasteGrid(team, cells);
  return { ...read, broken, changes: diffTeam(team, read.team) };
};

/** A grid copied from a spreadsheet: names down the side, skills along the top. */
export const PasteGrid = ({ team }: { readonly team: Team }) => {
  const { desk, now } = useTools();
  const [text, setText] = useDraft('options:paste:skill-grid');
  const id = useId();
  const read = useMemo(() => (text === '' ? undefined : takingOf(team, text)), [team, text]);
  const take = async (shown: NonNullable<typeof read>): Promise<void> => {
    let moved = false;
    const done = await desk.change(`${shown.cells} levels taken.`, (fresh) => {
      const again = takingOf(fresh, text);
      moved = canonical(again.changes) !== canonical(shown.changes);
      return moved ? fresh : again.team;
    });
    if (moved)
      desk.say('warn', 'Not taken: the team was changed meanwhile. Look at the changes again.');
    else if (done && shown.problems.length === 0) setText('');
  };
  return (
    <details class="paste" open={text !== ''}>
      <summary>Paste a grid from a spreadsheet, or save this one</summary>
      <p class="actions">
        <button
          type="button"
          disabled={team.technicians.length === 0}
          onClick={() =>
            saveFile(
              `slotwright-skill-grid-${localDate(now(), team.zone)}.csv`,
              'text/csv;charset=utf-8',
              writeCsv(gridCells(team)),
            )
          }
        >
          Save the grid as CSV
        </button>
      </p>
      <label class="field" for={id}>
        <span>
          First line: skills. First column: technicians. Cells: 0 to 3, “2 until 2027-01-31”, or “·”
          to leave one alone.
        </span>
        <textarea
          id={id}
          rows={5}
          spellcheck={false}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {read && (
        <>
          {read.broken.map((problem) => (
            <p key={fileProblemWords(problem)} class="notice bad" role="alert">
              {fileProblemWords(problem)} Nothing is taken before that.
            </p>
          ))}
          <Problems problems={read.problems} />
          <ChangeList changes={read.changes} zone={team.zone} />
          <p class="actions">
            <button
              type="button"
              class="primary"
              disabled={read.changes.length === 0 || read.broken.length > 0}
              onClick={() => void take(read)}
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
