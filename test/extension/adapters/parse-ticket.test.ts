import { describe, expect, it } from 'vitest';
import { addMinutes, instant } from '../../../core/calendar/instant.ts';
import { defaultHours, Team } from '../../../core/model/team.ts';
import { parseBoard, readingOf } from '../../../extension/adapters/parse-board.ts';
import {
  bookingOf,
  instantOf,
  minutesOfText,
  parseTicket,
  ticketId,
} from '../../../extension/adapters/parse-ticket.ts';
import type { RawTicket } from '../../../extension/adapters/raw.ts';

const BASE = 'https://psa.example/desk';
const NOW = instant(Date.UTC(2026, 10, 23, 9));
const START = '2026-11-24T14:00:00Z';

const raw = (more: Partial<RawTicket> = {}): RawTicket => ({
  ref: { psa: 'sample-psa', base: BASE, id: '7' },
  stamp: '"1"',
  number: '#7',
  title: 'Printer',
  status: 'New',
  closed: false,
  fields: {},
  ...more,
});
const team = (more: object = {}): Team =>
  Team.parse({
    schema: 1,
    zone: 'Europe/Lisbon',
    hours: defaultHours(),
    technicians: [{ id: 'amber', name: 'Amber Cho', logins: { [BASE]: 'Amber.Cho' } }],
    skills: ['Network'],
    clients: [
      { id: 'c1', name: 'Mill & Co', aliases: ['Mill'], sites: [{ id: 's1', name: 'Office' }] },
      {
        id: 'c2',
        name: 'Kiln',
        sites: [
          { id: 's2', name: 'Office' },
          { id: 's3', name: 'Yard' },
        ],
      },
    ],
    ...more,
  });
const parse = (more: Partial<RawTicket> = {}, known = team()) => parseTicket(raw(more), known, NOW);

describe('a status', () => {
  it.each([
    ['New', false, 'open'],
    ['OPEN', false, 'open'],
    [' stalled ', false, 'waiting'],
    ['On Hold', false, 'waiting'],
    ['resolved', false, 'done'],
    ['closed', false, 'done'],
    ['Neu', false, 'open'],
    ['constructor', false, 'open'],
    ['open', true, 'done'],
  ])('%j (closed there: %s) is %s', (status, closed, state) => {
    expect(parse({ status, closed }).state).toBe(state);
  });

  it('means what the tenant says, but never writes to what the PSA has closed', () => {
    const words = { states: { new: 'waiting' } };
    expect(parse({ status: 'New' }, team({ words })).state).toBe('waiting');
    expect(parse({ status: 'New', closed: true }, team({ words })).state).toBe('done');
  });
});

describe('a priority', () => {
  it.each([
    ['sample-psa', 'p2', 'P2'],
    ['sample-psa', 'Critical', 'P1'],
    ['sample-psa', '4', 'P4'],
    ['sample-psa', '5', undefined],
    ['sample-psa', 'Normal', undefined],
    ['request-tracker', '1', undefined],
    ['request-tracker', '50', undefined],
    ['request-tracker', 'High', 'P2'],
  ] as const)('of %s, %j, is %s', (psa, priority, expected) => {
    const ticket = parse({ ref: { psa, base: BASE, id: '7' }, priority });
    expect(ticket.priority).toBe(expected);
    expect(ticket.sources?.priority).toBe(expected && 'read');
  });

  it('means what the tenant says, and is marked as that', () => {
    const known = team({ words: { priorities: { '50': 'P2' } } });
    const ticket = parse(
      { ref: { psa: 'request-tracker', base: BASE, id: '7' }, priority: '50' },
      known,
    );
    expect([ticket.priority, ticket.sources?.priority]).toEqual(['P2', 'word']);
  });
});

describe('board and type', () => {
  it.each([
    [{}, undefined, undefined],
    [{ queue: ['Field Service'] }, 'Field Service', 'Field Service'],
    [{ board: ['Desk'] }, 'Desk', undefined],
    [{ queue: ['Desk'], board: ['Other'], type: ['Printer'] }, 'Desk', 'Printer'],
  ])('of %j', (fields, board, type) => {
    const ticket = parse({ fields });
    expect([ticket.board, ticket.type]).toEqual([board, type]);
  });
});

describe('what a PSA writes as text', () => {
  it.each([
    ['60', 60],
    ['20160', 20160],
    ['20161', undefined],
    ['0', undefined],
    ['', undefined],
    ['1.5', undefined],
    ['-5', undefined],
    ['1h', undefined],
  ])('minutes %j are %s', (text, minutes) => expect(minutesOfText(text)).toBe(minutes));

  it.each([
    ['2026-11-24T14:00:00Z', Date.UTC(2026, 10, 24, 14)],
    ['2026-11-24T14:00:00.500Z', Date.UTC(2026, 10, 24, 14, 0, 0, 500)],
    ['2026-11-24T14:00:00', undefined],
    ['2026-11-24', undefined],
    ['2026-13-24T14:00:00Z', undefined],
    ['tomorrow', undefined],
  ])('instant %j is %s', (text, at) => expect(instantOf(text)).toBe(at));

  it('may be anything in a title', () => {
    const title = '<img src=x onerror=1> \u202E \u{1F5A8} '.repeat(500);
    expect(parse({ title }).title).toBe(title);
  });
});

