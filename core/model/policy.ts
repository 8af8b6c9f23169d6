import * as z from 'zod/mini';
import { LocalTime } from './time.ts';

const minutes = (value: number) => z._default(z.number().check(z.gte(0)), value);
const factor = (value: number) => z._default(z.number().check(z.gte(0), z.lte(10)), value);
const percent = (value: number) => z._default(z.number().check(z.gt(0), z.lte(100)), value);
const time = (value: string) => z._default(LocalTime, LocalTime.parse(value));

/** One rule's switch and weight. A rule that is off finds nothing; the weight multiplies its costs. */
export const RuleSetting = z.object({
  on: z._default(z.boolean(), true),
  weight: factor(1),
});
export type RuleSetting = z.infer<typeof RuleSetting>;

// Every number of the rules is here and nowhere else; the defaults are those of scheduling-rules.md (D-number beside each).
export const Policy = z.object({
  /** D3 */
  gridMinutes: z._default(z.int().check(z.gte(5), z.lte(60)), 15),
  horizonDays: z._default(z.int().check(z.gte(1), z.lte(60)), 14),
  /** D3: taken where a ticket names no duration, and marked. */
  remoteMinutes: minutes(60),
  siteMinutes: minutes(120),
  /** D6 */
  recoveryMinutes: minutes(15),
  unknownTravelMinutes: minutes(30),
  remoteGapMinutes: minutes(0),
  detourFactor: factor(1.3),
  nearKilometres: minutes(30),
  nearKilometresPerHour: z._default(z.number().check(z.gt(0)), 40),
  farKilometresPerHour: z._default(z.number().check(z.gt(0)), 70),
  travelStepMinutes: z._default(z.int().check(z.gte(1)), 5),
  /** D6: the longest single leg and the most in one day. */
  maxLegMinutes: minutes(60),
  maxDayTravelMinutes: minutes(120),
  /** D2 and D5: the share of a day that may be planned; the rest is flex, which P1 and P2 may use. */
  dayCapPercent: z._default(
    z.object({ P1: percent(100), P2: percent(100), P3: percent(85), P4: percent(85) }),
    { P1: 100, P2: 100, P3: 85, P4: 85 },
  ),
  /** D7 */
  atRiskSlackMinutes: minutes(30),
  atRiskMinutes: minutes(20),
  /** Only where nobody makes the deadline: cost of one minute of lateness. */
  lateFactor: factor(2),
  /** D9 */
  overSkillMinutes: minutes(10),
  preferMissingMinutes: minutes(15),
  skillUnknownMinutes: minutes(15),
  /** D10 */
  lastTechnicianMinutes: minutes(15),
  rankedMinutes: minutes(15),
  /** D11: cost of one business minute of waiting, by priority. */
  waitFactor: z._default(
    z.object({ P1: factor(1), P2: factor(0.5), P3: factor(0.2), P4: factor(0.1) }),
    { P1: 1, P2: 0.5, P3: 0.2, P4: 0.1 },
  ),
  /** D11, D12 */
  loadFactor: factor(0.25),
  loadDays: z._default(z.int().check(z.gte(1), z.lte(28)), 7),
  /** Costs closer than this are never told apart. */
  uncertaintyMinutes: minutes(5),
  /** D6: a straight line falls 15 to 30 % short of the road, so a part of an estimated drive is doubt. */
  estimateDoubtPercent: z._default(z.number().check(z.gte(0), z.lte(100)), 20),
  /** A default duration may be wrong by this share. */
  assumedDoubtPercent: z._default(z.number().check(z.gte(0), z.lte(100)), 50),
  /** D19 */
  restMinutes: minutes(660),
  onCallLowerPercent: z._default(z.number().check(z.gte(0), z.lte(100)), 10),
  /** A booking during one's own on-call turn may be broken off. */
  onCallMinutes: minutes(10),
  onCallMorningAfterWeekend: time('10:00'),
  rules: z._default(z.record(z.string(), RuleSetting), {}),
});
export type Policy = z.infer<typeof Policy>;

export const defaultPolicy = (): Policy => Policy.parse({});
