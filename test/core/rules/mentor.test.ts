import { expect, test } from 'vitest';
import { during, findings, type Scene, scene, told } from '../scenario.ts';

const people = (ana: number, ben: number, more: object = {}) => ({
  technicians: [
    { id: 'ana', name: 'Ana', skills: [{ skill: 'firewall', level: ana }] },
    { id: 'ben', name: 'Ben', skills: [{ skill: 'Firewall', level: ben }], ...more },
  ],
});
const needs = (level: number, force = 'must') => ({
  needs: [{ skill: 'firewall', level, force }],
});
const both = (team: object, ticket: object = needs(2), s: Scene = {}) => {
  const problem = scene({ team, ticket, ...s });
  return [
    told(findings(problem, 'skill', during('10:00-11:00'))),
    told(findings(problem, 'mentor', during('10:00-11:00'))),
  ];
};

test('one level below goes with an expert who works that day, and says who', () => {
  expect(both(people(1, 3))).toEqual([[['cost', 30, 'skill-stretch']], [['cost', 0, 'mentor']]]);
  expect(both(people(2, 3), needs(3))).toEqual([
    [['cost', 30, 'skill-stretch']],
    [['cost', 0, 'mentor']],
  ]);
});

test('not without an expert, not from nothing, not two levels below', () => {
  const missing = [[['block', 0, 'skill-missing']], []];
  expect(both(people(1, 2))).toEqual(missing);
  expect(both(people(0, 3), needs(1))).toEqual(missing);
  expect(both(people(1, 3), needs(3))).toEqual(missing);
  expect(both(people(2, 3))).toEqual([[['cost', 0, 'skill-has']], []]);
  expect(both(people(1, 3, { active: false }))).toEqual(missing);
  expect(both({ ...people(1, 3), policy: { stretch: false } })).toEqual(missing);
});

test('no expert on the day blocks the day', () => {
  const away = (window: string) => ({
    ...people(1, 3),
    absences: [{ id: 'x', technician: 'ben', kind: 'leave', window: during(window) }],
  });
  expect(both(away('08:30-17:30'))[1]).toEqual([['block', 0, 'no-mentor']]);
  expect(both(away('08:30-17:29'))[1]).toEqual([['cost', 0, 'mentor']]);
});

test('a wish is no reason to stretch', () => {
  expect(both(people(1, 3), needs(2, 'prefer'))).toEqual([[['cost', 15, 'skill-preferred']], []]);
});