describe('the tenant\u2019s words', () => {
  const words = {
    meanings: {
      'queue:field service': { where: 'site', tier: 'routine', minutes: 120 },
      'cf.kind:wifi': { skill: 'Network', level: 3, minutes: 45 },
      'cf.second:lan': { skill: 'network', level: 1 },
    },
    clientField: 'cf.Customer',
    siteField: 'cf.location',
    skillField: 'cf.needs',
  };
  const known = team({ words });

  it('give kind, place, minutes and skill, each marked; the narrower field first', () => {
    const ticket = parse(
      { fields: { queue: ['Field Service'], 'cf.kind': ['WiFi'], 'cf.second': ['lan'] } },
      known,
    );
    expect(ticket).toMatchObject({ where: 'site', tier: 'routine', minutes: 45 });
    expect(ticket.needs).toEqual([{ skill: 'Network', level: 3, force: 'must' }]);
    expect(ticket.sources).toEqual({
      where: 'word',
      tier: 'word',
      minutes: 'word',
      skills: 'word',
    });
  });

  it('give way to the estimate the PSA holds', () => {
    const ticket = parse({ minutes: '30', fields: { queue: ['field service'] } }, known);
    expect([ticket.minutes, ticket.sources?.minutes]).toEqual([30, 'read']);
  });

  it('name client, site and skills, under any spelling that is known', () => {
    const fields = { 'cf.customer': ['mill'], 'cf.location': ['office'], 'cf.needs': ['NETWORK'] };
    const ticket = parse({ fields }, known);
    expect(ticket).toMatchObject({ client: 'c1', clientName: 'Mill & Co', site: 's1' });
    expect(ticket.needs).toEqual([{ skill: 'Network', level: 2, force: 'must' }]);
    expect(ticket.sources).toEqual({ client: 'read', site: 'read', skills: 'read' });
  });

  it('guess nothing: an unknown client keeps its name, an unknown skill excludes nobody', () => {
    const fields = {
      'cf.customer': ['Nobody Ltd'],
      'cf.location': ['Office'],
      'cf.needs': ['Cobol'],
    };
    const ticket = parse({ fields }, known);
    expect(ticket.clientName).toBe('Nobody Ltd');
    for (const field of [
      'client',
      'site',
      'needs',
      'priority',
      'tier',
      'where',
      'minutes',
    ] as const) {
      expect(ticket[field]).toBeUndefined();
    }
    expect(ticket.sources).toEqual({});
  });

  it('take a site without a client only where its name is the only one', () => {
    expect(parse({ fields: { 'cf.location': ['Yard'] } }, known).site).toBe('s3');
  });
});

describe('an owner', () => {
  it('is found by login in any case, for that base only, else kept by name', () => {
    expect(parse({ owner: { login: 'amber.cho' } }).owner).toBe('amber');
    const elsewhere = { psa: 'sample-psa', base: 'https://else.example', id: '7' } as const;
    const other = parse({ ref: elsewhere, owner: { login: 'amber.cho', name: 'A. Cho' } });
    expect([other.owner, other.ownerName]).toEqual([undefined, 'A. Cho']);
    expect(parse({ owner: { login: 'zed' } }).ownerName).toBe('zed');
  });
});

describe('a correction', () => {
  const id = ticketId({ base: BASE, id: '7' });
  const fixed = (fix: object, more: Partial<RawTicket> = {}) =>
    parse(more, team({ fixes: [{ ticket: id, until: NOW + 1, ...fix }] }));

  it('wins over what the PSA says and is marked', () => {
    const ticket = fixed(
      { minutes: 90, priority: 'P1', needs: [], due: null },
      {
        minutes: '30',
        due: START,
      },
    );
    expect(ticket).toMatchObject({ minutes: 90, priority: 'P1', needs: [], due: undefined });
    expect(ticket.sources).toMatchObject({
      minutes: 'fixed',
      priority: 'fixed',
      skills: 'fixed',
      due: 'fixed',
    });
  });

  it('ends at its instant, and is for that ticket only', () => {
    const until = { ticket: id, minutes: 90 };
    const at = (end: number) => parse({}, team({ fixes: [{ ...until, until: end }] })).minutes;
    expect([at(NOW - 1), at(NOW), at(NOW + 1)]).toEqual([undefined, undefined, 90]);
    const other = team({ fixes: [{ ...until, ticket: `${id}0`, until: NOW + 1 }] });
    expect(parse({}, other).minutes).toBeUndefined();
  });

  it('of the client takes the other client\u2019s site with it', () => {
    const fields = { client: ['Kiln'], site: ['Yard'] };
    expect(parse({ fields }).site).toBe('s3');
    const ticket = fixed({ client: 'c1' }, { fields });
    expect([ticket.client, ticket.site, ticket.sources?.site]).toEqual([
      'c1',
      undefined,
      undefined,
    ]);
    expect(fixed({ client: 'c1', site: 's1' }, { fields }).site).toBe('s1');
  });
});

