import { defaultHours } from '../../../../core/model/team.ts';
import { type BalanceOptions, balance } from '../../../../core/roster/balance/balance.ts';
import { BalancePrices, type FairGround } from '../../../../core/roster/balance/shares.ts';
import { BurdenWeights } from '../../../../core/roster/ledger/weights.ts';
import type { RosterProblem } from '../../../../core/roster/problem.ts';
import type { Roster } from '../../../../core/roster/roster.ts';

export const ground: FairGround = {
  prices: BalancePrices.parse({}),
  weights: BurdenWeights.parse({}),
  hours: defaultHours(),
};

export const balanced = (
  problem: RosterProblem,
  roster: Roster,
  more: Partial<FairGround> = {},
  options: Partial<BalanceOptions> = {},
) => {
  const budget = { kind: 'steps', steps: 50_000_000 } as const;
  const run = balance(problem, roster, { ...ground, ...more }, { budget, ...options });
  for (;;) {
    const { done, value } = run.next();
    if (done) return value;
  }
};
