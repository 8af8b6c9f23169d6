import { type Compiled, FREE, UNKNOWN, WORKED } from './compiled.ts';
import type { RowWindow } from './row-window.ts';

/**
 * What a row may be like on an evening, in numbers: class of the last kind × length of the run, then lengths of a rest.
 * Longer runs than a contract tells apart count as its longest.
 */
export class RowStates {
  readonly count: number;
  readonly first: number;
  private readonly runs: number;
  private readonly rests: number;
  private readonly restBase: number;

  constructor(
    c: Compiled,
    { p, before }: RowWindow,
    private readonly classOf: Uint8Array,
    /** By class: a kind of it. */
    private readonly classKind: Uint8Array,
  ) {
    const runMax = c.runMax[p] ?? FREE;
    this.runs = Math.max(1, c.runMin[p] ?? 0, runMax < FREE ? runMax : 0);
    this.rests = Math.max(1, c.offMin[p] ?? 0);
    this.restBase = classKind.length * this.runs;
    this.count = this.restBase + this.rests;
    this.first = 0;
    if (before.state === WORKED) this.first = this.work(before.kind, before.run);
    else if (before.state !== UNKNOWN) this.first = this.rest(before.run);
  }

  isRest(state: number): boolean {
    return state >= this.restBase;
  }

  runOf(state: number): number {
    return state >= this.restBase ? state - this.restBase + 1 : (state % this.runs) + 1;
  }

  /** A kind of the class worked last; 0 in a rest. */
  kindOf(state: number): number {
    return state >= this.restBase ? 0 : (this.classKind[Math.floor(state / this.runs)] ?? 0);
  }

  rest(run: number): number {
    return this.restBase + Math.min(run, this.rests) - 1;
  }

  work(kind: number, run: number): number {
    return (this.classOf[kind] ?? 0) * this.runs + Math.min(run, this.runs) - 1;
  }
}
