import * as z from 'zod/mini';
import type { FairMeasure } from '../../explain/roster-reason.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { WeekHours } from '../../model/time.ts';
import type { RosterFacts } from '../facts.ts';
import type { BurdenWeights } from '../ledger/weights.ts';

export const MEASURES: readonly FairMeasure[] = [
  'hours',
  'nights',
  'weekends',
  'holidays',
  'points',
];

const price = (value: number) => z._default(z.number().check(z.gte(0)), value);

/** What one unit more than an even share costs, in minutes, and what it costs to change a cell at all. */
export const BalancePrices = z.object({
  hours: price(4),
  nights: price(30),
  weekends: price(60),
  holidays: price(60),
  /** Of the burden ledger (D18). */
  points: price(3),
  change: price(15),
});
export type BalancePrices = z.infer<typeof BalancePrices>;

/** By what shares are told even. */
export interface FairGround {
  readonly prices: BalancePrices;
  readonly weights: BurdenWeights;
  /** The team's usual hours: an hour inside of them is no burden. */
  readonly hours: WeekHours;
  /** How much of a full-timer somebody is; absent = as the contracts' minutes compare. */
  readonly shares?: ReadonlyMap<TechnicianId, number>;
  /** Points above or below the median, as the ledger has them (`difference`); absent = everybody starts equal. */
  readonly carried?: ReadonlyMap<TechnicianId, number>;
}

const contractOf = (facts: RosterFacts, index: number): number | undefined => {
  const { minutesMin, minutesMax } = facts.people[index]?.technician.contract ?? {};
  return minutesMax ?? minutesMin;
};

/** How much of a full-timer each one is over the roster's days: by contract, and by days in the team and not away. */
export const sharesOf = (facts: RosterFacts, { shares }: FairGround): Float64Array => {
  const contracts = facts.people.map((_, p) => contractOf(facts, p));
  const most = Math.max(0, ...contracts.map((minutes) => minutes ?? 0));
  const { days } = facts.problem;
  return Float64Array.from(facts.people, ({ technician, member, away }, p) => {
    const minutes = contracts[p];
    const contract = minutes === undefined || most === 0 ? 1 : minutes / most;
    const share = shares?.get(technician.id);
    // Minutes of one's own leave out the days that one is not there.
    if (share === undefined && minutes !== undefined && technician.contract.minutesOwn) {
      return contract;
    }
    let there = 0;
    for (let day = 0; day < days; day++) {
      const isAway = away.some(({ first, last }) => first <= day && last >= day);
      if (day >= member.first && day <= member.last && !isAway) there++;
    }
    return ((share ?? contract) * there) / days;
  });
};
