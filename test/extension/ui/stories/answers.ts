import type { Arrival } from '../../../../core/dispatch/arrival.ts';
import type { FlipAnswer } from '../../../../core/dispatch/flip.ts';
import type { Nearest } from '../../../../core/dispatch/now.ts';
import {
  AbsenceId,
  BookingId,
  ClientId,
  SkillId,
  TechnicianId,
} from '../../../../core/model/ids.ts';
import { Instant } from '../../../../core/model/time.ts';
import type { BookingNamed, NowTold, RippleTold } from '../../../../extension/card.ts';
import { at, CARD } from './cards.ts';

const tech = (id: string): TechnicianId => TechnicianId.parse(id);
const booking = (id: string): BookingId => BookingId.parse(id);
const span = (from: Instant, minutes: number) => ({
  start: from,
  end: Instant.parse(from + minutes * 60_000),
});
const flip = (kind: 'later' | 'level' | 'unlock' | 'move', facts: object, start = at(14)) =>
  ({
    kind,
    amount: 30,
    facts: { kind, ...facts },
    window: span(start, 90),
    cost: 40,
  }) as FlipAnswer;

const contoso = { client: ClientId.parse('contoso'), name: 'Contoso Manufacturing' };

/** What would make each of them first. */
export const FLIPS: Readonly<Record<string, FlipAnswer>> = {
  ben: flip('later', { bound: 'start', at: at(14) }, at(14, 15)),
  chi: { kind: 'none' },
  dora: flip('move', { booking: 'b7', title: 'Switch swap', window: span(at(13), 60) }),
  emil: flip('level', { skill: SkillId.parse('firewall'), level: 1 }),
  fay: flip('unlock', {
    what: 'absence',
    absence: AbsenceId.parse('a1'),
    of: 'leave',
    window: span(at(8, 30), 540),
  }),
  gus: flip('unlock', { what: 'ban', ...contoso }),
};

const SWAP: BookingNamed = {
  id: 'b7',
  title: 'Switch swap at Northwind',
  window: span(at(15, 45), 60),
  url: 'https://psa.example/tickets/1033',
};
const LABELS: BookingNamed = {
  id: 'b8',
  title: 'Label printer prints blank labels',
  window: span(at(9, 15), 45),
  url: 'javascript:alert(1)',
};

/** One limit crossed, a dearer drive, a bonus that is gone, and room lost. */
export const RIPPLE: RippleTold = {
  entries: [
    {
      technician: tech('ana'),
      bookings: [booking('b7')],
      rule: 'overlap',
      kind: 'block',
      minutes: 10,
      reason: {
        code: 'gap-too-short',
        with: booking('candidate'),
        title: 'Firewall drops the VPN of the warehouse',
        window: span(at(14), 90),
        side: 'before',
        needMinutes: 25,
        haveMinutes: 15,
        basis: 'estimate',
      },
      crosses: true,
      gone: false,
    },
    {
      technician: tech('ana'),
      bookings: [booking('b7')],
      rule: 'travel',
      kind: 'cost',
      minutes: 12,
      reason: { code: 'travel-added', minutes: 12, basis: 'estimate' },
      crosses: false,
      gone: false,
    },
    {
      technician: tech('ana'),
      bookings: [booking('b7')],
      rule: 'visit',
      kind: 'cost',
      minutes: 15,
      reason: {
        code: 'visit-joined',
        with: booking('b8'),
        title: 'Labels',
        window: span(at(9), 60),
        name: 'Northwind',
      },
      crosses: false,
      gone: true,
    },
    {
      technician: tech('ana'),
      bookings: [],
      rule: 'load',
      kind: 'cost',
      minutes: -7.5,
      reason: { code: 'load-below', minutes: 30, loadMinutes: 300, unscheduled: 0 },
      crosses: false,
      gone: false,
    },
  ],
  rooms: [
    { technician: tech('ana'), booking: booking('b8'), beforeMinutes: 250, afterMinutes: 20 },
  ],
  totals: [],
  named: [LABELS, SWAP],
};
export const NO_RIPPLE: RippleTold = { entries: [], rooms: [], totals: [], named: [] };

const arrival = (start: Instant, more: Partial<Arrival> = {}): Arrival => ({
  window: span(start, 90),
  leaves: Instant.parse(start - 25 * 60_000),
  leg: { minutes: 25, basis: 'estimate' },
  after: undefined,
  displaces: [],
  findings: [],
  ...more,
});
const person = (id: string, way: Arrival, more: Partial<Nearest> = {}): Nearest => ({
  technician: tech(id),
  ...way,
  onCall: undefined,
  minutes: way.displaces.reduce((sum, { minutes }) => sum + minutes, 0),
  ...more,
});
const gives = ({ id, title, window }: BookingNamed, minutes: number, approval: boolean) => ({
  booking: booking(id),
  title,
  window,
  minutes,
  approval,
});

export const NOW_TOLD: NowTold = {
  need: CARD.answer.need,
  people: [
    // Half a minute past: nobody is there before they can be.
    person('ben', arrival(Instant.parse(at(10, 5) - 30_000)), { onCall: 'primary' }),
    person(
      'ana',
      arrival(at(10, 25), { after: booking('b8'), displaces: [gives(SWAP, 30, false)] }),
      { sooner: arrival(at(9, 50), { displaces: [gives(LABELS, 60, true)] }) },
    ),
    person('chi', arrival(at(11), { leg: { minutes: 30, basis: 'unknown' } })),
  ],
  unavailable: [
    {
      technician: tech('emil'),
      reasons: [{ code: 'skill-missing', skill: SkillId.parse('firewall'), need: 2, has: 1 }],
    },
    { technician: tech('fay'), reasons: [] },
  ],
  onCall: [],
  rings: 'P1',
  named: [LABELS, SWAP],
};
export const IN_THE_WAY: readonly BookingNamed[] = [SWAP, LABELS];
