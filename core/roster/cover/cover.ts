import { minutesOf } from '../../calendar/instant.ts';
import type { RosterReason } from '../../explain/roster-reason.ts';
import { COUNT, carry, HOURS, POINTS } from '../balance/loads.ts';
import { MEASURES } from '../balance/shares.ts';
import { judgeAround } from '../judge.ts';
import { burdenOf } from '../ledger/burden.ts';
import type { ShiftType } from '../problem.ts';
import type { Row } from '../rules/rule.ts';
import { restCosts, ruleCosts, shareCosts, skillCosts } from './costs.ts';
import { longerBeside } from './longer.ts';
import type { CoverProblem, CoverWay, ShiftCandidate, ShiftCost, ShiftCover } from './problem.ts';
import { kindsOf, type Scene, sceneOf, withShift } from './scene.ts';

/** One way to stand in: what it costs, or why it cannot be. */
type Tried =
  | { readonly way: CoverWay; readonly cost: number; readonly costs: readonly ShiftCost[] }
  | { readonly reasons: readonly RosterReason[] };

const priced = (way: CoverWay, costs: readonly ShiftCost[]): Tried => ({
  ...{ way, costs },
  cost: Math.round(costs.reduce((sum, { minutes }) => sum + minutes, 0) * 10) / 10,
});

/** Takes the shift over: from a free day, or leaving another one. */
const takesOver = (
  p: number,
  row: Row,
  own: ShiftType | undefined,
  scene: Scene,
  cover: CoverProblem,
): Tried => {
  const { day, missing, facts, fairness } = scene;
  const then = withShift(row, day, missing);
  const rules = ruleCosts(
    [...judgeAround(row, day, facts), ...scene.demandsNow],
    [...judgeAround(then, day, facts), ...scene.demandsWith(then)],
  );
  if (rules.hard.length > 0) return { reasons: rules.hard };
  const carried = new Float64Array(COUNT);
  carry(fairness.loads, p, kindsOf(then, facts), carried, 0);
  const more = MEASURES.map((_, m) => (carried[m] ?? 0) - (fairness.own[p * COUNT + m] ?? 0));
  const how: RosterReason = own ? { code: 'moves-over', shift: own.code } : { code: 'free-then' };
  return priced(own ? { kind: 'moves', from: own.code } : { kind: 'free' }, [
    { minutes: 0, reason: how },
    ...rules.costs,
    ...restCosts(then, scene, cover.policy),
    ...shareCosts(p, more, scene),
  ]);
};

/** Stays longer or comes earlier; undefined where their shift does not touch the missing one. */
const worksLonger = (
  p: number,
  row: Row,
  own: ShiftType,
  scene: Scene,
  { policy, ground }: CoverProblem,
): Tried | undefined => {
  const longer = longerBeside(own, scene, policy);
  if (!longer) return undefined;
  const { facts, day, missing } = scene;
  const { window, openMinutes } = longer;
  const minutes = minutesOf(window);
  if (minutes < policy.leastMinutes) {
    const whole = own.minutes + openMinutes + minutes;
    return { reasons: [{ code: 'day-too-long', minutes: whole, limit: policy.longestMinutes }] };
  }
  const then = withShift(row, day, longer.shift);
  const rules = ruleCosts(judgeAround(row, day, facts), judgeAround(then, day, facts));
  if (rules.hard.length > 0) return { reasons: rules.hard };
  const calendar = {
    zone: facts.problem.zone,
    hours: ground.hours,
    holidays: new Set(
      facts.problem.holidays.flatMap(({ region, date }) =>
        region === row.person.technician.region ? [date] : [],
      ),
    ),
  };
  const more = MEASURES.map(() => 0);
  more[HOURS] = minutes / 60;
  more[POINTS] = burdenOf([window], 'primary', calendar, ground.weights).points;
  const reason: RosterReason = { code: 'longer-day', shift: own.code, minutes, openMinutes };
  return priced({ kind: 'longer', beside: own.code, window }, [
    { minutes: minutes * policy.longerPrice + openMinutes * policy.openPrice, reason },
    ...rules.costs,
    ...skillCosts(withShift(row, day, missing), scene),
    ...restCosts(then, scene, policy),
    ...shareCosts(p, more, scene),
  ]);
};

const waysOf = (p: number, row: Row, scene: Scene, cover: CoverProblem): readonly Tried[] => {
  const { day, missing } = scene;
  const own = row.at(day);
  if (row.person.technician.id === cover.out.technician) return [{ reasons: [{ code: 'is-out' }] }];
  if (own?.code === missing.code) {
    return [{ reasons: [{ code: 'on-other-shift', shift: own.code }] }];
  }
  const longer = own && worksLonger(p, row, own, scene, cover);
  return [takesOver(p, row, own, scene, cover), ...(longer ? [longer] : [])];
};

/** The cheapest way of one technician, or every reason against any. */
const bestOf = (tried: readonly Tried[]): Tried => {
  let best: Extract<Tried, { cost: number }> | undefined;
  for (const one of tried) if ('cost' in one && (!best || one.cost < best.cost)) best = one;
  if (best) return best;
  const all = tried.flatMap((one) => ('reasons' in one ? one.reasons : []));
  const texts = all.map((one) => JSON.stringify(one));
  return { reasons: all.filter((_, i) => texts.indexOf(texts[i] ?? '') === i) };
};

/**
 * Who can take over a shift of the roster as it stands; nothing else changes. Every technician appears exactly once: ranked
 * with what it costs in rest, hours and shares, or excluded with the reasons. Undefined where the one who is out has no
 * shift that day.
 */
export const coverShift = (cover: CoverProblem): ShiftCover | undefined => {
  const scene = sceneOf(cover);
  if (!scene) return undefined;
  const names = new Map(cover.problem.technicians.map(({ id, name }) => [id, name]));
  const tried = scene.rows.map((row, p) => ({
    technician: row.person.technician.id,
    best: bestOf(waysOf(p, row, scene, cover)),
  }));
  const ranked = tried.flatMap(({ technician, best }): readonly ShiftCandidate[] =>
    'cost' in best ? [{ technician, ...best }] : [],
  );
  const nameOf = (one: ShiftCandidate): string => `${names.get(one.technician)} ${one.technician}`;
  return {
    shift: scene.missing.code,
    date: cover.out.date,
    ranked: ranked.toSorted((a, b) => a.cost - b.cost || (nameOf(a) < nameOf(b) ? -1 : 1)),
    excluded: tried.flatMap(({ technician, best }) =>
      'reasons' in best ? [{ technician, reasons: best.reasons }] : [],
    ),
  };
};
