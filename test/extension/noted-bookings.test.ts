import { describe, expect, it } from 'vitest';
import { Ticket } from '../../core/model/ticket.ts';
import type { BoardSnapshot } from '../../core/store/ports.ts';
import { stillNoted } from '../../extension/noted-bookings.ts';
import { at, between, booking } from './popup/people.ts';

const BASE = 'https://psa.example';
const later = booking('local:a:1', between('2026-11-25', '09:00', '10:00'), {
  source: 'local',
  ticket: `${BASE}#7`,
});
const start = at('2026-11-24', '09:00');
const board = (tickets: readonly object[], more: Partial<BoardSnapshot> = {}): BoardSnapshot => ({
  base: BASE,
  at: start,
  complete: true,
  bookings: [],
  tickets: tickets.map((ticket) =>
    Ticket.parse({
      id: `${BASE}#7`,
      number: '#7',
      title: '',
      state: 'open',
      status: 'open',
      ...ticket,
    }),
  ),
  ...more,
});
const counts = (...boards: readonly BoardSnapshot[]) => stillNoted([later], boards).length === 1;

describe('a block that was noted here', () => {
  it('counts while its ticket is booked with that technician, at whatever time', () => {
    expect(counts(board([{ owner: 'ana', start }]))).toBe(true);
  });

  it('does not where the ticket is with somebody else, with nobody, or without a start', () => {
    expect(counts(board([{ owner: 'ben', start }]))).toBe(false);
    expect(counts(board([{ start }]))).toBe(false);
    expect(counts(board([{ owner: 'ana' }]))).toBe(false);
  });

  it('does not where the ticket is open no more; one that may only be cut off counts', () => {
    expect(counts(board([]))).toBe(false);
    expect(counts(board([], { complete: false }))).toBe(true);
  });

  it('counts while nobody has read its system, whatever another one says', () => {
    expect(counts()).toBe(true);
    expect(counts(board([], { base: `${BASE}/other` }))).toBe(true);
  });

  it('is nothing that a board says of a booking without a ticket', () => {
    const own = booking('local:1', later.window, { source: 'local' });
    expect(stillNoted([own], [board([])])).toEqual([own]);
  });
});
