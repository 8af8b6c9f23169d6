import { expect, test } from 'vitest';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { at, during, findings, OFFICE, scene, told } from '../scenario.ts';

const team = {
  onCall: [{ id: 'o', technician: 'ana', layer: 'primary', window: during('17:30-24:00') }],
};
const both = (window: string, s: { ticket?: object; team?: object } = {}) => {
  const problem = scene({ ticket: { priority: 'P1', ...s.ticket }, team: { ...team, ...s.team } });
  return [
    told(findings(problem, 'hours', during(window))),
    told(findings(problem, 'after-hours', during(window))),
  ];
};

test('P1 rings whoever is on call; only what lies outside hours is overtime', () => {
  expect(both('16:30-17:30')).toEqual([[], []]);
  expect(both('17:00-18:00')).toEqual([[], [['cost', 15 + 15, 'after-hours']]]);
  expect(both('18:00-19:00')).toEqual([[], [['cost', 15 + 30, 'after-hours']]]);
  expect(both('2026-11-24 00:00-01:00')[0]).toEqual([['block', 60, 'outside-hours']]);
});

test('others wait for the morning, unless the contract is around the clock', () => {
  const blocked = [['block', 60, 'outside-hours']];
  expect(both('18:00-19:00', { ticket: { priority: 'P2' } })).toEqual([blocked, []]);
  const clients = [{ id: 'c', name: 'C', allHours: true }];
  const contract = { ticket: { priority: 'P2', client: 'c' }, team: { clients } };
  expect(both('18:00-19:00', contract)).toEqual([[], [['cost', 45, 'after-hours']]]);
});

test('nobody is rung who is not on call, or is away', () => {
  expect(both('18:00-19:00', { team: { onCall: [] } })[0]).toEqual([
    ['block', 60, 'outside-hours'],
  ]);
  const absences = [{ id: 'a', technician: 'ana', kind: 'sick', window: during('00:00-24:00') }];
  expect(both('18:00-19:00', { team: { absences } })[0]).toEqual([['block', 60, 'absent']]);
});

test('the secondary costs the minutes until the primary has not answered', () => {
  const secondary = { ...team.onCall[0], layer: 'secondary' };
  expect(both('18:00-19:00', { team: { onCall: [secondary] } })[1]).toEqual([
    ['cost', 15 + 12 + 30, 'after-hours'],
  ]);
  const also = { ...team.onCall[0], id: 'p' };
  expect(both('18:00-19:00', { team: { onCall: [secondary, also] } })[1]).toEqual([
    ['cost', 15 + 30, 'after-hours'],
  ]);
});

test('the suggestion for a P1 in the evening is whoever is on call, now', () => {
  const technicians = [
    { id: 'ana', name: 'Ana' },
    { id: 'ben', name: 'Ben' },
  ];
  const answer = suggest(
    scene({ ticket: { priority: 'P1' }, team: { ...team, technicians }, now: at('20:00') }),
  );
  expect(answer.ranked[0]).toMatchObject({ technician: 'ana', window: during('20:00-21:00') });
  expect(answer.ranked[1]).toMatchObject({
    technician: 'ben',
    window: during('2026-11-24 08:30-09:30'),
  });
});

test('each minute that reaches into working hours is one of overtime less, and the search finds it', () => {
  // Overtime costs half a minute for each, waiting a fifth: the later the better, and the site closes at nine.
  const site = {
    id: 's',
    name: 'S',
    place: OFFICE,
    hours: { mon: [{ from: '06:00', to: '09:00' }] },
  };
  const asked = scene({
    now: at('07:30'),
    team: {
      onCall: [{ ...team.onCall[0], window: during('00:00-12:00') }],
      clients: [{ id: 'c', name: 'C', allHours: true, sites: [site] }],
    },
    ticket: { where: 'site', client: 'c', site: 's' },
  });
  expect(suggest(asked).ranked[0]?.window).toEqual(during('08:00-09:00'));
});
