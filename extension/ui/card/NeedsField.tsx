import { useState } from 'preact/hooks';
import type { FieldProps } from './FactField.tsx';
import { useOwnId } from './use-own-id.ts';

interface Row {
  readonly skill: string;
  readonly level: 1 | 2 | 3;
  readonly force: 'must' | 'prefer';
}

const LEVEL_NAMES = { 1: 'assisted', 2: 'solo', 3: 'expert' } as const;
const levelOf = (text: string): 1 | 2 | 3 => (text === '1' ? 1 : text === '3' ? 3 : 2);

/** The skills a ticket needs: each with its level, and whether it is a must. */
export const NeedsField = ({ card, set }: FieldProps) => {
  const id = useOwnId();
  const [rows, setRows] = useState<readonly Row[]>(() =>
    card.answer.need.skills.map(({ skill, level, force }) => ({
      skill,
      level: level === 0 ? 1 : level,
      force,
    })),
  );
  const change = (next: readonly Row[]) => {
    setRows(next);
    set({ kind: 'ticket', needs: [...next] });
  };
  const edit = (index: number, part: Partial<Row>) =>
    change(rows.map((row, i) => (i === index ? { ...row, ...part } : row)));
  const add = (skill: string) => {
    const name = skill.trim().toLowerCase();
    if (name === '' || rows.some((row) => row.skill === name)) return;
    change([...rows, { skill: name, level: 2, force: 'must' }]);
  };
  return (
    <fieldset class="needs">
      <legend>Skills it needs</legend>
      {rows.length === 0 && <p class="muted">None.</p>}
      {rows.map((row, index) => (
        <div class="need" key={row.skill}>
          <span class="skill" dir="auto">
            {row.skill}
          </span>
          <select
            aria-label={`Level of ${row.skill}`}
            value={String(row.level)}
            onChange={(event) => edit(index, { level: levelOf(event.currentTarget.value) })}
          >
            {([1, 2, 3] as const).map((level) => (
              <option key={level} value={String(level)}>
                {LEVEL_NAMES[level]}
              </option>
            ))}
          </select>
          <select
            aria-label={`Is ${row.skill} a must?`}
            value={row.force}
            onChange={(event) =>
              edit(index, { force: event.currentTarget.value === 'prefer' ? 'prefer' : 'must' })
            }
          >
            <option value="must">must</option>
            <option value="prefer">prefer</option>
          </select>
          <button
            type="button"
            aria-label={`Does not need ${row.skill}`}
            onClick={() => change(rows.filter((_, i) => i !== index))}
          >
            <span aria-hidden="true">✕</span>
          </button>
        </div>
      ))}
      <label for={id}>Add a skill</label>
      <input
        id={id}
        type="text"
        list={`${id}-known`}
        autocomplete="off"
        onChange={(event) => {
          add(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
      />
      <datalist id={`${id}-known`}>
        {card.names.skills.map((skill) => (
          <option key={skill} value={skill} />
        ))}
      </datalist>
    </fieldset>
  );
};
