import * as z from 'zod/mini';
import { ClearanceHeld } from './clearance.ts';
import { SkillId, TechnicianId } from './ids.ts';
import { Place } from './place.ts';
import { LocalDate, WeekHours, Zone } from './time.ts';

/** 0 none, 1 assisted, 2 solo, 3 expert. */
export const Level = z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]);
export type Level = z.infer<typeof Level>;

export const SkillHeld = z.object({
  skill: SkillId,
  level: Level,
  /** The last day the certificate counts. */
  expires: z.optional(LocalDate),
});
export type SkillHeld = z.infer<typeof SkillHeld>;

export const Technician = z.object({
  id: TechnicianId,
  name: z.string().check(z.minLength(1)),
  email: z.optional(z.string()),
  /** The login name by PSA base address, for example `{ "https://rt.example/rt": "amber.cho" }`. */
  logins: z._default(z.record(z.string(), z.string()), {}),
  /** Absent = the team's. */
  zone: z.optional(Zone),
  /** Absent = the team's. */
  hours: z.optional(WeekHours),
  /** Where the day starts; absent = the team's office. */
  home: z.optional(Place),
  /** Undefined = nobody has said; an empty list = said to have none. */
  skills: z.optional(z.array(SkillHeld)),
  /** Undefined = nobody has said; an empty list = said to have none. */
  clearances: z.optional(z.array(ClearanceHeld)),
  /** Working minutes of a week by contract; more is overtime. Absent = the hours say it. */
  contractMinutes: z.optional(z.int().check(z.gt(0), z.lte(7 * 1440))),
  /** The share of a day that may be planned, where it is not the policy's. */
  capacityPercent: z.optional(z.number().check(z.gt(0), z.lte(100))),
  active: z._default(z.boolean(), true),
});
export type Technician = z.infer<typeof Technician>;
