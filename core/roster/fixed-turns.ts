import * as z from 'zod/mini';
import { OnCall } from '../model/absence.ts';
import { defaultPolicy, type Policy } from '../model/policy.ts';
import { LocalTime } from '../model/time.ts';

const standard = defaultPolicy();
const minutes = z.int().check(z.gte(0));

/** Turns on call that stand before the shifts are made, and what the team's policy says of days around them (D19). */
export const FixedTurns = z.object({
  turns: z._default(z.array(OnCall), []),
  /** Between the end of a shift that reaches into the night and the start of a turn. */
  restMinutes: z._default(minutes, standard.restMinutes),
  nightTo: z._default(LocalTime, standard.nightTo),
  /** Nothing is firm before then on the Monday after a weekend on call. */
  morningAfterWeekend: z._default(LocalTime, standard.onCallMorningAfterWeekend),
  /** So much less of a day is worked while on call. */
  lowerPercent: z._default(z.number().check(z.gte(0), z.lte(100)), standard.onCallLowerPercent),
});
export type FixedTurns = z.infer<typeof FixedTurns>;

/** The turns as a team has them. */
export const fixedTurns = (turns: readonly OnCall[], policy: Policy): FixedTurns => ({
  turns: [...turns],
  restMinutes: policy.restMinutes,
  nightTo: policy.nightTo,
  morningAfterWeekend: policy.onCallMorningAfterWeekend,
  lowerPercent: policy.onCallLowerPercent,
});
