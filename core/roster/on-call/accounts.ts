import type { Window } from '../../model/time.ts';
import { burdenOf, hoursOf } from '../ledger/burden.ts';
import { type Ledger, ledger } from '../ledger/ledger.ts';
import { clip, type Ground } from './ground.ts';
import { turnDays } from './hand-offs.ts';
import { type Layer, layersOf } from './plan.ts';
import type { Sheet } from './sheet.ts';

/** What is handed out evenly; `primary…` counts the one layer, the others both. */
export const MEASURES = [
  'primaryHours',
  'primaryWeekends',
  'weekends',
  'primaryHolidays',
  'holidays',
  'primaryPoints',
  'points',
] as const;
export type Measure = (typeof MEASURES)[number];
export type Amounts = Readonly<Record<Measure, number>>;

export const none = (): Record<Measure, number> => ({
  primaryHours: 0,
  primaryWeekends: 0,
  weekends: 0,
  primaryHolidays: 0,
  holidays: 0,
  primaryPoints: 0,
  points: 0,
});

export const addTo = (sum: Record<Measure, number>, more: Amounts, factor = 1): void => {
  for (const measure of MEASURES) sum[measure] += more[measure] * factor;
};

/** A part of a turn's burden for somebody who is due it. */
export interface Due {
  readonly person: number;
  readonly share: number;
}

/** What each turn weighs, and what each person should and does carry, in the horizon. */
export interface Accounts {
  /** What whoever takes the turn carries, and what it weighs with the time fixed for others. */
  readonly values: readonly Amounts[];
  readonly whole: readonly Amounts[];
  readonly due: readonly (readonly Due[])[];
  /** By person: the fair share of all turns, and what they owe from before. */
  readonly target: readonly Amounts[];
  readonly opening: readonly Amounts[];
  /** By person: fixed weeks and overrides that are theirs. */
  readonly carried: readonly Amounts[];
  /** The size of one turn. */
  readonly unit: Amounts;
  readonly ledger: Ledger;
}

const amountsOf = (windows: readonly Window[], layer: Layer, ground: Ground): Amounts => {
  const { weights } = ground.problem.plan;
  const burden = burdenOf(windows, layer, ground.calendar, weights);
  const of = {
    weekends: burden.weekends.length,
    holidays: burden.holidays.length,
    points: burden.points,
  };
  return layer === 'primary'
    ? {
        ...of,
        primaryHours: hoursOf(burden),
        primaryWeekends: of.weekends,
        primaryHolidays: of.holidays,
        primaryPoints: of.points,
      }
    : { ...none(), ...of };
};

/** Nobody is due what is not theirs to do: before they came, on the other layer, without the skill. */
const NOT_DUE = new Set([
  ...['inactive', 'not-yet', 'left', 'not-on-layer', 'skill-short', 'clearance-short'],
  'shadow-first',
]);

const dueOf = (sheet: Sheet, turn: number): readonly Due[] => {
  const there = sheet.people.flatMap(({ member }, person) =>
    (sheet.alone[person]?.[turn] ?? []).some(
      (f) => f.kind === 'block' && NOT_DUE.has(f.reason.code),
    )
      ? []
      : [{ person, share: member.percent }],
  );
  const all = there.reduce((sum, { share }) => sum + share, 0);
  return there.map(({ person, share }) => ({ person, share: share / all }));
};

export const ledgerOf = (ground: Ground): Ledger => {
  const { plan, team, horizon } = ground.problem;
  return ledger({
    members: plan.members.map(({ technician, from, until, percent }) => ({
      ...{ technician, from, until },
      share: percent / 100,
    })),
    happened: {
      onCall: ground.history,
      callOuts: team.callOuts.filter((call) => call.window.start < horizon.start),
      onSite: new Set(plan.onSite),
    },
    openings: plan.openings,
    calendar: ground.calendar,
    weights: plan.weights,
    at: horizon.start,
  });
};

/** What somebody owes from before, spread over the layers they are on, in the sizes of a turn. */
const openingOf = (sheet: Sheet, person: number, typical: Amounts, from: Ledger): Amounts => {
  const one = sheet.people[person];
  const row = from.rows.find((r) => r.technician === one?.id);
  if (!one || !row) return none();
  const full = one.member.percent / 100;
  const points = -row.difference * full;
  const holidays = -row.holidayDifference * full;
  const turns = typical.points > 0 ? points / typical.points : 0;
  const layers = sheet.ground.problem.plan.secondary ? one.member.layers : ['primary'];
  const onPrimary = one.member.layers.includes('primary') ? 1 / layers.length : 0;
  return {
    primaryHours: turns * typical.primaryHours * onPrimary,
    primaryWeekends: turns * typical.weekends * onPrimary,
    weekends: turns * typical.weekends,
    primaryHolidays: holidays * onPrimary,
    holidays,
    primaryPoints: points * onPrimary,
    points,
  };
};

export const accountsOf = (sheet: Sheet): Accounts => {
  const { ground, turns, people } = sheet;
  const { horizon, plan } = ground.problem;
  const weigh = (windows: readonly Window[], layer: Layer): Amounts =>
    amountsOf(clip(windows, horizon), layer, ground);
  const values = turns.map(({ layer }, t) => weigh(sheet.free[t] ?? [], layer));
  const whole = turns.map(({ layer, parts }) => weigh(parts, layer));
  const due = turns.map((_, t) => dueOf(sheet, t));
  const plain = turns.flatMap(({ holiday }, t) => (holiday ? [] : (whole[t] ?? [])));
  const mean = (measure: Measure): number =>
    plain.length === 0 ? 0 : plain.reduce((sum, v) => sum + v[measure], 0) / plain.length;
  const hours = turnDays(plan.primary.rotation) * 24;
  const typical: Amounts = {
    ...{ primaryHours: hours, primaryWeekends: mean('weekends'), weekends: mean('weekends') },
    ...{ primaryHolidays: 1, holidays: 1 },
    ...{ primaryPoints: mean('points'), points: mean('points') },
  };
  // A turn of two weeks has two weekends, and nobody can be closer than that.
  const weekends = Math.max(1, typical.weekends);
  const unit: Amounts = { ...typical, primaryWeekends: weekends, weekends };
  const from = ledgerOf(ground);
  const opening = people.map((_, p) => openingOf(sheet, p, typical, from));
  const target = opening.map((amounts) => ({ ...amounts }));
  due.forEach((list, t) => {
    for (const { person, share } of list) {
      const sum = target[person];
      if (sum) addTo(sum, whole[t] ?? none(), share);
    }
  });
  const carried = people.map(() => none());
  for (const [layer] of layersOf(plan)) {
    for (const { technician, window } of sheet.over[layer]) {
      const sum = technician && carried[sheet.personOf.get(technician) ?? -1];
      if (sum) addTo(sum, weigh([window], layer));
    }
  }
  return { values, whole, due, target, opening, carried, unit, ledger: from };
};
