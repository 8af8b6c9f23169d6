import { expect, test } from 'vitest';
import { suggest } from '../../../core/dispatch/suggest.ts';
import { at as clock, during, findings, scene, told } from '../scenario.ts';

const of = (held: object[] | undefined, need: object) =>
  told(
    findings(
      scene({
        team: {
          technicians: [{ id: 'ana', name: 'Ana', ...(held ? { skills: held } : {}) }],
        },
        ticket: { needs: [need] },
      }),
      'skill',
      during('10:00-11:00'),
    ),
  );
const firewall = (level: number, more: object = {}) => [{ skill: 'Firewall', level, ...more }];
const must = { skill: 'firewall', level: 2, force: 'must' };

test('a must below the level blocks, at the level is free, above it costs a little per level', () => {
  expect(of(firewall(1), must)).toEqual([['block', 0, 'skill-missing']]);
  expect(of(firewall(2), must)).toEqual([['cost', 0, 'skill-has']]);
  expect(of(firewall(3), must)).toEqual([['cost', 10, 'skill-over']]);
  expect(of(firewall(3), { ...must, level: 1 })).toEqual([['cost', 20, 'skill-over']]);
});

test('said to have no skills is level 0; nobody having said is no reason to leave anyone out', () => {
  expect(of([], must)).toEqual([['block', 0, 'skill-missing']]);
  expect(of(undefined, must)).toEqual([['cost', 15, 'skill-unknown']]);
});

test('a preference costs and never blocks', () => {
  expect(of(firewall(1), { ...must, force: 'prefer' })).toEqual([['cost', 15, 'skill-preferred']]);
});

test('a certificate counts to the end of its last day', () => {
  expect(of(firewall(2, { expires: '2026-11-22' }), must)).toEqual([['block', 0, 'skill-expired']]);
  expect(of(firewall(2, { expires: '2026-11-23' }), must)).toEqual([['cost', 0, 'skill-has']]);
});

test('one level below stretches beside an expert of the team, and is missing without one', () => {
  const beside = (level: number) =>
    told(
      findings(
        scene({
          team: {
            technicians: [
              { id: 'ana', name: 'Ana', skills: firewall(1) },
              { id: 'ben', name: 'Ben', skills: firewall(level) },
            ],
          },
          ticket: { needs: [must] },
        }),
        'skill',
        during('10:00-11:00'),
      ),
    );
  expect(beside(3)).toEqual([['cost', 30, 'skill-stretch']]);
  expect(beside(2)).toEqual([['block', 0, 'skill-missing']]);
});

test('a ticket that needs no skill asks for none', () => {
  expect(findings(scene(), 'skill', during('10:00-11:00'))).toEqual([]);
});

test('a certificate that ends blocks the days after it, once', () => {
  const problem = scene({
    team: {
      technicians: [{ id: 'ana', name: 'Ana', skills: firewall(2, { expires: '2026-11-23' }) }],
    },
    ticket: { needs: [must] },
  });
  expect(told(findings(problem, 'skill', during('2026-11-23 10:00-11:00')))).toEqual([
    ['cost', 0, 'skill-has'],
  ]);
  expect(told(findings(problem, 'skill', during('2026-11-24 10:00-11:00')))).toEqual([
    ['block', 0, 'skill-expired'],
  ]);
  expect(suggest(problem).ranked[0]?.window).toEqual(during('08:30-09:30'));
  const full = { ...problem, now: clock('2026-11-23 17:00') };
  expect(suggest(full).excluded[0]?.days[1]?.reasons).toMatchObject([{ code: 'skill-expired' }]);
});
