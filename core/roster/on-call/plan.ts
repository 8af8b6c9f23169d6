import * as z from 'zod/mini';
import { Clearance } from '../../model/clearance.ts';
import { OnCallId, SkillId, TechnicianId } from '../../model/ids.ts';
import { Level } from '../../model/technician.ts';
import { Instant, LocalDate, LocalTime, Window, Zone } from '../../model/time.ts';
import { BurdenWeights } from '../ledger/weights.ts';
import { OnCallPolicy } from './policy.ts';

export const Layer = z.union([z.literal('primary'), z.literal('secondary')]);
export type Layer = z.infer<typeof Layer>;

const LONGEST_CYCLE = 366;
const monday = LocalDate.parse('2024-01-01');
const nine = LocalTime.parse('09:00');

/** When the phone changes hands: moments of a cycle of days, by the clock of the plan's zone. */
export const Rotation = z
  .object({
    /** A day on which a cycle begins; others are counted from it, before and after. */
    from: z._default(LocalDate, monday),
    cycleDays: z._default(z.int().check(z.gte(1), z.lte(LONGEST_CYCLE)), 7),
    handOffs: z._default(
      z.array(z.object({ day: z.int().check(z.gte(0)), at: LocalTime })).check(z.minLength(1)),
      [{ day: 0, at: nine }],
    ),
  })
  .check(
    z.refine((r) => r.handOffs.every((h) => h.day < r.cycleDays), {
      path: ['handOffs'],
      message: 'a hand-off lies outside the cycle; expected a day from 0 to cycleDays less 1',
    }),
  );
export type Rotation = z.infer<typeof Rotation>;

/** What whoever is on call must be able to do. */
export const OnCallNeed = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('skill'), skill: SkillId, level: z._default(Level, 2) }),
  z.object({ kind: z.literal('clearance'), name: Clearance }),
]);
export type OnCallNeed = z.infer<typeof OnCallNeed>;

export const LayerPlan = z.object({
  rotation: z._default(Rotation, Rotation.parse({})),
  /** Needed of everybody on this layer. */
  needs: z._default(z.array(OnCallNeed), []),
});
export type LayerPlan = z.infer<typeof LayerPlan>;

export const Member = z.object({
  technician: TechnicianId,
  /** The first and the last day; absent = always. */
  from: z.optional(LocalDate),
  until: z.optional(LocalDate),
  /** How much of a full share, for part-timers. */
  percent: z._default(z.number().check(z.gt(0), z.lte(100)), 100),
  layers: z._default(z.array(Layer).check(z.minLength(1)), ['primary', 'secondary']),
  /** Until the end of that day never paired with another newcomer, and shadows one turn first. */
  newcomerUntil: z.optional(LocalDate),
  /** The day on which they shadowed a turn, where they have: shadowing leaves no other trace. */
  shadowed: z.optional(LocalDate),
});
export type Member = z.infer<typeof Member>;

export const Holiday = z.object({ date: LocalDate, name: z.string().check(z.minLength(1)) });
export type Holiday = z.infer<typeof Holiday>;

/** Somebody for some time whatever the rotation says. */
export const Named = z.object({
  id: OnCallId,
  layer: z._default(Layer, 'primary'),
  window: Window,
  technician: TechnicianId,
  /** Where two overlap, the later one counts. */
  at: z._default(Instant, Instant.parse(0)),
});
export type Named = z.infer<typeof Named>;

export const SwapLeg = z.object({ shift: OnCallId, from: TechnicianId, to: TechnicianId });
export type SwapLeg = z.infer<typeof SwapLeg>;

/** One turn given away, or two exchanged; it counts once everybody in it has agreed, or a manager recorded it. */
export const Swap = z.object({
  id: OnCallId,
  legs: z.array(SwapLeg).check(z.minLength(1), z.maxLength(2)),
  agreed: z._default(z.array(TechnicianId), []),
  /** The manager who recorded it on behalf of those in it. */
  recordedBy: z.optional(z.string().check(z.minLength(1))),
  at: Instant,
  undoneAt: z.optional(Instant),
});
export type Swap = z.infer<typeof Swap>;

export const Opening = z.object({
  technician: TechnicianId,
  points: z._default(z.number(), 0),
  holidays: z._default(z.number().check(z.gte(0)), 0),
  at: Instant,
});
export type Opening = z.infer<typeof Opening>;

/** Two lines of one thing would count it twice. */
const isOnce =
  <T>(read: (one: T) => string) =>
  (list: readonly T[]): boolean =>
    new Set(list.map(read)).size === list.length;
const OWN_IDS = 'two lines have the same id; give each its own';
const namedOnce = z.array(Named).check(
  z.refine(
    isOnce((one: Named) => one.id),
    OWN_IDS,
  ),
);

export const OnCallPlan = z.object({
  zone: Zone,
  primary: z._default(LayerPlan, LayerPlan.parse({})),
  secondary: z.optional(LayerPlan),
  /** What one of the two must have: what the primary lacks, the secondary has. */
  together: z._default(z.array(OnCallNeed), []),
  members: z._default(
    z.array(Member).check(
      z.refine(
        isOnce((m: Member) => m.technician),
        'a technician is in the rotation twice; remove one of the lines',
      ),
      z.refine(
        (list) => list.every((m) => !m.from || !m.until || m.from <= m.until),
        'a member leaves before they join; correct one of the two dates',
      ),
    ),
    [],
  ),
  /** Past ones as well: nobody has the same one two years running. */
  holidays: z._default(
    z.array(Holiday).check(
      z.refine(
        isOnce((h: Holiday) => h.date),
        'a day is a holiday twice; remove one of the lines',
      ),
    ),
    [],
  ),
  fixed: z._default(namedOnce, []),
  overrides: z._default(namedOnce, []),
  swaps: z._default(
    z.array(Swap).check(
      z.refine(
        isOnce((one: Swap) => one.id),
        OWN_IDS,
      ),
    ),
    [],
  ),
  openings: z._default(z.array(Opening), []),
  /** Call-outs that meant going there. */
  onSite: z._default(z.array(OnCallId), []),
  weights: z._default(BurdenWeights, BurdenWeights.parse({})),
  policy: z._default(OnCallPolicy, OnCallPolicy.parse({})),
});
export type OnCallPlan = z.infer<typeof OnCallPlan>;

export const layersOf = (plan: OnCallPlan): readonly (readonly [Layer, LayerPlan])[] =>
  plan.secondary
    ? [
        ['primary', plan.primary],
        ['secondary', plan.secondary],
      ]
    : [['primary', plan.primary]];

/** Usual rotations; weekly on Monday at nine is what a plan has that says nothing. */
export const daily = (at: LocalTime = nine): Rotation =>
  Rotation.parse({ cycleDays: 1, handOffs: [{ day: 0, at }] });
export const weekly = (from: LocalDate = monday, at: LocalTime = nine): Rotation =>
  Rotation.parse({ from, handOffs: [{ day: 0, at }] });
export const biweekly = (from: LocalDate = monday, at: LocalTime = nine): Rotation =>
  Rotation.parse({ from, cycleDays: 14, handOffs: [{ day: 0, at }] });
