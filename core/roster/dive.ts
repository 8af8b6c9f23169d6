import type { Neighbourhood } from './neighbourhood.ts';
import { type Column, Relaxation } from './relaxation.ts';
import type { Tools } from './tools.ts';

/** How much of the prices before stays in those that rows are looked for with. */
const BLEND = 0.5;
const MOST_ROUNDS = 60;
/** Rows that gain less than this together are not worth another round. */
const LITTLE = 0.3;
/** A share from which on a row counts as chosen. */
const CHOSEN = 0.98;

/** Rounds until no row is found that is much better. */
function* generate(
  relaxation: Relaxation,
  most: number,
  first: number,
): Generator<void, void, void> {
  let blend = first;
  for (let round = 0; round < most; round++) {
    const found = yield* relaxation.round(blend);
    yield;
    const isLittle = relaxation.hope < LITTLE;
    if (isLittle && (blend === 0 || found > 0)) return;
    blend = isLittle ? 0 : BLEND;
  }
}

/**
 * Solves the relaxation of a neighbourhood and rounds it one row after another, the row with the largest share first,
 * looking for new rows in between. Gives up as soon as it cannot come out better than now by `gain`; the grid is changed
 * only to a better roster. Yields often, so that the caller may stop.
 */
export function* dive(
  tools: Tools,
  where: Neighbourhood,
  gain: number,
): Generator<void, boolean, void> {
  const { grid } = tools;
  const { people, a, b } = where;
  const relaxation = new Relaxation(tools, where);
  const { master } = relaxation;
  const goal = relaxation.present - gain;
  yield* relaxation.settle();
  yield* generate(relaxation, MOST_ROUNDS, 1);
  const chosen: Column[] = [];
  while (chosen.length < people.length) {
    if (master.objective() > goal) return false;
    const open = relaxation.columns
      .filter(({ who }) => relaxation.closed[who] === 0)
      .map((column) => ({ column, share: master.value(column.index) }))
      .sort((x, y) => y.share - x.share);
    let closed = 0;
    for (const { column, share } of open) {
      if (closed > 0 && share < CHOSEN) break;
      if (relaxation.closed[column.who] === 1) continue;
      relaxation.close(column);
      chosen.push(column);
      closed++;
    }
    yield* relaxation.settle();
    yield* generate(relaxation, MOST_ROUNDS, 0);
  }
  const before = grid.cost;
  const old = people.map((p) => grid.cells.slice(p * grid.c.days + a, p * grid.c.days + b + 1));
  for (const { who, cells } of chosen) grid.put(people[who] ?? 0, a, b - a + 1, cells);
  if (grid.cost < before - 1e-6) return true;
  people.forEach((p, who) => {
    grid.put(p, a, b - a + 1, old[who] ?? new Uint8Array(0));
  });
  return false;
}
