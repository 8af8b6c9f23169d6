import { expect, test } from 'vitest';
import { during, findings, scene, told } from '../scenario.ts';

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
