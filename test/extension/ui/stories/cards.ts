import type { Candidate, Excluded } from '../../../../core/dispatch/answer.ts';
import {
  ClientId,
  SiteId,
  SkillId,
  SlaId,
  TechnicianId,
  TicketId,
} from '../../../../core/model/ids.ts';
import { Ticket } from '../../../../core/model/ticket.ts';
import { Instant, LocalDate, Zone } from '../../../../core/model/time.ts';
import type { Finding } from '../../../../core/rules/rule.ts';
import { ApprovalId, type WriteOutcome } from '../../../../core/store/journal-entry.ts';
import type { Card, Ended, Mine, Prepared } from '../../../../extension/card.ts';
import { inWords } from '../../../../extension/entrypoints/background/first-look.ts';

// Mon 23 Nov 2026, 09:40 in Berlin.
export const NOW = Instant.parse(Date.UTC(2026, 10, 23, 8, 40));
export const at = (hour: number, minute = 0, day = 23): Instant =>
  Instant.parse(Date.UTC(2026, 10, day, hour - 1, minute));
const span = (from: Instant, minutes: number) => ({
  start: from,
  end: Instant.parse(from + minutes * 60_000),
});

const tech = (id: string): TechnicianId => TechnicianId.parse(id);
const skill = SkillId.parse('firewall');
const client = ClientId.parse('contoso');
const site = SiteId.parse('contoso-main');
const berlin = Zone.parse('Europe/Berlin');
const newYork = Zone.parse('America/New_York');

const cost = (rule: Finding['rule'], minutes: number, reason: Finding['reason']): Finding => ({
  rule,
  kind: 'cost',
  minutes,
  reason,
  bookings: [],
});
const block = (rule: Finding['rule'], minutes: number, reason: Finding['reason']): Finding => ({
  ...cost(rule, minutes, reason),
  kind: 'block',
});

const candidate = (
  id: string,
  start: Instant,
  findings: readonly Finding[],
  more: Partial<Candidate> = {},
): Candidate => ({
  technician: tech(id),
  window: span(start, 90),
  blocks: [span(start, 90)],
  cost: findings.reduce((sum, f) => sum + f.minutes, 0),
  uncertaintyMinutes: 5,
  findings,
  others: [],
  relaxed: [],
  equal: false,
  ...more,
});

const has = (level: 0 | 1 | 2 | 3): Finding =>
  cost('skill', 0, { code: 'skill-has', skill, need: 2, has: level });
const last = cost('continuity', -15, {
  code: 'last-technician',
  client,
  name: 'Contoso Manufacturing',
});
const drive = (minutes: number): Finding =>
  cost('travel', minutes, { code: 'travel-added', minutes, basis: 'estimate' });
const wait = (minutes: number): Finding =>
  cost('wait', minutes / 5, { code: 'wait', minutes, priority: 'P3', allHours: false });

export const RANKED: readonly Candidate[] = [
  candidate('ana', at(14), [last, has(3), drive(22), wait(260)], {
    equal: true,
    others: [
      { window: span(at(15, 30), 90), cost: 74 },
      { window: span(at(9, 15, 24), 90), cost: 131 },
    ],
  }),
  candidate('ben', at(13, 30), [has(2), drive(30), wait(230)], { cost: 61, equal: true }),
  candidate('chi', at(11), [
    has(2),
    drive(55),
    wait(80),
    cost('load', 19, { code: 'load-above', minutes: 76, loadMinutes: 900, unscheduled: 3 }),
  ]),
  candidate('dora', at(9, 15, 24), [
    has(3),
    wait(500),
    cost('hours', 10, { code: 'on-call', layer: 'secondary', window: span(at(18), 840) }),
  ]),
];

