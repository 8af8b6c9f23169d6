import type { FairMeasure, RosterReason } from '../../explain/roster-reason.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { RosterChange } from '../changes.ts';
import { differenceBy } from '../difference.ts';
import type { Violation } from '../violation.ts';
import type { Desk } from './desk.ts';
import { COUNT } from './loads.ts';
import { MEASURES } from './shares.ts';

/** What shares of one measure have come closer by (below 0: gone apart), and whose are others now. */
export interface Evened {
  readonly measure: FairMeasure;
  readonly minutes: number;
  readonly people: readonly { readonly technician: TechnicianId; readonly reason: RosterReason }[];
}

/** A change with what it bought: what would be lost were it alone taken back. */
export interface Bought {
  readonly change: RosterChange;
  /** By how much less hard rules are missed. */
  readonly hard: number;
  /** Of everything below together, less what the change itself costs. */
  readonly minutes: number;
  readonly gone: readonly Violation[];
  /** What it costs to have it so. */
  readonly came: readonly Violation[];
  readonly evened: readonly Evened[];
  readonly changeMinutes: number;
}

/** Smaller ones come of counting with fractions. */
const NOTHING = 1e-6;

export const boughtBy = (desk: Desk, change: RosterChange): Bought => {
  const { facts, fairness, problem, ground } = desk;
  const after = desk.roster();
  const index = (id: TechnicianId): number => problem.technicians.findIndex((t) => t.id === id);
  const people = [...new Set(change.map(({ technician }) => technician))];
  const now = { costs: fairness.costs(), own: fairness.own.slice() };
  desk.write(change, 'was');
  const was = { costs: fairness.costs(), own: fairness.own.slice() };
  const { gone, came, bought } = differenceBy(facts, change, desk.roster(), after);
  desk.write(change, 'is');
  const evened = MEASURES.flatMap((measure, m): readonly Evened[] => {
    const minutes = (was.costs[m] ?? 0) - (now.costs[m] ?? 0);
    const told = people.flatMap((technician): Evened['people'] => {
      const p = index(technician);
      const [before, is] = [was.own[p * COUNT + m] ?? 0, now.own[p * COUNT + m] ?? 0];
      if (Math.abs(before - is) < NOTHING) return [];
      const even = fairness.even(p, m);
      return [{ technician, reason: { code: 'share', measure, was: before, is, even } }];
    });
    return told.length > 0 ? [{ measure, minutes, people: told }] : [];
  });
  const changeMinutes = change.length * ground.prices.change;
  const even = evened.reduce((sum, { minutes }) => sum + minutes, 0);
  return {
    ...{ change, gone, came, evened, changeMinutes },
    hard: bought.hard,
    minutes: bought.soft + even - changeMinutes,
  };
};
