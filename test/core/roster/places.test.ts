import { expect, test } from 'vitest';
import { cellsOf } from '../../../core/roster/cells.ts';
import { choicesOf } from '../../../core/roster/choices.ts';
import { compile } from '../../../core/roster/compile.ts';
import { weighed } from '../../../core/roster/compiled.ts';
import { factsOf } from '../../../core/roster/facts.ts';
import { Grid } from '../../../core/roster/grid.ts';
import { Places } from '../../../core/roster/places.ts';
import { Dice } from '../../../core/roster/random.ts';
import { scene } from './scenario.ts';

const placesOf = (rows: readonly string[], facts: object) => {
  const { problem, roster } = scene({ rows, ...facts });
  const c = compile(factsOf(problem));
  const grid = new Grid(c, weighed(c, 100));
  grid.fill(cellsOf(problem, roster));
  const places = new Places(grid, choicesOf(c), new Dice(1));
  return Array.from({ length: 200 }, () => places.draw());
};

const DEMAND = [
  { date: '2026-03-02', shift: 'E', minimum: 1, ideal: 1 },
  { date: '2026-03-04', shift: 'L', minimum: 2, ideal: 2 },
  { date: '2026-03-06', shift: 'N', minimum: 1, ideal: 1 },
];

test('places lie where people are missing, more often where more are, with those who might come', () => {
  const drawn = placesOf(['E.L....', '.......', '.......'], {
    demands: DEMAND,
    away: [{ technician: 'cem', from: '2026-03-04', to: '2026-03-04', kind: 'sick' }],
  });
  const days = drawn.map((place) => place?.day);
  expect(new Set(days)).toEqual(new Set([2, 4]));
  // Ana has the late shift already, and Cem is away.
  expect(drawn.find((place) => place?.day === 2)?.people).toEqual([1]);
  expect(drawn.find((place) => place?.day === 4)?.people).toEqual([0, 1, 2]);
});

test('where nobody is missing there is no place', () => {
  const drawn = placesOf(['E.L.N..', '..L....'], { demands: DEMAND });
  expect(new Set(drawn)).toEqual(new Set([undefined]));
});

test('of two gaps the dearer is drawn more often', () => {
  const drawn = placesOf(['.......', '.......'], {
    demands: [
      { date: '2026-03-02', shift: 'E', minimum: 2, ideal: 2 },
      { date: '2026-03-04', shift: 'E', minimum: 1, ideal: 1 },
    ],
  });
  const of = (day: number): number => drawn.filter((place) => place?.day === day).length;
  expect(of(0)).toBeGreaterThan(of(2));
  expect(of(2)).toBeGreaterThan(20);
});
