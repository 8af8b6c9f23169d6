import { expect, test } from 'vitest';
import { TechnicianId } from '../../../core/model/ids.ts';
import { during, findings, scene, told } from '../scenario.ts';

const one = during('10:00-11:00');

test('an active technician whom nobody speaks against', () => {
  expect(findings(scene(), 'account', one)).toEqual([]);
});

test('a disabled account blocks', () => {
  const team = { technicians: [{ id: 'ana', name: 'Ana', active: false }] };
  expect(told(findings(scene({ team }), 'account', one))).toEqual([
    ['block', 0, 'account-disabled'],
  ]);
});

test('whoever the ticket system does not let own the ticket is blocked, the others are not', () => {
  const mayOwn = (id: string) => new Set([TechnicianId.parse(id)]);
  expect(findings({ ...scene(), mayOwn: mayOwn('ana') }, 'account', one)).toEqual([]);
  expect(told(findings({ ...scene(), mayOwn: mayOwn('ben') }, 'account', one))).toEqual([
    ['block', 0, 'may-not-own'],
  ]);
});
