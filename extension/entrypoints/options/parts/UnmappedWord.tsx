import { SkillId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import { PRIORITIES } from '../../../../core/model/ticket.ts';
import type { Meaning } from '../../../../core/model/words.ts';
import { skillsOf } from '../model/skill-grid.ts';
import type { Unmapped } from '../model/trial.ts';
import { NAMING, type WordEdit } from '../model/word-edits.ts';

const STATES = ['open', 'waiting', 'done'] as const;

interface Option {
  readonly label: string;
  readonly edit: WordEdit;
}

const meaningWords = ({ tier, where, minutes }: Meaning): string =>
  [tier, where === 'site' ? 'on site' : where, minutes === undefined ? '' : `${minutes} min`]
    .filter(Boolean)
    .join(', ');

const BARE: readonly { readonly label: string; readonly value: Meaning }[] = [
  { label: 'on site', value: { where: 'site' } },
  { label: 'remote', value: { where: 'remote' } },
  { label: 'reactive', value: { tier: 'reactive' } },
  { label: 'routine', value: { tier: 'routine' } },
  { label: 'project', value: { tier: 'project' } },
];

const moreOf = (word: Extract<Unmapped, { kind: 'meaning' }>, team: Team): readonly Option[] => [
  ...BARE.map(({ label, value }) => ({
    label,
    edit: { kind: 'meaning' as const, key: word.key, value },
  })),
  ...skillsOf(team).map((skill) => ({
    label: `needs ${skill}`,
    edit: { kind: 'meaning' as const, key: word.key, value: { skill: SkillId.parse(skill) } },
  })),
  ...NAMING.map(({ id, label }) => ({
    label: `${word.field} names the ${label}`,
    edit: { kind: 'field' as const, id, field: word.field },
  })),
];

/** What one click gives the word: every state or priority, or what is guessed of a field’s value. */
const clicksOf = (word: Unmapped): readonly Option[] => {
  switch (word.kind) {
    case 'state':
      return STATES.map((value) => ({
        label: value,
        edit: { kind: 'state', word: word.word, value },
      }));
    case 'priority':
      return PRIORITIES.map((value) => ({
        label: value,
        edit: { kind: 'priority', word: word.word, value },
      }));
    case 'meaning': {
      const label = meaningWords(word.guess);
      const edit = { kind: 'meaning' as const, key: word.key, value: word.guess };
      return label === '' ? [] : [{ label, edit }];
    }
  }
};

/** A word that means nothing yet, with what it may mean a click away. */
export const UnmappedWord = (props: {
  readonly word: Unmapped;
  readonly team: Team;
  readonly add: (edit: WordEdit) => void;
}) => {
  const { word, team, add } = props;
  const name = `${word.kind === 'meaning' ? word.field : word.kind === 'state' ? 'status' : 'priority'}: ${word.word}`;
  const more = word.kind === 'meaning' ? moreOf(word, team) : [];
  return (
    <>
      <span dir="auto">{name}</span>
      {clicksOf(word).map(({ label, edit }) => (
        <button
          type="button"
          key={label}
          aria-label={`${name} means ${label}`}
          onClick={() => add(edit)}
        >
          {label}
        </button>
      ))}
      {more.length > 0 && (
        <select
          class="means"
          aria-label={`What ${name} means`}
          value=""
          onChange={(event) => {
            const found = more.find((one) => one.label === event.currentTarget.value);
            if (found) add(found.edit);
          }}
        >
          <option value="">means …</option>
          {more.map(({ label }) => (
            <option key={label}>{label}</option>
          ))}
        </select>
      )}
    </>
  );
};
