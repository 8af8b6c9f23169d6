import * as z from 'zod/mini';
import { SlaId } from './ids.ts';
import { Instant, LocalTime } from './time.ts';

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

/** One change of the policy, for people. */
export const PolicyChange = z.object({ at: Instant, by: z.string(), what: z.string() });
export type PolicyChange = z.infer<typeof PolicyChange>;

/** Kinds of single change that would make somebody the first pick. */
export const FlipKind = z.union([
  z.literal('later'),
  z.literal('horizon'),
  z.literal('level'),
  z.literal('unlock'),
  z.literal('move'),
]);
export type FlipKind = z.infer<typeof FlipKind>;

/** So many days ahead are searched at most, whatever is asked. */
export const LONGEST_HORIZON = 60;

// Every number of the rules is here and nowhere else; the defaults are those of scheduling-rules.md (D-number beside each).
export const Policy = z.object({
  /** D3 */
  gridMinutes: z._default(z.int().check(z.gte(5), z.lte(60)), 15),
  horizonDays: z._default(z.int().check(z.gte(1), z.lte(LONGEST_HORIZON)), 14),
  /** D3: taken where a ticket names no duration, and marked. */
  remoteMinutes: minutes(60),
  siteMinutes: minutes(120),
  /** From so many closed tickets of a type on, their own durations are taken instead. */
  durationSamples: z._default(z.int().check(z.gte(2)), 8),
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
  /** D2: shares of a week above which more work costs. */
  highPercent: percent(85),
  redPercent: percent(90),
  highMinutes: minutes(10),
  redMinutes: minutes(30),
  /** D4: outside the slots that are preferred for its tier, and inside one preferred for another. */
  slotMissedMinutes: minutes(15),
  slotOtherMinutes: minutes(20),
  /** D5: the share of the team's time in a half-day that stays free, and what using it costs. */
  flexPercent: z._default(z.number().check(z.gte(0), z.lte(50)), 15),
  flexMinutes: minutes(20),
  /** Whoever of this level is the last one free in an hour holds its flex. */
  flexLevel: z._default(z.int().check(z.gte(1), z.lte(3)), 2),
  lastFlexMinutes: minutes(20),
  /** Fewer capable technicians than this have no flex to hold for each other. */
  flexTeam: z._default(z.int().check(z.gte(1)), 3),
  /** Minutes before its start from which flex may be booked; P1 and P2 may at any time, projects never. */
  flexRelease: z._default(z.object({ P3: minutes(60), P4: minutes(30) }), { P3: 60, P4: 30 }),
  halfDayAt: time('12:30'),
  /** D6: leaving the areas near those of the day; areas nearer than this are adjacent. */
  areaChangeMinutes: minutes(20),
  adjacentAreaMinutes: minutes(30),
  homeAreaMinutes: minutes(5),
  /** D6: visits of one client within so many working days are better made at once. */
  visitDays: z._default(z.int().check(z.gte(0), z.lte(14)), 3),
  visitMinutes: minutes(15),
  /** D7 */
  sla: z.optional(SlaId),
  /** Shares of the promised time at which somebody is told, once each. */
  slaWarnPercents: z._default(z.array(z.number().check(z.gt(0), z.lte(1000))), [50, 75, 90, 100]),
  /** Cost of one minute after the promised first response. */
  responseLateFactor: factor(0.25),
  atRiskSlackMinutes: minutes(30),
  atRiskMinutes: minutes(20),
  /** Only where nobody makes the deadline: cost of one minute of lateness. */
  lateFactor: factor(2),
  /** D9 */
  overSkillMinutes: minutes(10),
  preferMissingMinutes: minutes(15),
  skillUnknownMinutes: minutes(15),
  /** D9: one level below the need, where an expert is there that day. */
  stretch: z._default(z.boolean(), true),
  stretchMinutes: minutes(30),
  clearanceUnknownMinutes: minutes(15),
  /** D10 */
  lastTechnicianMinutes: minutes(15),
  lastTechnicianDays: z._default(z.int().check(z.gte(1), z.lte(365)), 30),
  rankedMinutes: minutes(15),
  contactMinutes: minutes(15),
  reopenedMinutes: minutes(30),
  reopenedDays: z._default(z.int().check(z.gte(1), z.lte(90)), 14),
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
  /** D13: work at a site and remote work up to this is never split; longer work may be, in blocks of at least so much. */
  splitAfterMinutes: minutes(120),
  blockLeastMinutes: minutes(60),
  projectBlockLeastMinutes: minutes(120),
  /** So many business days lie between two blocks at most. */
  blockApartDays: z._default(z.int().check(z.gte(0), z.lte(LONGEST_HORIZON)), 5),
  /** Getting into the work again: the cost of each block after the first. */
  furtherBlockMinutes: minutes(15),
  /** D14 */
  lunchMinutes: minutes(60),
  lunchLeastMinutes: minutes(30),
  lunchFrom: time('11:30'),
  lunchTo: time('14:00'),
  lunchSlideMinutes: minutes(60),
  lunchShortMinutes: minutes(10),
  /** A day with at least so much working time has a lunch, and no stretch of work is longer. */
  lunchAfterMinutes: minutes(360),
  /** D15 */
  freezeMinutes: minutes(60),
  moveMinutes: z._default(
    z.object({
      tentative: minutes(1),
      firm: minutes(20),
      technician: minutes(40),
      time: minutes(100),
    }),
    { tentative: 1, firm: 20, technician: 40, time: 100 },
  ),
  /** D16: what being rung costs, and the part that overtime is paid above the usual. */
  afterHoursMinutes: minutes(15),
  overtimeFactor: factor(0.5),
  /** D17: the secondary is rung when the primary has not answered for so long. */
  escalateMinutes: minutes(12),
  /** D19 */
  restMode: z._default(z.union([z.literal('statutory'), z.literal('company')]), 'statutory'),
  /** Company mode: the least late start of somebody woken after midnight. */
  lateStartMinutes: minutes(120),
  nightFrom: time('22:00'),
  nightTo: time('06:00'),
  /** No longer drive to a site on the day an on-call turn begins or ends. */
  handOffLegMinutes: minutes(30),
  restMinutes: minutes(660),
  onCallLowerPercent: z._default(z.number().check(z.gte(0), z.lte(100)), 10),
  /** A booking during one's own on-call turn may be broken off. */
  onCallMinutes: minutes(10),
  onCallMorningAfterWeekend: time('10:00'),
  /** Which single change is told first where several would do. */
  flipOrder: z._default(z.array(FlipKind), ['later', 'horizon', 'level', 'unlock', 'move']),
  rules: z._default(z.record(z.string(), RuleSetting), {}),
});
export type Policy = z.infer<typeof Policy>;

export const defaultPolicy = (): Policy => Policy.parse({});
