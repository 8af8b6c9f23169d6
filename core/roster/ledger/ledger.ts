import { intersect } from '../../calendar/window.ts';
import { localDate, zoneDay } from '../../calendar/zone.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { Instant, LocalDate, Window } from '../../model/time.ts';
import { type Credit, creditOf, type Happened } from './credit.ts';
import { type Evenness, evenness, isFarAbove, medianOf, pairScore } from './evenness.ts';
import type { BurdenCalendar } from './hours.ts';
import { monthsBefore } from './months.ts';
import type { BurdenWeights } from './weights.ts';

/** Who is counted, since when, and how much of a full-timer they are. */
export interface LedgerMember {
  readonly technician: TechnicianId;
  readonly from?: LocalDate | undefined;
  /** The last day. */
  readonly until?: LocalDate | undefined;
  /** 1 = full time. */
  readonly share: number;
}

/** What somebody brings from before anything was recorded here. */
export interface OpeningBalance {
  readonly technician: TechnicianId;
  readonly points: number;
  readonly holidays: number;
  /** From when it is; it ages like everything else. */
  readonly at: Instant;
}

export interface LedgerProblem {
  readonly members: readonly LedgerMember[];
  readonly happened: Happened;
  readonly openings: readonly OpeningBalance[];
  readonly calendar: BurdenCalendar;
  readonly weights: BurdenWeights;
  readonly at: Instant;
}

export interface LedgerRow extends Credit {
  readonly technician: TechnicianId;
  /** How much of the window they were a member for, 0 to 1. */
  readonly member: number;
  /** Points as a full-time member of the whole window would have them; before they came, the median. */
  readonly balance: number;
  /** Above 0 = more than the median. */
  readonly difference: number;
  /** Holidays of the longer window, and their difference in the same way. */
  readonly holidaysHeld: number;
  readonly holidayDifference: number;
  /** How close to each of the others, 0 to 1. */
  readonly score: number;
  /** At least a quarter above the mean. */
  readonly isFarAbove: boolean;
}

export interface Ledger {
  readonly window: Window;
  readonly holidayWindow: Window;
  readonly rows: readonly LedgerRow[];
  readonly median: number;
  readonly evenness: Evenness;
  /** Without anything that happened and without an opening balance everybody starts equal. */
  readonly hasHistory: boolean;
}

const memberFor = (member: LedgerMember, within: Window, { zone }: BurdenCalendar): number => {
  const start = member.from === undefined ? within.start : zoneDay(zone, member.from).window.start;
  const end = member.until === undefined ? within.end : zoneDay(zone, member.until).window.end;
  const inside = start < end ? intersect({ start, end }, within) : undefined;
  return inside ? (inside.end - inside.start) / (within.end - within.start) : 0;
};

interface Count {
  /** As a full-timer would have it, for the time they were a member. */
  readonly own: number;
  readonly member: number;
}

/** The median of those who were there all the time; where nobody was, of what each would have by now. */
const medianCount = (counts: readonly Count[]): number => {
  const whole = counts.filter(({ member }) => member === 1);
  if (whole.length > 0) return medianOf(whole.map(({ own }) => own));
  return medianOf(counts.flatMap(({ own, member }) => (member > 0 ? [own / member] : [])));
};

const balanced = ({ own, member }: Count, median: number): number => own + (1 - member) * median;

/** Who carried how much, from what really happened (D18). */
export const ledger = (problem: LedgerProblem): Ledger => {
  const { members, happened, openings, calendar, weights, at } = problem;
  const back = (months: number): Window => ({
    start: zoneDay(calendar.zone, monthsBefore(localDate(at, calendar.zone), months)).window.start,
    end: at,
  });
  const window = back(weights.months);
  const holidayWindow = back(weights.holidayMonths);
  const brought = (of: LedgerMember, within: Window): readonly OpeningBalance[] =>
    openings.filter(
      (o) => o.technician === of.technician && o.at >= within.start && o.at <= within.end,
    );
  const counted = members.map((of) => {
    const credit = creditOf(of.technician, happened, window, calendar, weights);
    const long = creditOf(of.technician, happened, holidayWindow, calendar, weights);
    const opening = brought(of, window).reduce((sum, o) => sum + o.points, 0);
    const before = brought(of, holidayWindow).reduce((sum, o) => sum + o.holidays, 0);
    const holidaysHeld = long.holidays.length + before;
    return {
      of,
      credit: { ...credit, points: credit.points + opening },
      holidaysHeld,
      points: {
        own: (credit.points + opening) / of.share,
        member: memberFor(of, window, calendar),
      },
      holidays: { own: holidaysHeld / of.share, member: memberFor(of, holidayWindow, calendar) },
    };
  });
  const median = medianCount(counted.map(({ points }) => points));
  const holidayMedian = medianCount(counted.map(({ holidays }) => holidays));
  const balances = counted.map(({ points }) => balanced(points, median));
  return {
    window,
    holidayWindow,
    median,
    evenness: evenness(balances),
    hasHistory: counted.some(({ credit, holidaysHeld }) => credit.points !== 0 || holidaysHeld > 0),
    rows: counted.map(({ of, credit, holidaysHeld, points, holidays }, i) => ({
      ...credit,
      technician: of.technician,
      member: points.member,
      balance: balances[i] ?? 0,
      difference: (balances[i] ?? 0) - median,
      holidaysHeld,
      holidayDifference: balanced(holidays, holidayMedian) - holidayMedian,
      score: pairScore(balances, i),
      isFarAbove: isFarAbove(balances[i] ?? 0, balances),
    })),
  };
};
