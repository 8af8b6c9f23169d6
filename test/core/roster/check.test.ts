import { expect, test } from 'vitest';
import { check } from '../../../core/roster/check.ts';
import { checked, scene } from './scenario.ts';

const demand = (minimum: number, facts: object = {}) => ({
  date: '2026-03-03',
  shift: 'E',
  minimum,
  ...facts,
});

test('a week that keeps everything has no violation and no gap', () => {
  const found = checked({ rows: ['EE...', '.EE..'], demands: [demand(2)] });
  expect(found).toEqual({ score: { hard: 0, soft: 0 }, violations: [], gaps: [] });
});

test('hard amounts and soft prices are summed apart', () => {
  const found = checked({ rows: ['LE'], demands: [demand(3, { prices: { short: 10 } })] });
  expect(found.score).toEqual({ hard: 3, soft: 20 });
  expect(found.violations.map(({ rule, technician }) => [rule, technician])).toEqual([
    ['rest', 'ana'],
    ['minimum', undefined],
  ]);
});

test('a setting makes a hard rule soft, or says nothing of it', () => {
  const soft = { rest: { kind: 'soft', price: 5 } };
  expect(checked({ rows: ['LE'], rules: soft }).score).toEqual({ hard: 0, soft: 15 });
  expect(checked({ rows: ['LE'], rules: { rest: { kind: 'off' } } }).violations).toEqual([]);
});

test('a gap says of everybody else what stands in the way', () => {
  const [gap, ...others] = checked({
    rows: ['L..', '.L.', '...', '.E.'],
    away: [{ technician: 'cem', from: '2026-03-03', to: '2026-03-03', kind: 'sick' }],
    demands: [demand(3)],
  }).gaps;
  expect(others).toEqual([]);
  expect(gap?.missing).toBe(2);
  expect(gap?.hindrances.map(({ technician, reasons }) => [technician, reasons])).toEqual([
    ['ana', [{ code: 'short-rest', before: 'L', after: 'E', haveMinutes: 480, needMinutes: 660 }]],
    ['ben', [{ code: 'on-other-shift', shift: 'L' }]],
    ['cem', [{ code: 'away', kind: 'sick', from: '2026-03-03', to: '2026-03-03' }]],
  ]);
});

test('who could at a price is named with it, and who lacks the skill with that', () => {
  const skill = { skill: 'voip', level: 2 };
  const { gaps } = checked({
    rows: ['..', '.E'],
    technician: { skills: [{ skill: 'voip', level: 3 }] },
    requests: [{ technician: 'ana', date: '2026-03-03', want: 'off', weight: 25 }],
    demands: [demand(1, { skill })],
  });
  expect(gaps[0]?.hindrances).toEqual([
    { technician: 'ana', reasons: [{ code: 'could-at-price', price: 25 }] },
    { technician: 'ben', reasons: [{ code: 'lacks-skill', skill: 'voip', need: 2, has: 0 }] },
  ]);
});

test('who has no row is free, and rows need not follow the order', () => {
  const { problem, roster } = scene({
    rows: ['.L', 'E.', '..'],
    demands: [demand(0, { shift: 'L', minimum: 1 })],
  });
  const [ana, ben] = roster.rows;
  const turned = { rows: [ben, ana].flatMap((row) => row ?? []) };
  expect(check(problem, turned).score).toEqual({ hard: 0, soft: 0 });
  expect(check(problem, { rows: turned.rows.slice(0, 1) }).score).toEqual({ hard: 0, soft: 1000 });
});
