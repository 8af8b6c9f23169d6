import { expect, test } from 'vitest';
import { told } from '../scenario.ts';

const shifts = [{ code: 'S', minutes: 480, needs: [{ skill: 'Firewall', level: 2 }] }];
const of = (row: string, skills: readonly object[]) =>
  told('skill', { rows: [row], shifts, technician: { skills } });

test('the level is enough, whatever the case of the name', () => {
  expect(of('SS', [{ skill: 'firewall', level: 2 }])).toEqual([]);
});

test('a lower level, none at all, and a certificate that has ended are not', () => {
  expect(of('S.', [{ skill: 'firewall', level: 1 }])).toEqual([
    ['hard', 1, 'shift-needs-skill', [2]],
  ]);
  expect(of('.S', [])).toEqual([['hard', 1, 'shift-needs-skill', [3]]]);
  expect(of('SS', [{ skill: 'firewall', level: 3, expires: '2026-03-02' }])).toEqual([
    ['hard', 1, 'shift-needs-skill', [3]],
  ]);
});
