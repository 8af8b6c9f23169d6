import { Client } from '../../../../core/model/client.ts';
import { SkillId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Priority, TicketState } from '../../../../core/model/ticket.ts';
import type { Meaning, Words } from '../../../../core/model/words.ts';
import type { RawWords } from '../../../adapters/raw.ts';
import { freshId } from './fresh-id.ts';
import { addSkill } from './skill-grid.ts';
import { guessFields, guessMeaning, guessPriority, guessState } from './word-guess.ts';

/** One value, what it is taken to mean, and whether a person said so or it is only guessed. */
interface Taken<T> {
  readonly word: string;
  readonly value: T | undefined;
  readonly guessed: boolean;
}

/** A field's value with its key in `Words.meanings`. */
export interface MeaningRow extends Taken<Meaning> {
  readonly key: string;
  readonly field: string;
}

export interface WordTable {
  readonly states: readonly Taken<TicketState>[];
  readonly priorities: readonly Taken<Priority>[];
  readonly meanings: readonly MeaningRow[];
  /** Fields of the PSA that could name the client, the site or a skill. */
  readonly fields: readonly string[];
  readonly clientField: Taken<string>;
  readonly siteField: Taken<string>;
  readonly skillField: Taken<string>;
  readonly typeField: Taken<string>;
  readonly boardField: Taken<string>;
}

export const meaningKey = (field: string, word: string): string => `${field}:${word}`.toLowerCase();

const said = <T>(known: T | undefined, guess: T | undefined, word: string): Taken<T> =>
  known === undefined
    ? { word, value: guess, guessed: guess !== undefined }
    : { word, value: known, guessed: false };

const isEmpty = (meaning: Meaning): boolean => Object.keys(meaning).length === 0;

// The first spelling stays: what was read is written as people know it, what is stored is in lower case.
const distinct = (words: readonly string[]): readonly string[] =>
  words.filter(
    (word, at) =>
      word.trim() !== '' && words.findIndex((w) => w.toLowerCase() === word.toLowerCase()) === at,
  );

const NO_WORDS: RawWords = { statuses: [], priorities: [], fields: {} };

/** What was read and what is known, side by side; what a person said always wins over a guess. */
export const wordTable = (words: Words, read: RawWords = NO_WORDS): WordTable => {
  const guess = guessFields(read);
  const priorities = distinct([...read.priorities, ...Object.keys(words.priorities)]);
  const clientField = said(words.clientField, guess.clientField, 'client');
  const siteField = said(words.siteField, guess.siteField, 'site');
  const skillField = said(words.skillField, guess.skillField, 'skill');
  const naming = [clientField.value, siteField.value, skillField.value];
  const readPairs = Object.entries(read.fields)
    .filter(([field]) => !naming.includes(field))
    .flatMap(([field, values]) => distinct(values).map((word) => ({ field, word })));
  const readKeys = new Set(readPairs.map((p) => meaningKey(p.field, p.word)));
  const known = Object.keys(words.meanings)
    .filter((key) => !readKeys.has(key))
    .map((key) => ({ field: key.split(':')[0] ?? '', word: key.slice(key.indexOf(':') + 1) }));
  return {
    states: distinct([...read.statuses, ...Object.keys(words.states)]).map((word) =>
      said(words.states[word.toLowerCase()], guessState(word), word),
    ),
    priorities: priorities.map((word) =>
      said(words.priorities[word.toLowerCase()], guessPriority(word, priorities), word),
    ),
    meanings: [...readPairs, ...known].map(({ field, word }) => {
      const key = meaningKey(field, word);
      const guessed = guessMeaning(field, word);
      return {
        ...said(words.meanings[key], isEmpty(guessed) ? undefined : guessed, word),
        key,
        field,
      };
    }),
    fields: [
      ...new Set([
        ...Object.keys(read.fields),
        ...[...naming, words.typeField, words.boardField].filter((f) => f !== undefined),
      ]),
    ],
    clientField,
    siteField,
    skillField,
    // What names the type and the board is known of each system; only a person says otherwise.
    typeField: said(words.typeField, undefined, 'type'),
    boardField: said(words.boardField, undefined, 'board'),
  };
};

/** "Use these": everything shown, guesses included, becomes the tenant's confirmed words. */
export const confirmed = (words: Words, table: WordTable): Words => {
  const states = { ...words.states };
  for (const row of table.states) if (row.value) states[row.word.toLowerCase()] = row.value;
  const priorities = { ...words.priorities };
  for (const row of table.priorities) if (row.value) priorities[row.word.toLowerCase()] = row.value;
  const meanings = { ...words.meanings };
  for (const row of table.meanings) if (row.value) meanings[row.key] = row.value;
  return {
    ...words,
    states,
    priorities,
    meanings,
    ...(table.clientField.value && { clientField: table.clientField.value }),
    ...(table.siteField.value && { siteField: table.siteField.value }),
    ...(table.skillField.value && { skillField: table.skillField.value }),
    ...(table.typeField.value && { typeField: table.typeField.value }),
    ...(table.boardField.value && { boardField: table.boardField.value }),
  };
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Adds the clients and skills that the confirmed fields name and the team does not know. */
export const takeNamed = (team: Team, read: RawWords, words: Words = team.words): Team => {
  const valuesOf = (field: string | undefined): readonly string[] =>
    distinct((field !== undefined && read.fields[field]) || []);
  const clients = [...team.clients];
  for (const name of valuesOf(words.clientField)) {
    if (clients.some((c) => [c.name, ...c.aliases].some((known) => same(known, name)))) continue;
    clients.push(
      Client.parse({
        id: freshId(
          name,
          clients.map((c) => c.id),
        ),
        name,
      }),
    );
  }
  let next: Team = { ...team, clients };
  for (const name of valuesOf(words.skillField)) {
    const added = addSkill(next, SkillId.parse(name));
    if (added.ok) next = added.value;
  }
  return next;
};

/** Sets, or with undefined takes back, what one word means. */
export const putState = (words: Words, word: string, value: TicketState | undefined): Words => ({
  ...words,
  states: withKey(words.states, word.toLowerCase(), value),
});

export const putPriority = (words: Words, word: string, value: Priority | undefined): Words => ({
  ...words,
  priorities: withKey(words.priorities, word.toLowerCase(), value),
});

export const putMeaning = (words: Words, key: string, value: Meaning): Words => ({
  ...words,
  meanings: withKey(words.meanings, key, isEmpty(value) ? undefined : value),
});

const withKey = <T>(all: Readonly<Record<string, T>>, key: string, value: T | undefined) => {
  const { [key]: _old, ...others } = all;
  return value === undefined ? others : { ...others, [key]: value };
};
