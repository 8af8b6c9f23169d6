import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import { PRIORITIES } from '../../../../core/model/ticket.ts';
import type { Meaning, Words } from '../../../../core/model/words.ts';
import type { RawWords } from '../../../adapters/raw.ts';
import { isOwnWord, putWords, type WordScope, wordsIn } from '../model/word-scope.ts';
import {
  confirmed,
  putMeaning,
  putPriority,
  putState,
  takeNamed,
  wordTable,
} from '../model/word-table.ts';
import { MeaningRows } from './MeaningRows.tsx';
import { useTools } from './tools.ts';
import { WordChoice } from './WordChoice.tsx';

const STATES = [
  { value: 'open', label: 'open' },
  { value: 'waiting', label: 'waiting' },
  { value: 'done', label: 'done' },
] as const;
const FIELDS = [
  { id: 'clientField', label: 'Client' },
  { id: 'siteField', label: 'Site' },
  { id: 'skillField', label: 'Skill needed' },
  { id: 'typeField', label: 'Type' },
  { id: 'boardField', label: 'Board or queue' },
] as const;

const without = (words: Words, id: (typeof FIELDS)[number]['id']): Words => {
  const { [id]: _old, ...rest } = words;
  return rest;
};

/**
 * The tenant's words with their meaning. With words read from a PSA, guesses are shown as guesses beside them and
 * count only after "Use these words"; a single choice counts at once.
 */
export const WordTables = (props: {
  readonly team: Team;
  readonly read: RawWords | undefined;
  readonly scope?: WordScope;
  readonly used?: () => void;
  /** One below the heading it stands under. */
  readonly heading: 'h2' | 'h3';
}) => {
  const { desk } = useTools();
  const { team, read, scope } = props;
  // A guess a person took back must not come again while this is open.
  const [rejected, setRejected] = useState<ReadonlySet<string>>(new Set());
  const table = withoutRejected(wordTable(wordsIn(team, scope), read), rejected);
  const guesses = countGuesses(table);

  const save = (what: string, change: (words: Words) => Words): void => {
    void desk.change(`Saved: ${what}.`, (now) => putWords(now, scope, change));
  };
  const reject = (key: string): void => setRejected(new Set([...rejected, key]));
  const useAll = async (): Promise<void> => {
    const done = await desk.change('Saved: your words.', (now) => {
      const next = putWords(now, scope, (words) => confirmed(words, table));
      return read ? takeNamed(next, read, wordsIn(next, scope)) : next;
    });
    if (done) props.used?.();
  };

  return (
    <>
      {guesses > 0 && (
        <p class="notice">
          {guesses} {guesses === 1 ? 'entry is a guess' : 'entries are guesses'}, marked “guess”.
          They count when you press “Use these words”.
        </p>
      )}
      <div class="columns">
        <WordList heading={props.heading} title="Statuses" none="No status known yet.">
          {table.states.map((row) => (
            <WordChoice
              key={row.word}
              word={row.word}
              kind="status"
              own={isOwnWord(team, scope, 'states', row.word.toLowerCase())}
              value={row.value ?? ''}
              guessed={row.guessed}
              choices={STATES}
              choose={(value) => {
                if (!value) reject(`state ${row.word}`);
                save(row.word, (w) =>
                  putState(w, row.word, STATES.find((s) => s.value === value)?.value),
                );
              }}
            />
          ))}
        </WordList>
        <WordList heading={props.heading} title="Priorities" none="No priority known yet.">
          {table.priorities.map((row) => (
            <WordChoice
              key={row.word}
              word={row.word}
              kind="priority"
              own={isOwnWord(team, scope, 'priorities', row.word.toLowerCase())}
              value={row.value ?? ''}
              guessed={row.guessed}
              choices={PRIORITIES.map((value) => ({ value, label: value }))}
              choose={(value) => {
                if (!value) reject(`priority ${row.word}`);
                save(row.word, (w) =>
                  putPriority(
                    w,
                    row.word,
                    PRIORITIES.find((p) => p === value),
                  ),
                );
              }}
            />
          ))}
        </WordList>
        <WordList heading={props.heading} title="Which field names the" none="">
          {FIELDS.map(({ id, label }) => (
            <WordChoice
              key={id}
              word={label}
              kind="field"
              value={table[id].value ?? ''}
              guessed={table[id].guessed}
              choices={table.fields.map((field) => ({ value: field, label: field }))}
              choose={(value) => {
                if (!value) reject(id);
                save(`field of the ${label.toLowerCase()}`, (w) =>
                  value ? { ...w, [id]: value } : without(w, id),
                );
              }}
            />
          ))}
        </WordList>
      </div>
      <MeaningRows
        heading={props.heading}
        team={team}
        rows={table.meanings}
        isOwn={(key) => isOwnWord(team, scope, 'meanings', key)}
        put={(row, meaning: Meaning) => {
          if (Object.keys(meaning).length === 0) reject(row.key);
          save(`${row.field}: ${row.word}`, (w) => putMeaning(w, row.key, meaning));
        }}
      />
      {(guesses > 0 || props.used) && (
        <p class="actions">
          <button type="button" class="primary" onClick={() => void useAll()}>
            Use these words
          </button>
        </p>
      )}
    </>
  );
};

type Table = ReturnType<typeof wordTable>;

const withoutRejected = (table: Table, rejected: ReadonlySet<string>): Table => {
  const clear = <T extends { readonly value: unknown; readonly guessed: boolean }>(
    row: T,
    key: string,
  ): T => (row.guessed && rejected.has(key) ? { ...row, value: undefined, guessed: false } : row);
  return {
    ...table,
    states: table.states.map((row) => clear(row, `state ${row.word}`)),
    priorities: table.priorities.map((row) => clear(row, `priority ${row.word}`)),
    meanings: table.meanings.map((row) => clear(row, row.key)),
    clientField: clear(table.clientField, 'clientField'),
    siteField: clear(table.siteField, 'siteField'),
    skillField: clear(table.skillField, 'skillField'),
  };
};

const countGuesses = (table: Table): number =>
  [
    ...table.states,
    ...table.priorities,
    ...table.meanings,
    table.clientField,
    table.siteField,
    table.skillField,
  ].filter((row) => row.guessed).length;

const WordList = (props: {
  readonly heading: 'h2' | 'h3';
  readonly title: string;
  readonly none: string;
  readonly children: readonly ComponentChild[];
}) => (
  <section>
    <props.heading>{props.title}</props.heading>
    {props.children.length === 0 ? <p class="muted">{props.none}</p> : props.children}
  </section>
);
