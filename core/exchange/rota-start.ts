import { addDays } from '../calendar/zone.ts';
import type { RosterReason } from '../explain/roster-reason.ts';
import type { RotaProblem } from '../explain/roster-rota-problem.ts';
import type { OnCall } from '../model/absence.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { LocalDate, LocalTime } from '../model/time.ts';
import type { BurdenCalendar } from '../roster/ledger/hours.ts';
import type { OpeningBalance } from '../roster/ledger/ledger.ts';
import { openingsOf } from '../roster/ledger/openings.ts';
import type { BurdenWeights } from '../roster/ledger/weights.ts';
import { Away, Cell, type Past, type RosterProblem } from '../roster/problem.ts';
import { type KnownDay, rotaOnCall } from './rota-codes.ts';

export interface RotaStartOptions {
  /** The roster to be made, as far as it is known; its first day parts what was from what is planned. */
  readonly problem: RosterProblem;
  /** Hours on call of a day begin here. */
  readonly handOff: LocalTime;
  readonly calendar: BurdenCalendar;
  readonly weights: BurdenWeights;
}

/** What a rota says that somebody already has, as parts of a problem. */
export interface RotaStart {
  readonly past: readonly Past[];
  readonly away: readonly Away[];
  /** Cells of the roster's own days, for `pins` where they shall stay, for `published` where they may move at a price. */
  readonly planned: readonly Cell[];
  readonly onCall: readonly OnCall[];
  readonly openings: readonly OpeningBalance[];
  /** Told beside it: that there is no history. */
  readonly reasons: readonly RosterReason[];
  readonly problems: readonly RotaProblem[];
}

const byTechnician = (
  days: readonly KnownDay[],
): ReadonlyMap<TechnicianId, readonly KnownDay[]> => {
  const found = new Map<TechnicianId, KnownDay[]>();
  for (const day of days) {
    const own = found.get(day.technician);
    if (own) own.push(day);
    else found.set(day.technician, [day]);
  }
  for (const own of found.values()) own.sort((a, b) => (a.date < b.date ? -1 : 1));
  return found;
};

const codesOf = ({ meanings }: KnownDay): readonly string[] =>
  meanings.flatMap((meaning) => (meaning.kind === 'shift' ? [meaning.code] : []));

/**
 * The last days in a row, up to the eve, of which everything is known: rules must not take a day nobody knows for a free
 * one. Empty cells before the first that says anything may be from before somebody came.
 */
const knownUpTo = (days: readonly KnownDay[], from: LocalDate): readonly KnownDay[] => {
  const known = new Map(days.map((day) => [day.date, day]));
  const run: KnownDay[] = [];
  for (let date = addDays(from, -1); ; date = addDays(date, -1)) {
    const day = known.get(date);
    if (!day || day.isUnclear) break;
    run.unshift(day);
  }
  const first = run.findIndex(({ meanings }) => meanings.length > 0);
  return first < 0 ? [] : run.slice(first);
};

/** A shift that is not among the roster's is as unclear as a word nobody explained. */
const cleared = (days: readonly KnownDay[], { shifts }: RosterProblem): readonly KnownDay[] => {
  const codes = new Set<string>(shifts.map(({ code }) => code));
  return days.map((day) =>
    codesOf(day).every((code) => codes.has(code))
      ? day
      : {
          ...day,
          meanings: day.meanings.filter((one) => one.kind !== 'shift' || codes.has(one.code)),
          isUnclear: true,
        },
  );
};

const pastOf = (
  technician: TechnicianId,
  days: readonly KnownDay[],
): Pick<Past, 'technician' | 'shifts'> => ({
  technician,
  shifts: days.flatMap((day) =>
    codesOf(day)
      .slice(0, 1)
      .map((shift) => Cell.parse({ technician, date: day.date, shift }))
      .flatMap(({ date, shift }) => (shift === null ? [] : [{ date, shift }])),
  ),
});

/** Days away one after the other as one absence. */
const awayOf = (technician: TechnicianId, days: readonly KnownDay[]): readonly Away[] => {
  const found: Away[] = [];
  for (const { date, meanings } of days) {
    for (const meaning of meanings) {
      if (meaning.kind !== 'away') continue;
      const kind = meaning.absence;
      const last = found.findIndex((one) => one.kind === kind && addDays(one.to, 1) === date);
      const before = found[last];
      if (before) found[last] = { ...before, to: date };
      else found.push(Away.parse({ technician, kind, from: date, to: date }));
    }
  }
  return found;
};

/** What is written for the roster's own days; an empty cell says nothing, a word for free does. */
const plannedOf = (technician: TechnicianId, days: readonly KnownDay[]): readonly Cell[] =>
  days.flatMap((day) => {
    const [code] = codesOf(day);
    const isFree = day.meanings.some(({ kind }) => kind === 'free' || kind === 'away');
    if (code === undefined && !isFree) return [];
    return [Cell.parse({ technician, date: day.date, shift: code ?? null })];
  });

/**
 * A past or current rota, turned into where a new roster starts: what was worked, who is away, what is already planned,
 * turns on call, and what everybody brings with them. Days in the wrong order or twice are no matter.
 */
export const rotaStart = (
  days: readonly KnownDay[],
  { problem, handOff, calendar, weights }: RotaStartOptions,
): RotaStart => {
  const { from, zone, technicians } = problem;
  const end = addDays(from, problem.days);
  const rows = byTechnician(cleared(days, problem));
  const ours = technicians.flatMap(({ id, name }) => {
    const own = rows.get(id);
    if (!own) return [];
    const before = own.filter(({ date }) => date < from);
    return [{ id, name, own, before, inside: own.filter((d) => d.date >= from && d.date < end) }];
  });
  const worked = ours.filter(({ before }) => before.some(({ meanings }) => meanings.length > 0));
  const { balances, reasons } = openingsOf(
    problem,
    worked.map(({ id, before }) => pastOf(id, before)),
    calendar,
    weights,
    from,
  );
  return {
    past: worked.flatMap(({ id, before }) => {
      const known = knownUpTo(before, from);
      const first = known[0]?.date;
      return first === undefined ? [] : [{ ...pastOf(id, known), from: first }];
    }),
    away: ours.flatMap(({ id, own }) => awayOf(id, own)),
    planned: ours.flatMap(({ id, inside }) => plannedOf(id, inside)),
    onCall: rotaOnCall(days, { zone, handOff }),
    openings: balances,
    reasons,
    problems: ours.flatMap(({ name, own }) =>
      own.flatMap((day): readonly RotaProblem[] => {
        const texts = codesOf(day);
        return texts.length > 1 ? [{ code: 'two-shifts', name, date: day.date, texts }] : [];
      }),
    ),
  };
};
