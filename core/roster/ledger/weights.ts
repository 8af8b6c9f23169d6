import * as z from 'zod/mini';
import { LocalTime } from '../../model/time.ts';

const weight = (value: number) => z._default(z.number().check(z.gte(0), z.lte(100)), value);

/** What an hour on call and a call-out weigh (D18). Every number is a default. */
export const BurdenWeights = z.object({
  /** An hour of a weekday inside working hours: the desk answers then. */
  working: weight(0),
  evening: weight(1),
  /** From midnight to `nightTo` before a weekday. */
  night: weight(1.5),
  weekend: weight(1.5),
  holiday: weight(2),
  /** The hours of the secondary count this much of the primary's. */
  secondary: weight(1),
  callOut: weight(2),
  hourWorked: weight(2),
  /** Once for each call-out that reaches into the time from midnight to `nightTo`. */
  woken: weight(2),
  onSite: weight(1),
  nightTo: z._default(LocalTime, LocalTime.parse('06:00')),
  /** A weekend or a holiday counts as one from so many hours on call. */
  leastHours: z._default(z.number().check(z.gt(0), z.lte(24)), 12),
  /** How far back points and holidays count. */
  months: z._default(z.int().check(z.gte(1), z.lte(60)), 3),
  holidayMonths: z._default(z.int().check(z.gte(1), z.lte(120)), 24),
});
export type BurdenWeights = z.infer<typeof BurdenWeights>;
