import type { Team } from '../../core/model/team.ts';
import type {
  Priority,
  SkillNeed,
  TicketSources,
  TicketState,
  Tier,
  Where,
} from '../../core/model/ticket.ts';
import type { Meaning, Words } from '../../core/model/words.ts';
import type { PsaId, RawTicket } from './raw.ts';

// What these words mean in every PSA we know of; a tenant's own table wins over them.
const STATES: Readonly<Record<string, TicketState>> = {
  new: 'open',
  open: 'open',
  waiting: 'waiting',
  stalled: 'waiting',
  pending: 'waiting',
  'on hold': 'waiting',
  resolved: 'done',
  closed: 'done',
  done: 'done',
};
const PRIORITIES: Readonly<Record<string, Priority>> = {
  p1: 'P1',
  p2: 'P2',
  p3: 'P3',
  p4: 'P4',
  critical: 'P1',
  urgent: 'P1',
  high: 'P2',
  medium: 'P3',
  low: 'P4',
};
const NUMBERS: Readonly<Record<string, Priority>> = { '1': 'P1', '2': 'P2', '3': 'P3', '4': 'P4' };
// There a higher number is more urgent, so a bare 1 is not P1.
const COUNTS_UP: ReadonlySet<PsaId> = new Set(['request-tracker']);

const own = <T>(table: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;
const fold = (word: string): string => word.trim().toLowerCase();

/** What a status is taken to mean; undefined where neither the tenant nor every PSA we know of says. */
export const knownState = (status: string, words: Words): TicketState | undefined => {
  const word = fold(status);
  return own(words.states, word) ?? own(STATES, word);
};

/** A status without a meaning counts as open, so that the ticket is shown rather than lost. */
export const stateNamed = (status: string, words: Words): TicketState =>
  knownState(status, words) ?? 'open';

/** What the PSA counts as ended is done, whatever the word. */
export const stateOf = (raw: RawTicket, words: Words): TicketState =>
  raw.closed ? 'done' : stateNamed(raw.status, words);

export interface Said<T> {
  readonly value: T;
  readonly source: 'read' | 'word';
}

/** Undefined where nobody said what the word means. */
export const priorityOf = (raw: RawTicket, words: Words): Said<Priority> | undefined => {
  if (raw.priority === undefined) return undefined;
  const word = fold(raw.priority);
  const told = own(words.priorities, word);
  if (told) return { value: told, source: 'word' };
  const known =
    own(PRIORITIES, word) ?? (COUNTS_UP.has(raw.ref.psa) ? undefined : own(NUMBERS, word));
  return known && { value: known, source: 'read' };
};

export interface Meant {
  readonly tier?: Tier;
  readonly where?: Where;
  readonly minutes?: number;
  readonly needs: readonly SkillNeed[];
  readonly skills?: TicketSources['skills'];
}

// A custom field was filled in for this ticket, a queue or type holds for many: the narrower one speaks first.
const narrowFirst = (a: string, b: string): number =>
  Number(b.startsWith('cf.')) - Number(a.startsWith('cf.')) || (a < b ? -1 : a > b ? 1 : 0);

/** What one value of one field of a ticket says. */
export interface SaidBy {
  readonly field: string;
  readonly word: string;
  readonly meaning: Meaning;
}

/** Every value of the ticket that the tenant's table knows, the narrower field first. */
export const saidBy = (raw: RawTicket, words: Words): readonly SaidBy[] =>
  Object.keys(raw.fields)
    .sort(narrowFirst)
    .flatMap((field) =>
      (raw.fields[field] ?? []).flatMap((word) => {
        const meaning = own(words.meanings, `${fold(field)}:${fold(word)}`);
        return meaning ? [{ field, word, meaning }] : [];
      }),
    );

/** Everything the tenant's table says about the ticket's fields; of two answers the narrower field's is taken. */
export const meantBy = (raw: RawTicket, team: Team, words: Words): Meant => {
  const meanings = saidBy(raw, words).map((said) => said.meaning);
  const tier = meanings.find((m) => m.tier)?.tier;
  const where = meanings.find((m) => m.where)?.where;
  const minutes = meanings.find((m) => m.minutes)?.minutes;
  const named = words.skillField ? (raw.fields[fold(words.skillField)] ?? []) : [];
  const read = named.flatMap((word) => skillNamed(word, team));
  const told = meanings.flatMap((m) =>
    m.skill ? [{ skill: m.skill, level: m.level ?? 2, force: 'must' as const }] : [],
  );
  const needs = strictest([...told, ...read]);
  return {
    ...(tier && { tier }),
    ...(where && { where }),
    ...(minutes && { minutes }),
    needs,
    ...(needs.length > 0 && { skills: told.length > 0 ? 'word' : 'read' }),
  };
};

const skillNamed = (word: string, team: Team): readonly SkillNeed[] => {
  const name = fold(word);
  const skill = team.skills.find((s) => fold(s) === name);
  // A name the team does not know would exclude everybody; it is left for a person to map.
  return skill ? [{ skill, level: 2, force: 'must' }] : [];
};

const strictest = (needs: readonly SkillNeed[]): readonly SkillNeed[] => {
  const bySkill = new Map<string, SkillNeed>();
  for (const need of needs) {
    const known = bySkill.get(fold(need.skill));
    if (!known || known.level < need.level) bySkill.set(fold(need.skill), need);
  }
  return [...bySkill.values()];
};
