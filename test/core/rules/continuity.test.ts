import { expect, test } from 'vitest';
import { Ticket } from '../../../core/model/ticket.ts';
import { at, during, findings, scene, told } from '../scenario.ts';

const of = (client: object, ticket: object = {}) =>
  told(
    findings(
      scene({
        team: { clients: [{ id: 'acme', name: 'Acme', ...client }] },
        ticket: { client: 'acme', ...ticket },
      }),
      'continuity',
      during('10:00-11:00'),
    ),
  );

test('nothing known, nothing said', () => {
  expect(of({})).toEqual([]);
  expect(of({ banned: ['ben'], ranked: ['ben'] }, { lastTechnician: 'ben' })).toEqual([]);
});

test('a refusal blocks', () => {
  expect(of({ banned: ['ben', 'ana'] })).toEqual([['block', 0, 'banned']]);
});

test('the list is a bonus that shrinks with the rank and does not vanish', () => {
  expect(of({ ranked: ['ana'] })).toEqual([['cost', -15, 'client-ranked']]);
  expect(of({ ranked: ['ben', 'ana'] })).toEqual([['cost', -10, 'client-ranked']]);
  expect(of({ ranked: ['b', 'c', 'd', 'e', 'ana'] })).toEqual([['cost', -5, 'client-ranked']]);
});

test('who was there last is a bonus', () => {
  expect(of({}, { lastTechnician: 'ana' })).toEqual([['cost', -15, 'last-technician']]);
});

test('who ended work there within thirty days counts as last, if it was a quarter of an hour', () => {
  const last = (start: string, minutes: number) =>
    told(
      findings(
        scene({
          team: { clients: [{ id: 'acme', name: 'Acme' }] },
          ticket: { client: 'acme' },
          bookings: [
            { client: 'acme', window: { start: at(start), end: at(start) + minutes * 60_000 } },
          ],
        }),
        'continuity',
        during('10:00-11:00'),
      ),
    );
  // Summer time: 09:00 there is 08:00 UTC, thirty days before now.
  expect(last('2026-10-24 08:45', 15)).toEqual([['cost', -15, 'last-technician']]);
  expect(last('2026-10-24 08:46', 14)).toEqual([]);
  expect(last('2026-10-24 08:44', 15)).toEqual([]);
  expect(last('2026-11-24 08:00', 60)).toEqual([]);
});

test('the contact’s other open ticket, and who solved it before, are bonuses', () => {
  const other = (more: object) => [
    Ticket.parse({
      id: 'k2',
      number: '#2',
      title: '',
      state: 'open',
      status: 'open',
      client: 'acme',
      contact: 'carol ',
      owner: 'ana',
      ...more,
    }),
  ];
  const asked = (more: object, ticket: object = { contact: 'Carol' }) =>
    told(
      findings(
        {
          ...scene({
            team: { clients: [{ id: 'acme', name: 'Acme' }] },
            ticket: { client: 'acme', ...ticket },
          }),
          tickets: other(more),
        },
        'continuity',
        during('10:00-11:00'),
      ),
    );
  expect(asked({})).toEqual([['cost', -15, 'same-contact']]);
  expect(asked({ owner: 'ben' })).toEqual([]);
  expect(asked({ state: 'done' })).toEqual([]);
  expect(asked({ client: 'other' })).toEqual([]);
  const back = (days: number, minutes = 0) => ({
    reopened: { technician: 'ana', at: at('08:00') - days * 86_400_000 - minutes * 60_000 },
  });
  expect(asked({}, back(14))).toEqual([['cost', -30, 'solved-before']]);
  expect(asked({}, back(14, 1))).toEqual([]);
});

test('it never pushes a week above 85 %; a refusal stays', () => {
  const full = (minutes: number, client: object = {}) =>
    told(
      findings(
        scene({
          team: { clients: [{ id: 'acme', name: 'Acme', ranked: ['ana'], ...client }] },
          ticket: { client: 'acme' },
          bookings: [{ window: { start: at('10:00'), end: at('10:00') + minutes * 60_000 } }],
        }),
        'continuity',
        during('2026-11-27 10:00-11:00'),
      ),
    );
  expect(full(2295 - 60)).toEqual([['cost', -15, 'client-ranked']]);
  expect(full(2296 - 60)).toEqual([['cost', 0, 'continuity-waived']]);
  expect(full(2296 - 60, { banned: ['ana'] })).toEqual([
    ['block', 0, 'banned'],
    ['cost', 0, 'continuity-waived'],
  ]);
});
