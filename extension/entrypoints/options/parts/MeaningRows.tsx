import { useId, useState } from 'preact/hooks';
import { SkillId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Meaning } from '../../../../core/model/words.ts';
import { skillsOf } from '../model/skill-grid.ts';
import { type MeaningRow, meaningKey } from '../model/word-table.ts';
import { useTools } from './tools.ts';

const TIERS = ['reactive', 'routine', 'project'] as const;
const PLACES = [
  { value: 'remote', label: 'remote' },
  { value: 'site', label: 'on site' },
] as const;
const LEVELS = [1, 3] as const;

type Key = keyof Meaning;

const set = <K extends Key>(meaning: Meaning, key: K, value: Meaning[K] | undefined): Meaning => {
  const { [key]: _old, ...rest } = meaning;
  return value === undefined ? (rest as Meaning) : { ...rest, [key]: value };
};

/** Values of queues, types and custom fields: tier, minutes, remote or on site, skill. */
export const MeaningRows = (props: {
  readonly heading: 'h2' | 'h3';
  readonly team: Team;
  readonly rows: readonly MeaningRow[];
  /** Said for this one system. */
  readonly isOwn: (key: string) => boolean;
  readonly put: (row: MeaningRow, meaning: Meaning) => void;
}) => (
  <section>
    <props.heading>Queues, types and other fields</props.heading>
    {props.rows.length > 0 && (
      <section class="scroll" aria-label="Meanings of queues, types and fields">
        <table class="edit meanings">
          <thead>
            <tr>
              {['Field', 'Value', 'Tier', 'Where', 'Minutes', 'Skill', 'Level', ''].map((label) => (
                <th key={label} scope="col">
                  {label || <span class="visually-hidden">Guess</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {props.rows.map((row) => (
              <MeaningLine
                key={row.key}
                row={row}
                own={props.isOwn(row.key)}
                team={props.team}
                put={props.put}
              />
            ))}
          </tbody>
        </table>
      </section>
    )}
    <AddWord put={props.put} />
  </section>
);

const MeaningLine = (props: {
  readonly row: MeaningRow;
  readonly own: boolean;
  readonly team: Team;
  readonly put: (row: MeaningRow, meaning: Meaning) => void;
}) => {
  const { desk } = useTools();
  const { row } = props;
  const meaning = row.value ?? {};
  const id = useId();
  const put = (next: Meaning): void => props.put(row, next);
  const label = (what: string): string => `${what} of ${row.field} ${row.word}`;
  const minutes = (text: string): void => {
    const value = Number(text);
    if (text.trim() === '') put(set(meaning, 'minutes', undefined));
    else if (Number.isInteger(value) && value > 0) put(set(meaning, 'minutes', value));
    else desk.say('bad', `${label('Minutes')}: “${text}” is not a whole number above 0.`);
  };
  return (
    <tr class={row.guessed ? 'guessed' : ''}>
      <td data-label="Field">{row.field}</td>
      <th scope="row" data-label="Value">
        {row.word}
      </th>
      <td data-label="Tier">
        <select
          aria-label={label('Tier')}
          value={meaning.tier ?? ''}
          onChange={(event) =>
            put(
              set(
                meaning,
                'tier',
                TIERS.find((t) => t === event.currentTarget.value),
              ),
            )
          }
        >
          <option value="">–</option>
          {TIERS.map((tier) => (
            <option key={tier}>{tier}</option>
          ))}
        </select>
      </td>
      <td data-label="Where">
        <select
          aria-label={label('Where')}
          value={meaning.where ?? ''}
          onChange={(event) =>
            put(
              set(
                meaning,
                'where',
                PLACES.find((p) => p.value === event.currentTarget.value)?.value,
              ),
            )
          }
        >
          <option value="">–</option>
          {PLACES.map((place) => (
            <option key={place.value} value={place.value}>
              {place.label}
            </option>
          ))}
        </select>
      </td>
      <td data-label="Minutes">
        <input
          type="number"
          min="1"
          aria-label={label('Minutes')}
          value={meaning.minutes ?? ''}
          onChange={(event) => minutes(event.currentTarget.value)}
        />
      </td>
      <td data-label="Skill">
        <input
          aria-label={label('Skill')}
          list={id}
          value={meaning.skill ?? ''}
          onChange={(event) => {
            const skill = SkillId.safeParse(event.currentTarget.value.trim());
            put(set(meaning, 'skill', skill.success ? skill.data : undefined));
          }}
        />
        <datalist id={id}>
          {skillsOf(props.team).map((skill) => (
            <option key={skill} value={skill} />
          ))}
        </datalist>
      </td>
      <td data-label="Level">
        <select
          aria-label={label('Level')}
          disabled={meaning.skill === undefined}
          value={meaning.level ?? ''}
          onChange={(event) =>
            put(
              set(
                meaning,
                'level',
                LEVELS.find((n) => String(n) === event.currentTarget.value),
              ),
            )
          }
        >
          <option value="">{meaning.skill ? '2' : '–'}</option>
          {LEVELS.map((level) => (
            <option key={level} value={level}>
              {level}
            </option>
          ))}
        </select>
      </td>
      <td class="guess-mark">{row.guessed ? 'guess' : props.own ? 'own' : ''}</td>
    </tr>
  );
};

const AddWord = (props: { readonly put: (row: MeaningRow, meaning: Meaning) => void }) => {
  const [field, setField] = useState('');
  const [word, setWord] = useState('');
  const id = useId();
  const ready = field.trim() !== '' && word.trim() !== '';
  return (
    <details class="paste">
      <summary>Add a value by hand</summary>
      <form
        class="inline"
        onSubmit={(event) => {
          event.preventDefault();
          if (!ready) return;
          const row: MeaningRow = {
            key: meaningKey(field.trim(), word.trim()),
            field: field.trim(),
            word: word.trim(),
            value: undefined,
            guessed: false,
          };
          props.put(row, { tier: 'reactive' });
          setWord('');
        }}
      >
        <label class="field" for={`${id}-field`}>
          <span>Field</span>
          <input
            id={`${id}-field`}
            value={field}
            placeholder="queue"
            onInput={(event) => setField(event.currentTarget.value)}
          />
        </label>
        <label class="field" for={`${id}-word`}>
          <span>Value</span>
          <input
            id={`${id}-word`}
            value={word}
            placeholder="Field Service"
            onInput={(event) => setWord(event.currentTarget.value)}
          />
        </label>
        <button type="submit" disabled={!ready}>
          Add as reactive
        </button>
      </form>
    </details>
  );
};
