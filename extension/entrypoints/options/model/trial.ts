import type { Team } from '../../../../core/model/team.ts';
import type { Ticket } from '../../../../core/model/ticket.ts';
import type { Instant } from '../../../../core/model/time.ts';
import type { Meaning, Words } from '../../../../core/model/words.ts';
import { parseTicket } from '../../../adapters/parse-ticket.ts';
import type { RawTicket } from '../../../adapters/raw.ts';
import { wordsAt } from '../../../adapters/words-at.ts';
import { knownState, priorityOf, saidBy } from '../../../adapters/words-table.ts';
import { NAMING } from './word-edits.ts';
import { guessMeaning } from './word-guess.ts';
import { meaningKey } from './word-table.ts';

/** One fact of a ticket: which of its words says it, and what that means with the words saved and the words tried. */
export interface TrialFact {
  readonly fact: string;
  /** "queue: Field Service"; empty where no word of the ticket says it. */
  readonly from: string;
  readonly now: string;
  readonly draft: string;
}

const NOT_SET = 'not set';
type Told = Omit<TrialFact, 'now' | 'draft'> & { readonly means: string };

const named = (raw: RawTicket, field: string): string => {
  const word = raw.fields[field.trim().toLowerCase()]?.[0];
  return word === undefined ? '' : `${field}: ${word}`;
};

const clientOf = (ticket: Ticket, team: Team): string => {
  const known = team.clients.find((one) => one.id === ticket.client)?.name;
  if (known) return known;
  return ticket.clientName ? `${ticket.clientName}, not among your clients` : NOT_SET;
};

const siteOf = (ticket: Ticket, team: Team): string =>
  team.clients.flatMap((one) => one.sites).find((one) => one.id === ticket.site)?.name ?? NOT_SET;

/** What the card would be told, by the very reading that the card uses. */
const told = (raw: RawTicket, team: Team, now: Instant): readonly Told[] => {
  // A dispatcher's correction of this ticket would hide what the words say.
  const ticket = parseTicket(raw, { ...team, fixes: [] }, now);
  const words = wordsAt(team, raw.ref.base);
  const said = saidBy(raw, words);
  const by = (part: keyof Meaning): string => {
    const found = said.find((one) => one.meaning[part] !== undefined);
    return found ? `${found.field}: ${found.word}` : '';
  };
  const skills = by('skill') || (words.skillField ? named(raw, words.skillField) : '');
  const board = named(raw, words.boardField ?? 'queue') || named(raw, 'board');
  const type = named(raw, words.typeField ?? 'type') || named(raw, 'queue');
  return [
    { fact: 'State', from: `status: ${raw.status}`, means: ticket.state },
    {
      fact: 'Priority',
      from: raw.priority === undefined ? '' : `priority: ${raw.priority}`,
      means: ticket.priority ?? NOT_SET,
    },
    {
      fact: 'Client',
      from: named(raw, words.clientField ?? 'client'),
      means: clientOf(ticket, team),
    },
    { fact: 'Site', from: named(raw, words.siteField ?? 'site'), means: siteOf(ticket, team) },
    {
      fact: 'Skills',
      from: skills,
      means: ticket.needs?.map((need) => `${need.skill} ${need.level}`).join(', ') || NOT_SET,
    },
    { fact: 'Tier', from: by('tier'), means: ticket.tier ?? NOT_SET },
    {
      fact: 'Where',
      from: by('where'),
      means: ticket.where === 'site' ? 'on site' : (ticket.where ?? NOT_SET),
    },
    {
      fact: 'Minutes',
      from: ticket.sources?.minutes === 'read' ? `minutes: ${raw.minutes}` : by('minutes'),
      means: ticket.minutes === undefined ? NOT_SET : `${ticket.minutes} min`,
    },
    { fact: 'Type', from: ticket.type ? type : '', means: ticket.type ?? NOT_SET },
    { fact: 'Board', from: ticket.board ? board : '', means: ticket.board ?? NOT_SET },
  ];
};

/** The same ticket read with the words saved and with those tried. */
export const trialFacts = (
  raw: RawTicket,
  saved: Team,
  tried: Team,
  now: Instant,
): readonly TrialFact[] => {
  const before = told(raw, saved, now);
  return told(raw, tried, now).map(({ fact, from, means }, index) => ({
    fact,
    from: from || (before[index]?.from ?? ''),
    now: before[index]?.means ?? NOT_SET,
    draft: means,
  }));
};

/** A word of the ticket that means nothing yet. */
export type Unmapped =
  | { readonly kind: 'state'; readonly word: string }
  | { readonly kind: 'priority'; readonly word: string }
  | {
      readonly kind: 'meaning';
      readonly field: string;
      readonly word: string;
      readonly key: string;
      /** Empty where nothing is guessed. */
      readonly guess: Meaning;
    };

// Whole texts and lists of people are no words that a table could hold.
const LONGEST = 80;
const isWord = (word: string): boolean =>
  word.trim() !== '' && word.length <= LONGEST && !/[\n@]/.test(word);

/** Words of the ticket without a meaning, those of fields that name a client, a site and so on left out. */
export const unmappedIn = (raw: RawTicket, words: Words): readonly Unmapped[] => {
  const naming = new Set([
    ...['client', 'site'],
    ...NAMING.flatMap(({ id }) => words[id]?.trim().toLowerCase() ?? []),
  ]);
  const said = new Set(saidBy(raw, words).map((one) => meaningKey(one.field, one.word)));
  const fields = Object.entries(raw.fields)
    .filter(([field]) => !naming.has(field))
    .flatMap(([field, values]) => values.filter(isWord).map((word) => ({ field, word })))
    .map(({ field, word }) => ({
      kind: 'meaning' as const,
      field,
      word,
      key: meaningKey(field, word),
      guess: guessMeaning(field, word),
    }))
    .filter((one) => !said.has(one.key) && !Object.hasOwn(words.meanings, one.key));
  const isStateKnown = raw.closed || knownState(raw.status, words) !== undefined;
  const isPriorityKnown = raw.priority === undefined || priorityOf(raw, words) !== undefined;
  return [
    ...(isStateKnown ? [] : [{ kind: 'state' as const, word: raw.status }]),
    ...(isPriorityKnown ? [] : [{ kind: 'priority' as const, word: raw.priority ?? '' }]),
    ...fields,
  ];
};
