/** How long to search: by a clock that is passed in, or by steps, with which the same seed gives the same roster. */
export type Budget =
  | { readonly kind: 'clock'; readonly now: () => number; readonly milliseconds: number }
  | { readonly kind: 'steps'; readonly steps: number };

/** Counts work in steps of about half a microsecond, and says how much of the budget is used. */
export class Meter {
  steps = 0;
  private readonly start: number;

  constructor(
    private readonly budget: Budget,
    private readonly isStopped: () => boolean,
  ) {
    this.start = budget.kind === 'clock' ? budget.now() : 0;
  }

  /** 0 at the start, 1 or more when it is over. */
  used(): number {
    if (this.isStopped()) return 1;
    const { budget } = this;
    return budget.kind === 'clock'
      ? (budget.now() - this.start) / budget.milliseconds
      : this.steps / budget.steps;
  }

  isOver(): boolean {
    return this.used() >= 1;
  }
}
