import { describe, expect, it } from 'vitest';
import { instant } from '../../../core/calendar/instant.ts';
import { defaultHours, Team } from '../../../core/model/team.ts';
import { ADAPTERS } from '../../../extension/adapters/index.ts';
import { readingOf } from '../../../extension/adapters/parse-board.ts';
import { withHistory } from '../../../extension/adapters/parse-history.ts';
import { parseTicket } from '../../../extension/adapters/parse-ticket.ts';
import type { RawTicket } from '../../../extension/adapters/raw.ts';
import { refOfAddress } from '../../../extension/adapters/ticket-address.ts';
import { wordsAt } from '../../../extension/adapters/words-at.ts';

const [ONE, TWO] = ['https://one.example/rt', 'https://two.example'];
const NOW = instant(Date.UTC(2026, 10, 23, 9));
const team = (more: object = {}): Team =>
  Team.parse({ schema: 1, zone: 'Europe/Lisbon', hours: defaultHours(), ...more });
const raw = (base: string, more: Partial<RawTicket> = {}): RawTicket => ({
  ref: { psa: 'request-tracker', base, id: '7' },
  stamp: '1',
  number: '#7',
  title: 'Printer',
  status: 'parked',
  closed: false,
  priority: '50',
  fields: { queue: ['Field'], 'cf.team': ['Blue'], 'cf.kind': ['Break'] },
  ...more,
});
const common = {
  states: { parked: 'waiting' },
  priorities: { '50': 'P2' },
  meanings: { 'queue:field': { where: 'site', tier: 'reactive' } },
  clientField: 'cf.team',
};
const parse = (base: string, known: Team) => parseTicket(raw(base), known, NOW);

describe('words that two systems use differently', () => {
  const known = team({
    words: common,
    hostWords: {
      [TWO]: {
        states: { parked: 'done' },
        meanings: { 'queue:field': { where: 'remote' } },
        boardField: 'cf.team',
        typeField: 'cf.kind',
      },
    },
  });

  it('mean in each what was said for it, and what is common elsewhere', () => {
    expect(parse(ONE, known)).toMatchObject({
      state: 'waiting',
      priority: 'P2',
      where: 'site',
      tier: 'reactive',
      clientName: 'Blue',
      board: 'Field',
      type: 'Field',
    });
    const other = parse(TWO, known);
    expect(other).toMatchObject({
      state: 'done',
      priority: 'P2',
      where: 'remote',
      clientName: 'Blue',
      board: 'Blue',
      type: 'Break',
    });
    // One word has one meaning: what is said of it here stands in place of what is said everywhere.
    expect(other.tier).toBeUndefined();
  });

  it('may mean nothing in one of them', () => {
    const silent = team({
      words: common,
      hostWords: { [TWO]: { meanings: { 'queue:field': {} } } },
    });
    expect(parse(TWO, silent).where).toBeUndefined();
    expect(parse(ONE, silent).where).toBe('site');
  });

  it('are put together once for a team, and anew for a changed one', () => {
    expect(wordsAt(known, TWO)).toBe(wordsAt(known, TWO));
    expect(wordsAt(known, ONE)).toBe(known.words);
    const changed = { ...known, words: { ...known.words, states: {} } };
    expect(wordsAt(changed, TWO).states).toEqual({ parked: 'done' });
    expect(wordsAt(known, 'constructor')).toBe(known.words);
  });

  it('make a reading of their own, and of no other system', () => {
    const before = team({ words: common });
    expect(readingOf(TWO, known)).not.toBe(readingOf(TWO, before));
    expect(readingOf(ONE, known)).toBe(readingOf(ONE, before));
    expect(readingOf(ONE, team({ words: common }))).toBe(readingOf(ONE, before));
  });

  it('tell a history by the words of its system', () => {
    const created = '2026-11-20T08:00:00Z';
    const statuses = [{ at: '2026-11-20T09:00:00Z', from: 'open', to: 'parked', by: 'x' }];
    const asked = (base: string) => {
      const one = raw(base, { created });
      return withHistory(parseTicket(one, known, NOW), one, { statuses, answers: [] }, known);
    };
    expect(asked(ONE).waitingSince).toBe(Date.parse('2026-11-20T09:00:00Z'));
    expect(asked(TWO).waitingSince).toBeUndefined();
  });
});

describe('the address of a ticket', () => {
  it.each(ADAPTERS.map((adapter) => [adapter.psa, adapter] as const))(
    'of %s names the ticket it was made of, and nothing else does',
    (psa, adapter) => {
      for (const base of ['https://psa.example', 'https://psa.example:8443/desk']) {
        const ref = { psa, base, id: '48213' };
        const address = adapter.ticketUrl(ref);
        expect(refOfAddress(adapter, base, address)).toEqual(ref);
        expect(refOfAddress(adapter, base, ` ${address}#txn-9 `)).toEqual(ref);
        expect(refOfAddress(adapter, 'https://other.example', address)).toBeUndefined();
        expect(refOfAddress(adapter, `${base}/deeper`, address)).toBeUndefined();
        for (const other of [base, `${base}/`, `${base}/other/7`, 'nonsense', ''])
          expect(refOfAddress(adapter, base, other)).toBeUndefined();
      }
    },
  );
});
