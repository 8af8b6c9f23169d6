import { SkillId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import { Meaning, type Words } from '../../../../core/model/words.ts';
import type { CellOf, Column } from './column.ts';
import { bad, good, type Parsed } from './parsed.ts';
import type { Sheet } from './sheet.ts';
import { readLevel } from './skill-grid.ts';

/** What a line of the words is about: one of four lists. */
const KINDS = ['status', 'priority', 'meaning', 'field'] as const;
type Kind = (typeof KINDS)[number];
const FIELDS = { client: 'clientField', site: 'siteField', skill: 'skillField' } as const;
type FieldWord = keyof typeof FIELDS;
const isField = (word: string): word is FieldWord => Object.hasOwn(FIELDS, word);

/** One word with what it means, as typed. */
interface WordRow {
  readonly kind: Kind;
  /** A status, a priority, `field:value`, or which field is named. */
  readonly word: string;
  readonly means: string;
  readonly meaning: Meaning;
}

// A word may be empty in a ticket system, a cell that says so may not.
const wordText = (word: string): string => (/^$|^"/.test(word) ? `"${word}"` : word);
const readWord = (text: string): string => /^"([\s\S]*)"$/.exec(text)?.[1] ?? text;

const part = (
  id: 'tier' | 'where' | 'minutes' | 'skill' | 'level',
  label: string,
  read: (text: string) => unknown,
): Column<WordRow> => ({
  id,
  label,
  input: { kind: 'text' },
  show: (row) => String(row.meaning[id] ?? ''),
  put: (row, text) => {
    const { [id]: _old, ...others } = row.meaning;
    if (text.trim() === '') return good({ ...row, meaning: others });
    const value = read(text.trim());
    const meaning = Meaning.safeParse({ ...others, [id]: value });
    return value !== undefined && meaning.success
      ? good({ ...row, meaning: meaning.data })
      : bad(`“${text.trim()}” is not a ${label.toLowerCase()} here. ${WAYS_OUT[id]}`);
  },
});

const WAYS_OUT = {
  tier: 'Write reactive, routine or project.',
  where: 'Write remote or site.',
  minutes: 'Write a whole number like 90.',
  skill: 'Write at most 400 characters.',
  level: 'Write 0, 1, 2 or 3.',
} as const;

const columns: readonly Column<WordRow>[] = [
  {
    id: 'kind',
    label: 'Kind',
    input: { kind: 'text' },
    show: (row) => row.kind,
    put: (row, text) => {
      const kind = KINDS.find((one) => one === text.trim().toLowerCase());
      return kind
        ? good({ ...row, kind })
        : bad(`“${text.trim()}” is not a kind of word. Write ${KINDS.join(', ')}.`);
    },
  },
  {
    id: 'word',
    label: 'Word',
    input: { kind: 'text' },
    show: (row) => wordText(row.word),
    put: (row, text) => good({ ...row, word: readWord(text.trim()) }),
  },
  {
    id: 'means',
    label: 'Means',
    input: { kind: 'text' },
    show: (row) => row.means,
    put: (row, text) => good({ ...row, means: text.trim() }),
  },
  part('tier', 'Tier', (text) => text.toLowerCase()),
  part('where', 'Where', (text) => text.toLowerCase()),
  part('minutes', 'Minutes', Number),
  part('skill', 'Skill', (text) => SkillId.safeParse(text).data),
  part('level', 'Level', readLevel),
];

const rowsOf = ({ states, priorities, meanings, ...fields }: Words): readonly WordRow[] => {
  const line = (kind: Kind, word: string, means: string, meaning: Meaning = {}): WordRow => ({
    kind,
    word,
    means,
    meaning,
  });
  return [
    ...Object.entries(states).map(([word, means]) => line('status', word, means)),
    ...Object.entries(priorities).map(([word, means]) => line('priority', word, means)),
    ...Object.entries(meanings).map(([word, meaning]) => line('meaning', word, '', meaning)),
    ...Object.keys(FIELDS).flatMap((word) => {
      const named = isField(word) ? fields[FIELDS[word]] : undefined;
      return named === undefined ? [] : [line('field', word, named)];
    }),
  ];
};

const STATES = ['open', 'waiting', 'done'] as const;
const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;

const put = (words: Words, { kind, word, means, meaning }: WordRow): Parsed<Words> => {
  const typed = means.toLowerCase();
  switch (kind) {
    case 'status': {
      const state = STATES.find((one) => one === typed);
      return state
        ? good({ ...words, states: { ...words.states, [word]: state } })
        : bad(`“${means}” is not what a status can mean. Write ${STATES.join(', ')}.`);
    }
    case 'priority': {
      const priority = PRIORITIES.find((one) => one.toLowerCase() === typed);
      return priority
        ? good({ ...words, priorities: { ...words.priorities, [word]: priority } })
        : bad(`“${means}” is not a priority. Write ${PRIORITIES.join(', ')}.`);
    }
    case 'meaning':
      return good({ ...words, meanings: { ...words.meanings, [word]: meaning } });
    case 'field':
      return isField(word) && means !== ''
        ? good({ ...words, [FIELDS[word]]: means })
        : bad(`“${word}” names no field. Write client, site or skill, and the field under Means.`);
  }
};

const omit = <V>(all: Readonly<Record<string, V>>, word: string): Record<string, V> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== word));

const removed = (words: Words, { kind, word }: WordRow): Words => {
  switch (kind) {
    case 'status':
      return { ...words, states: omit(words.states, word) };
    case 'priority':
      return { ...words, priorities: omit(words.priorities, word) };
    case 'meaning':
      return { ...words, meanings: omit(words.meanings, word) };
    case 'field': {
      if (!isField(word)) return words;
      const { [FIELDS[word]]: _old, ...rest } = words;
      return rest;
    }
  }
};

const keyOf = (row: Pick<WordRow, 'kind' | 'word'>): string => JSON.stringify([row.kind, row.word]);

/** What the words of the ticket system mean, one word a line. */
export const wordSheet = (team: Team): Sheet<WordRow> => {
  const rows = rowsOf(team.words);
  const known = (cell: CellOf): WordRow | undefined =>
    rows.find((row) => row.kind === cell('kind') && row.word === readWord(cell('word')));
  return {
    id: 'words',
    noun: 'word',
    lead: 'word',
    columns,
    file: columns,
    rows,
    keyOf,
    nameOf: (row) => `${row.kind} ${wordText(row.word)}`,
    blank: () => ({ kind: 'status', word: '', means: '', meaning: {} }),
    known,
    put: (now, row) => {
      const words = put(now.words, row);
      return words.ok ? good({ ...now, words: words.value }) : words;
    },
    remove: (now, row) => ({ ...now, words: removed(now.words, row) }),
  };
};
