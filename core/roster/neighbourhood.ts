import type { Compiled } from './compiled.ts';
import type { Places } from './places.ts';
import type { Dice } from './random.ts';

/** Some people on some days; everything else stays as it is. */
export interface Neighbourhood {
  readonly people: readonly number[];
  /** First and last day. */
  readonly a: number;
  readonly b: number;
}

/** Longest stretch of days that is looked at as a whole, and the most demands in it. */
const LONGEST = 35;
const MOST_DEMANDS = 260;

/** Days that may be looked at as a whole: a programme over too many demands takes longer than it is worth. */
export const longestWindow = (c: Compiled): number => {
  const weeks = Math.floor((MOST_DEMANDS * c.days) / Math.max(1, c.demands) / 7);
  return Math.min(c.days, LONGEST, Math.max(7, weeks * 7));
};

/** So many people drawn at random; up to half of them from those who come `first`. */
const draw = (
  all: number,
  count: number,
  first: readonly number[],
  dice: Dice,
): readonly number[] => {
  const people = [...new Set([...first, ...Array.from({ length: all }, (_, i) => i)])];
  const half = Math.min(first.length, Math.ceil(count / 2));
  for (let i = 0; i < count; i++) {
    const j = i + dice.below((i < half ? first.length : all) - i);
    [people[i], people[j]] = [people[j] ?? 0, people[i] ?? 0];
  }
  return people.slice(0, count).sort((x, y) => x - y);
};

/** How large neighbourhoods of one shape are, and what they have brought lately. */
interface Shape {
  readonly days: number;
  readonly people: number;
  readonly likely: number;
  gain: number;
  steps: number;
}

const DAYS = [7, 14, 28, 35];
const CELLS = [160, 224, 320, 448];
/** What is remembered of the past from one neighbourhood to the next. */
const REMEMBERED = 0.97;
/** What a shape is believed to bring for its work until it has been tried, as a share of what one missing person costs. */
const HOPED_GAIN = 0.3;

/** Steps that one of that many people, days and demands is likely to take: work grows with the third power, as measured. */
const likelySteps = (c: Compiled, people: number, days: number): number =>
  5000 + 4 * ((people * days * days * (c.demands / c.days)) / 1000) ** 3.2;

/** So often one is laid around people who are missing, and otherwise anywhere. */
const PLACED = 0.8;

/** Draws neighbourhoods, more often of those shapes that lately brought much for their work. */
export class Neighbourhoods {
  private readonly shapes: readonly Shape[];
  private last: Shape | undefined;

  constructor(
    private readonly c: Compiled,
    private readonly places: Places,
    private readonly dice: Dice,
    /** What one missing person costs. */
    private readonly steep: number,
  ) {
    const longest = longestWindow(c);
    const sizes = new Map<string, Shape>();
    for (const wanted of DAYS) {
      const days = Math.min(wanted, longest);
      for (const cells of CELLS) {
        const people = Math.max(1, Math.min(c.people, Math.round(cells / days)));
        sizes.set(`${days} ${people}`, {
          days,
          people,
          likely: likelySteps(c, people, days),
          gain: 0,
          steps: 0,
        });
      }
    }
    this.shapes = [...sizes.values()];
  }

  next(): Neighbourhood {
    const { c, dice, shapes, steep } = this;
    const worth = ({ gain, steps, likely }: Shape): number =>
      (gain + HOPED_GAIN * steep) / (steps + likely);
    const shape = shapes.reduce((best, one) => (worth(one) > worth(best) ? one : best));
    this.last = shape;
    const { days, people } = shape;
    const starts = Math.floor((c.days - days) / 7) + 1;
    const place = dice.share() < PLACED ? this.places.draw() : undefined;
    const a = place
      ? place.day - dice.below(days)
      : dice.below(starts) * 7 + (dice.share() < 0.3 ? dice.below(7) : 0);
    const from = Math.max(0, Math.min(a, c.days - days));
    const drawn = draw(c.people, people, place?.people ?? [], dice);
    return { people: drawn, a: from, b: from + days - 1 };
  }

  /** What the last one brought, and with how much work. */
  learn(gain: number, steps: number): void {
    for (const shape of this.shapes) {
      shape.gain *= REMEMBERED;
      shape.steps *= REMEMBERED;
    }
    if (!this.last) return;
    this.last.gain += gain;
    this.last.steps += steps;
  }
}