describe('taken time', () => {
  const held = { owner: { login: 'amber.cho' }, start: START, minutes: '90' };
  const booked = (more: Partial<RawTicket>, known = team()) => {
    const one = raw({ ...held, ...more });
    return bookingOf(one, parseTicket(one, known, NOW), known, NOW);
  };

  it('needs an owner and a start', () => {
    const start = instant(Date.parse(START));
    expect(booked({})?.window).toEqual({ start, end: addMinutes(start, 90) });
    expect(booked({ owner: { login: 'zed' } })).toBeUndefined();
    expect(booked({ start: '' })).toBeUndefined();
    expect(booked({ closed: true })).toBeUndefined();
  });

  it('is as long as usual where nobody told, and marked, until that has passed', () => {
    const start = instant(Date.parse(START));
    const words = { meanings: { 'type:visit': { where: 'site' } } };
    const visit = { minutes: '', fields: { type: ['Visit'] } };
    expect(booked({ minutes: '' })).toMatchObject({
      window: { start, end: addMinutes(start, 60) },
      assumed: true,
    });
    expect(booked(visit, team({ words }))?.window.end).toBe(addMinutes(start, 120));
    expect(Object.keys(booked({}) ?? {})).not.toContain('assumed');
    const over = new Date(addMinutes(NOW, -60)).toISOString();
    const under = new Date(addMinutes(NOW, -59)).toISOString();
    expect(booked({ minutes: '', start: over })).toBeUndefined();
    expect(booked({ minutes: '', start: under })).toBeDefined();
    expect(booked({ start: over })).toBeDefined();
  });

  it('carries the tier and the priority of its ticket', () => {
    const words = { meanings: { 'queue:builds': { tier: 'project' } } };
    const known = team({ words });
    expect(booked({ priority: 'P2', fields: { queue: ['Builds'] } }, known)).toMatchObject({
      tier: 'project',
      priority: 'P2',
    });
    const bare = booked({});
    expect([bare?.tier, bare?.priority]).toEqual([undefined, undefined]);
  });

  it('is what the PSA says, not what somebody corrected', () => {
    const fixes = [{ ticket: ticketId({ base: BASE, id: '7' }), until: NOW + 1, minutes: 15 }];
    const window = booked({}, team({ fixes }))?.window;
    expect((window?.end ?? 0) - (window?.start ?? 0)).toBe(90 * 60_000);
  });
});

describe('a board', () => {
  it('gives open tickets, taken time and entries; people outside the team are names on tickets', () => {
    const tickets = [
      raw({ owner: { login: 'amber.cho' }, start: START, minutes: '60' }),
      raw({ ref: { psa: 'sample-psa', base: BASE, id: '8' }, owner: { login: 'zed' } }),
      raw({ ref: { psa: 'sample-psa', base: BASE, id: '9' }, closed: true }),
    ];
    const entry = { id: 'e', title: 'Dentist', start: START, end: '2026-11-24T15:00:00Z' };
    const bookings = [
      { ...entry, login: 'amber.cho' },
      { ...entry, login: 'zed' },
      { ...entry, login: 'amber.cho', end: START },
    ];
    const board = parseBoard({ tickets, bookings, complete: false }, BASE, team(), NOW);
    expect(board.tickets.map(({ ownerName }) => ownerName)).toEqual([undefined, 'zed']);
    expect(board.bookings.map(({ title }) => title)).toEqual(['#7 Printer', 'Dentist']);
    expect([board.at, board.complete, board.base]).toEqual([NOW, false, BASE]);
  });

  it('is another reading with other words, people or clients, and the same with another policy', () => {
    const before = readingOf(BASE, team());
    expect(readingOf(BASE, team({ words: { states: { new: 'done' } } }))).not.toBe(before);
    expect(readingOf(BASE, team({ technicians: [] }))).not.toBe(before);
    expect(readingOf(BASE, team({ clients: [] }))).not.toBe(before);
    expect(readingOf(BASE, team({ policy: { siteMinutes: 90 } }))).not.toBe(before);
    expect(readingOf(BASE, team({ policy: { horizonDays: 3 } }))).toBe(before);
  });
});
