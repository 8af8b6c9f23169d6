import type { RosterReason } from '../../explain/roster-reason.ts';
import { COUNT } from '../balance/loads.ts';
import { MEASURES } from '../balance/shares.ts';
import { without } from '../difference.ts';
import { restBetween } from '../hours.ts';
import type { Row } from '../rules/rule.ts';
import type { Violation } from '../violation.ts';
import type { CoverPolicy, ShiftCost } from './problem.ts';
import type { Scene } from './scene.ts';

const tenth = (n: number): number => Math.round(n * 10) / 10;

/** What the rules say more (or no longer) of a row and of the day's demands; hard ones are told apart. */
export const ruleCosts = (
  before: readonly Violation[],
  after: readonly Violation[],
): { readonly hard: readonly RosterReason[]; readonly costs: readonly ShiftCost[] } => {
  const [came, gone] = [without(after, before), without(before, after)];
  const cost = ({ price, reason }: Violation, sign: 1 | -1): ShiftCost => ({
    minutes: sign * price,
    reason,
  });
  return {
    hard: came.filter(({ kind }) => kind === 'hard').map(({ reason }) => reason),
    costs: [
      ...came.filter(({ kind }) => kind === 'soft').map((one) => cost(one, 1)),
      ...gone.filter(({ kind }) => kind === 'soft').map((one) => cost(one, -1)),
    ],
  };
};

/** What the missing shift lacks with that row on it: a skill that only the one who is out brought. */
export const skillCosts = (then: Row, { missing, ...scene }: Scene): readonly ShiftCost[] =>
  without(scene.demandsWith(then), scene.demandsNow).flatMap(({ kind, price, reason }) =>
    kind === 'soft' && 'skill' in reason && 'shift' in reason && reason.shift === missing.code
      ? [{ minutes: price, reason }]
      : [],
  );

/** Shares that come closer or go apart with so much more of each measure on somebody's account. */
export const shareCosts = (
  p: number,
  more: readonly number[],
  { fairness, sharesNow: before }: Scene,
): readonly ShiftCost[] => {
  const own = MEASURES.map((_, m) => fairness.own[p * COUNT + m] ?? 0);
  more.forEach((amount, m) => {
    fairness.add(p, m, amount);
  });
  const after = fairness.costs();
  const even = MEASURES.map((_, m) => fairness.even(p, m));
  more.forEach((amount, m) => {
    fairness.add(p, m, -amount);
  });
  return MEASURES.flatMap((measure, m): readonly ShiftCost[] => {
    const [was, amount] = [own[m] ?? 0, more[m] ?? 0];
    if (amount === 0) return [];
    const minutes = tenth((after[m] ?? 0) - (before[m] ?? 0));
    return [
      { minutes, reason: { code: 'share', measure, was, is: was + amount, even: even[m] ?? 0 } },
    ];
  });
};

/** The shorter of the rests before and after the shift of that day, where it is shorter than wished. */
export const restCosts = (
  row: Row,
  { facts, day }: Scene,
  { wishedRestMinutes, restPrice }: CoverPolicy,
): readonly ShiftCost[] => {
  const between = (on: number): number | undefined => {
    const [before, after] = [row.at(on - 1), row.at(on)];
    return before && after && restBetween(facts.problem, on, before, after);
  };
  const rests = [between(day), between(day + 1)].filter((one) => one !== undefined);
  const minutes = Math.min(...rests);
  if (minutes >= wishedRestMinutes) return [];
  const reason = { code: 'rest-left', minutes, needMinutes: wishedRestMinutes } as const;
  return [{ minutes: tenth((wishedRestMinutes - minutes) * restPrice), reason }];
};
