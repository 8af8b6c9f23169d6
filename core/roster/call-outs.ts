import * as z from 'zod/mini';
import { CallOut } from '../model/absence.ts';
import { defaultPolicy, type Policy } from '../model/policy.ts';
import { LocalTime } from '../model/time.ts';

const standard = defaultPolicy();
const minutes = z.int().check(z.gte(0));

/** Work done outside of shifts, and what the team's policy gives back for it (D19). */
export const CallOuts = z.object({
  calls: z._default(z.array(CallOut), []),
  /** `statutory`: rest counts from the end of a call. `company`: the day after a night begins later. */
  restMode: z._default(z.union([z.literal('statutory'), z.literal('company')]), standard.restMode),
  restMinutes: z._default(minutes, standard.restMinutes),
  lateStartMinutes: z._default(minutes, standard.lateStartMinutes),
  nightFrom: z._default(LocalTime, standard.nightFrom),
  nightTo: z._default(LocalTime, standard.nightTo),
});
export type CallOuts = z.infer<typeof CallOuts>;

/** The call-outs as a team has them. */
export const callOutsOf = (calls: readonly CallOut[], policy: Policy): CallOuts => ({
  calls: [...calls],
  restMode: policy.restMode,
  restMinutes: policy.restMinutes,
  lateStartMinutes: policy.lateStartMinutes,
  nightFrom: policy.nightFrom,
  nightTo: policy.nightTo,
});