export const EXCLUDED: readonly Excluded[] = [
  {
    technician: tech('emil'),
    always: [{ code: 'skill-missing', skill, need: 2, has: 1 }],
    days: [],
    nearest: undefined,
  },
  {
    technician: tech('fay'),
    always: [],
    days: [
      {
        date: LocalDate.parse('2026-11-23'),
        reasons: [{ code: 'absent', kind: 'leave', window: span(at(8, 30), 540) }],
      },
      {
        date: LocalDate.parse('2026-11-24'),
        reasons: [
          { code: 'day-full', plannedMinutes: 430, capMinutes: 408, percent: 85 },
          {
            code: 'gap-too-short',
            with: 'b1',
            title: 'Switch swap at Northwind',
            window: span(at(10, 0, 24), 60),
            side: 'after',
            needMinutes: 45,
            haveMinutes: 30,
            basis: 'estimate',
          } as const,
        ].map((reason) => reason as Finding['reason']),
      },
    ],
    nearest: {
      window: span(at(11, 15, 24), 90),
      findings: [
        block('day-cap', 22, {
          code: 'day-full',
          plannedMinutes: 430,
          capMinutes: 408,
          percent: 85,
        }),
      ],
    },
  },
  {
    technician: tech('gus'),
    always: [{ code: 'banned', client, name: 'Contoso Manufacturing' }],
    days: [],
    nearest: undefined,
  },
];

const names = {
  ana: 'Ana Ruiz',
  ben: 'Ben Okafor',
  chi: 'Chi Nguyen',
  dora: 'Dora Lindqvist',
  emil: 'Emil Novak',
  fay: 'Fay Ferreira',
  gus: 'Gus Hartmann',
};

export const CARD: Card = inWords({
  kind: 'card',
  ref: { psa: 'sample-psa', base: 'https://psa.example', id: '1042' },
  stamp: '7',
  ticket: Ticket.parse({
    id: TicketId.parse('sample-psa https://psa.example 1042'),
    number: 'T-1042',
    title: 'Firewall drops the VPN of the warehouse',
    state: 'open',
    status: 'open',
    client,
    site,
    contact: 'Kim Berg <kim@contoso.example>',
  }),
  answer: {
    need: {
      ticket: Ticket.parse({
        id: TicketId.parse('sample-psa https://psa.example 1042'),
        number: 'T-1042',
        title: 'Firewall drops the VPN of the warehouse',
        state: 'open',
        status: 'open',
        client,
        site,
      }),
      minutes: 90,
      minutesFirm: 90,
      priority: 'P3',
      tier: 'routine',
      where: 'site',
      skills: [{ skill, level: 2, force: 'must' }],
      due: at(17, 0, 24),
      dueHolds: true,
      sla: {
        policy: { id: SlaId.parse('gold'), name: 'Gold', by: 'client' },
        source: 'clock',
        due: at(17, 0, 24),
        responseDue: at(10, 30),
        response: 'open',
        paused: false,
        usedPercent: 52,
        passedPercent: 50,
        slackMinutes: 820,
        mark: 'warn',
        assumed: [],
      },
      facts: [
        { field: 'client', source: 'read' },
        { field: 'site', source: 'word' },
        { field: 'where', source: 'fixed' },
        { field: 'tier', source: 'default' },
        { field: 'priority', source: 'read' },
        { field: 'minutes', source: 'default' },
        { field: 'skills', source: 'word' },
        { field: 'due', source: 'clock' },
      ],
    },
    ranked: RANKED,
    excluded: EXCLUDED,
    grounds: {
      sources: [
        { name: 'psa.example', state: 'read', at: at(9, 39) },
        { name: 'Bookings', state: 'cached', at: at(9, 31) },
      ],
      technicians: [
        { technician: tech('ana'), bookings: 2, unscheduled: 9 },
        { technician: tech('ben'), bookings: 4, unscheduled: 0 },
      ],
      unset: ['sites'],
    },
  },
  names: {
    technicians: Object.fromEntries(
      Object.entries(names).map(([id, name]) => [
        id,
        { name, zone: berlin, email: `${id}@msp.example` },
      ]),
    ),
    clients: { [client]: 'Contoso Manufacturing' },
    sites: { [site]: { name: 'Contoso, warehouse', zone: berlin } },
    zone: berlin,
    skills: ['firewall', 'wifi'],
  },
  now: NOW,
  writing: true,
  zoneConfirmed: true,
  policyChange: { at: at(9, 0, 20), by: 'Dana Sand', what: 'load weight', day: 'Fri 20 Nov' },
});

