import { Annealer } from './anneal.ts';
import type { Choices } from './choices.ts';
import type { Compiled } from './compiled.ts';
import { dive } from './dive.ts';
import { longestWindow, Neighbourhoods } from './neighbourhood.ts';
import { Places } from './places.ts';
import { repair } from './repair.ts';
import type { Tools } from './tools.ts';

/** The shares of the budget that random changes may take first. */
const ANNEAL_SHARE = 0.25;
const QUICK_STEPS_PER_CELL = 150;
const ANNEAL_STEPS_PER_CELL = 8000;
const SLICE = 2000;
/** Temperatures as shares of what one missing person costs. */
const [HOT, COLD] = [0.3, 0.005];
/** A whole roster of so many cells is looked at at once. */
const WHOLE_CELLS = 1500;
/** Less is not worth the walk. */
const LEAST_GAIN = 0.5;

/** The most that one more or one less costs anywhere. */
export const steepest = (c: Compiled): number => {
  const most = c.people + 1;
  let steep = 1;
  for (let i = 1; i < c.soft.demand.length; i++) {
    if (i % most === 0) continue;
    steep = Math.max(steep, Math.abs((c.soft.demand[i] ?? 0) - (c.soft.demand[i - 1] ?? 0)));
  }
  return steep;
};

function* anneal(
  tools: Tools,
  choices: Choices,
  steep: number,
  most: number,
): Generator<void, void, void> {
  const { grid, dice, meter } = tools;
  const annealer = new Annealer(grid, choices, dice, steep);
  const start = meter.used();
  let done = 0;
  for (;;) {
    const share = Math.max(done / most, (meter.used() - start) / ANNEAL_SHARE);
    if (share >= 1) return;
    const temperature = steep * HOT * (COLD / HOT) ** share;
    for (let i = 0; i < SLICE; i++) annealer.step(temperature);
    done += SLICE;
    meter.steps += SLICE;
    yield;
  }
}

/** Improves the grid for as long as it is called. */
export function* search(tools: Tools, choices: Choices): Generator<void, void, void> {
  const { grid, dice, meter } = tools;
  const { c } = grid;
  const steep = steepest(c);
  const cells = grid.cells.length;
  // A roster that keeps the rules comes first, whatever it costs; then there is time to look around.
  yield* anneal(tools, choices, steep, cells * QUICK_STEPS_PER_CELL);
  yield* repair(tools);
  yield;
  yield* anneal(tools, choices, steep, cells * ANNEAL_STEPS_PER_CELL);
  yield* repair(tools);
  if (longestWindow(c) === c.days && cells <= WHOLE_CELLS) {
    const people = Array.from({ length: c.people }, (_, p) => p);
    yield* dive(tools, { people, a: 0, b: c.days - 1 }, Number.NEGATIVE_INFINITY);
  }
  const neighbourhoods = new Neighbourhoods(c, new Places(grid, choices, dice), dice, steep);
  for (;;) {
    const { steps } = meter;
    const { cost } = grid;
    yield* dive(tools, neighbourhoods.next(), LEAST_GAIN);
    neighbourhoods.learn(cost - grid.cost, meter.steps - steps);
    yield;
  }
}
