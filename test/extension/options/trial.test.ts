import { describe, expect, it } from 'vitest';
import { SkillId } from '../../../core/model/ids.ts';
import { Team } from '../../../core/model/team.ts';
import { parseTicket } from '../../../extension/adapters/parse-ticket.ts';
import type { RawTicket } from '../../../extension/adapters/raw.ts';
import { wordsAt } from '../../../extension/adapters/words-at.ts';
import { skillsOf } from '../../../extension/entrypoints/options/model/skill-grid.ts';
import { trialFacts, unmappedIn } from '../../../extension/entrypoints/options/model/trial.ts';
import {
  type WordEdit,
  withEdits,
} from '../../../extension/entrypoints/options/model/word-edits.ts';
import {
  putWords,
  scopeOf,
  wordsIn,
} from '../../../extension/entrypoints/options/model/word-scope.ts';
import {
  putMeaning,
  putPriority,
  putState,
} from '../../../extension/entrypoints/options/model/word-table.ts';
import { BASE, smallTeam, utc } from './house.ts';

const OTHER = 'https://other.example';
const NOW = utc('2026-11-23T09:00Z');
const raw = (more: Partial<RawTicket> = {}): RawTicket => ({
  ref: { psa: 'request-tracker', base: BASE, id: '12' },
  stamp: '1',
  number: '#12',
  title: 'Printer is on fire',
  status: 'geparkt',
  closed: false,
  priority: '70',
  fields: {
    queue: ['Field Service'],
    'cf.firma': ['Acme'],
    requestor: ['pat@client.example'],
    'cf.notes': ['line one\nline two'],
    'cf.effort': ['2 h'],
  },
  ...more,
});
const common: WordEdit[] = [
  { kind: 'state', word: 'Geparkt', value: 'waiting' },
  { kind: 'priority', word: '70', value: 'P2' },
  { kind: 'meaning', key: 'queue:field service', value: { where: 'site' } },
  { kind: 'field', id: 'clientField', field: 'cf.firma' },
];
const withWords = (team: Team, edits: readonly WordEdit[], scope?: string): Team =>
  Team.parse(putWords(team, scope, (words) => withEdits(words, edits)));

describe('words tried on a ticket', () => {
  it('show what each fact means now, and what it would', () => {
    const saved = smallTeam();
    const facts = trialFacts(raw(), saved, withWords(saved, common), NOW);
    const changes = facts.filter((one) => one.now !== one.draft);
    expect(changes).toEqual([
      { fact: 'State', from: 'status: geparkt', now: 'open', draft: 'waiting' },
      { fact: 'Priority', from: 'priority: 70', now: 'not set', draft: 'P2' },
      { fact: 'Client', from: 'cf.firma: Acme', now: 'not set', draft: 'Acme' },
      { fact: 'Where', from: 'queue: Field Service', now: 'not set', draft: 'on site' },
    ]);
    expect(facts.map((one) => one.fact)).toEqual([
      ...['State', 'Priority', 'Client', 'Site', 'Skills', 'Tier', 'Where', 'Minutes', 'Type'],
      'Board',
    ]);
  });

  it('say of a client that nobody knows that it is read and not known', () => {
    const saved = withWords(smallTeam(), common);
    const stranger = raw({ fields: { 'cf.firma': ['Borealis'] } });
    const client = trialFacts(stranger, saved, saved, NOW).find((one) => one.fact === 'Client');
    expect(client?.now).toBe('Borealis, not among your clients');
  });

  it('are not hidden by what a dispatcher corrected on this ticket', () => {
    const fixes = [{ ticket: `${BASE}#12`, until: NOW + 1, priority: 'P1' }];
    const saved = Team.parse({ ...smallTeam(), fixes });
    expect(parseTicket(raw(), saved, NOW).priority).toBe('P1');
    const priority = trialFacts(raw(), saved, saved, NOW).find((one) => one.fact === 'Priority');
    expect(priority?.now).toBe('not set');
  });

  it('list what means nothing yet, until it does', () => {
    const names = (edits: readonly WordEdit[]) =>
      unmappedIn(raw(), withEdits(smallTeam().words, edits)).map((one) =>
        one.kind === 'meaning' ? one.key : `${one.kind} ${one.word}`,
      );
    expect(names([])).toEqual([
      'state geparkt',
      'priority 70',
      'queue:field service',
      'cf.firma:acme',
      'cf.effort:2 h',
    ]);
    expect(names(common)).toEqual(['cf.effort:2 h']);
    expect(
      unmappedIn(raw({ closed: true, status: 'geparkt' }), smallTeam().words),
    ).not.toContainEqual(expect.objectContaining({ kind: 'state' }));
    const effort = unmappedIn(raw(), smallTeam().words).at(-1);
    expect(effort).toMatchObject({ guess: { minutes: 120 } });
  });

  it('of one word may be two things', () => {
    const key = 'queue:field service';
    const words = withEdits(smallTeam().words, [
      { kind: 'meaning', key, value: { where: 'site' } },
      { kind: 'meaning', key, value: { tier: 'project' } },
    ]);
    expect(words.meanings[key]).toEqual({ where: 'site', tier: 'project' });
  });
});

describe('words of one system', () => {
  const team = withWords(smallTeam(), common);

  it('are kept apart, and only where they differ from the common ones', () => {
    const own = putWords(team, OTHER, (words) => putState(words, 'Geparkt', 'done'));
    expect(own.words).toEqual(team.words);
    expect(own.hostWords).toEqual({
      [OTHER]: { states: { geparkt: 'done' }, priorities: {}, meanings: {} },
    });
    expect(wordsIn(own, OTHER).priorities).toEqual({ '70': 'P2' });
    // Saying what is said everywhere is nothing of its own.
    const back = putWords(own, OTHER, (words) => putState(words, 'Geparkt', 'waiting'));
    expect(back.hostWords).toEqual({});
  });

  it('may take a common meaning away, and give it back', () => {
    const key = 'queue:field service';
    const silent = putWords(team, OTHER, (words) => putMeaning(words, key, {}));
    expect(silent.hostWords[OTHER]?.meanings).toEqual({ [key]: {} });
    expect(wordsAt(silent, OTHER).meanings[key]).toEqual({});
    const back = putWords(silent, OTHER, (words) => putMeaning(words, key, { where: 'site' }));
    expect(back.hostWords).toEqual({});
  });

  it('follow the common ones where those change later', () => {
    const own = putWords(team, OTHER, (words) => putState(words, 'Geparkt', 'done'));
    const later = putWords(own, undefined, (words) => putPriority(words, '70', 'P1'));
    expect(wordsIn(later, OTHER)).toMatchObject({
      states: { geparkt: 'done' },
      priorities: { '70': 'P1' },
    });
  });

  it('name skills that the grid shows', () => {
    const meaning = { skill: SkillId.parse('wifi') };
    const own = putWords(team, OTHER, (words) => putMeaning(words, 'queue:wifi', meaning));
    expect(skillsOf(team)).toEqual([]);
    expect(skillsOf(own)).toEqual(['wifi']);
  });

  it('are those of every system for the first one, its own for a further one', () => {
    expect(scopeOf([BASE], BASE)).toBeUndefined();
    expect(scopeOf([BASE, OTHER], BASE)).toBeUndefined();
    expect(scopeOf([BASE, OTHER], OTHER)).toBe(OTHER);
  });
});