/** Every name, title and reason as long and as strange as a ticket system lets it be. */
export const hostile = (text: string): Card =>
  inWords({
    ...CARD,
    ticket: { ...CARD.ticket, number: text, title: text, contact: text },
    policyChange: { at: at(9, 0, 20), by: text, what: text, day: 'Fri 20 Nov' },
    names: {
      ...CARD.names,
      technicians: Object.fromEntries(
        Object.keys(names).map((id) => [id, { name: text, zone: newYork, email: text }]),
      ),
      clients: { [client]: text },
      sites: { [site]: { name: text } },
    },
    answer: {
      ...CARD.answer,
      ranked: CARD.answer.ranked.map((one) => ({
        ...one,
        equal: true,
        findings: [
          cost('continuity', -30, { code: 'client-ranked', client, name: text, rank: 1 }),
          cost('continuity', -15, { code: 'last-technician', client, name: text }),
          cost('skill', 20, {
            code: 'skill-preferred',
            skill: SkillId.parse(text.slice(0, 400)),
            need: 2,
            has: 1,
          }),
        ],
      })),
      grounds: {
        ...CARD.answer.grounds,
        sources: [{ name: text, state: 'failed', words: text }],
      },
    },
  });

export const abroad = (card: Card): Card =>
  inWords({
    ...card,
    names: {
      ...card.names,
      technicians: {
        ...card.names.technicians,
        [tech('ana')]: { name: 'Ana Ruiz', zone: newYork },
      },
    },
  });

export const ANA = tech('ana');

const approval = ApprovalId.parse('a1');
const TO = { owner: 'ana.ruiz', start: at(14), minutes: 90 };

export const PREPARED: Prepared = {
  kind: 'prepared',
  id: 'p1',
  action: 'assign',
  technician: tech('ana'),
  from: { minutes: 60 },
  to: TO,
  comment: 'Booked with Slotwright: Ana Ruiz, Mon 23 Nov 14:00–15:30 (CET).',
  sideEffects: [
    { who: 'technician', how: 'mail' },
    { who: 'psa-decides', how: 'unknown' },
  ],
  mayUndo: true,
  user: 'Dana Sand',
};

const OUTCOMES: Readonly<Record<WriteOutcome['kind'], WriteOutcome>> = {
  written: {
    kind: 'written',
    steps: [
      { field: 'read', kind: 'written' },
      { field: 'owner', kind: 'written' },
      { field: 'start', kind: 'written' },
      { field: 'minutes', kind: 'written' },
      { field: 'comment', kind: 'written' },
    ],
  },
  stale: {
    kind: 'stale',
    steps: [{ field: 'owner', kind: 'stale', words: 'The owner is gita now.' }],
  },
  refused: {
    kind: 'refused',
    steps: [
      { field: 'owner', kind: 'refused', words: 'You have no right to change tickets' },
      { field: 'start', kind: 'written' },
    ],
    words: 'You have no right to change tickets',
  },
  unknown: {
    kind: 'unknown',
    steps: [{ field: 'owner', kind: 'unknown', words: 'No answer came in time.' }],
  },
};

export const ended = (kind: WriteOutcome['kind']): Ended => ({
  kind: 'ended',
  approval,
  action: 'assign',
  outcome: OUTCOMES[kind],
  technician: tech('ana'),
  to: TO,
});

export const mine = (kind?: WriteOutcome['kind']): Mine => ({
  approval,
  action: 'assign',
  at: at(9, 20),
  technician: tech('ana'),
  to: TO,
  what: 'Ana Ruiz, today 14:00–15:30',
  ...(kind ? { outcome: OUTCOMES[kind] } : {}),
  live: kind === 'written',
});
