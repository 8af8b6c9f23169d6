import * as z from 'zod/mini';
import { AbsenceKind } from '../../model/absence.ts';

const whole = (value: number) => z._default(z.int().check(z.gte(0), z.lte(400)), value);
const minutes = (value: number) => z._default(z.number().check(z.gte(0)), value);

// Every number of on-call is here and nowhere else; the defaults are those of D17.
export const OnCallPolicy = z.object({
  /** Clear days between two turns; absent = two turns long, at most two weeks. */
  gapDays: z.optional(z.int().check(z.gte(0), z.lte(400))),
  /** Clear days that are wished for; absent = three turns long, at most three weeks. */
  wishedGapDays: z.optional(z.int().check(z.gte(0), z.lte(400))),
  /** The most of one's time on call, over so many days. `must` rather leaves a gap. */
  mostPercent: z._default(z.number().check(z.gt(0), z.lte(100)), 25),
  mostPercentDays: z._default(z.int().check(z.gte(7), z.lte(400)), 84),
  mostPercentForce: z._default(z.union([z.literal('must'), z.literal('prefer')]), 'prefer'),
  /** Leave that begins sooner than this after the hand-off is told. */
  leaveSoonHours: whole(12),
  /** Kinds of absence during which nobody is on call; a public holiday is not one. */
  awayKinds: z._default(z.array(AbsenceKind), ['leave', 'sick', 'out']),
  /** For so long after a dated join somebody without an earlier turn is a newcomer. */
  newcomerDays: whole(90),
  /** Holidays are handed out by themselves. */
  holidayTurns: z._default(z.boolean(), true),
  /** Fewer members than these are told: weekly with one layer, and with two. */
  fewest: whole(4),
  fewestForTwo: whole(8),
  /** What cover costs, in minutes: a point above the median, a day short of the gap, a minute of work at risk. */
  coverPointMinutes: minutes(2),
  coverGapDayMinutes: minutes(10),
  coverRiskFactor: minutes(0.25),
  coverCalledMinutes: minutes(60),
  coverWarnMinutes: minutes(30),
});
export type OnCallPolicy = z.infer<typeof OnCallPolicy>;
