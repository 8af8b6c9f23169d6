import * as z from 'zod/mini';
import { AbsenceKind } from '../model/absence.ts';
import { SkillId, TechnicianId } from '../model/ids.ts';
import { Level, SkillHeld } from '../model/technician.ts';
import { LocalDate, LocalTime, Zone } from '../model/time.ts';
import { CallOuts } from './call-outs.ts';
import { Contract } from './contract.ts';
import { FixedTurns } from './fixed-turns.ts';
import { ShiftCode } from './shift-code.ts';

/** A roster is made for a day at least, and for a year at most. */
const MOST_DAYS = 371;
const DAY_MINUTES = 1440;

const price = z.number().check(z.gte(0));
const people = z.int().check(z.gte(0), z.lte(10_000));

export const SkillWanted = z.object({ skill: SkillId, level: z._default(Level, 2) });
export type SkillWanted = z.infer<typeof SkillWanted>;

export const ShiftType = z.object({
  code: ShiftCode,
  /** What counts towards the contract; a break may make it shorter than the hours. */
  minutes: z.int().check(z.gte(0), z.lte(DAY_MINUTES)),
  /** Wall-clock hours; an end that is not after the start lies on the next day. Absent = nobody has said, so no rest is judged. */
  hours: z.optional(z.object({ from: LocalTime, to: LocalTime })),
  /** Shifts that may not follow on the next day. */
  notNext: z._default(z.array(ShiftCode), []),
  /** What everybody on it must hold. */
  needs: z._default(z.array(SkillWanted), []),
});
export type ShiftType = z.infer<typeof ShiftType>;

/**
 * How many are wanted on a shift of a day. With a skill only its holders count; whoever holds several counts for each.
 * Below `minimum` is a gap, below `ideal` is thin, above `maximum` is too many (absent = never).
 */
export const Demand = z.object({
  date: LocalDate,
  shift: ShiftCode,
  skill: z.optional(SkillWanted),
  minimum: people,
  /** Absent = the minimum. */
  ideal: z.optional(people),
  maximum: z.optional(people),
  /** For each person; absent = what the rules `minimum`, `ideal` and `maximum` say. */
  prices: z._default(
    z.object({
      short: z.optional(price),
      thin: z.optional(price),
      over: z.optional(price),
    }),
    {},
  ),
});
export type Demand = z.infer<typeof Demand>;

export const RosterTechnician = z.object({
  id: TechnicianId,
  name: z.string().check(z.minLength(1)),
  contract: z._default(Contract, Contract.parse({})),
  skills: z._default(z.array(SkillHeld), []),
  /** Whose public holidays are theirs. */
  region: z.optional(z.string()),
  /** First and last day in the team. */
  joins: z.optional(LocalDate),
  leaves: z.optional(LocalDate),
});
export type RosterTechnician = z.infer<typeof RosterTechnician>;

/** Days on which somebody does not work, the last one included. */
export const Away = z.object({
  technician: TechnicianId,
  from: LocalDate,
  to: LocalDate,
  kind: z.union([AbsenceKind, z.literal('day-off')]),
  /** What each of its days counts towards the contract, as paid leave does. */
  creditMinutes: z._default(z.int().check(z.gte(0), z.lte(DAY_MINUTES)), 0),
});
export type Away = z.infer<typeof Away>;

export const Request = z.object({
  technician: TechnicianId,
  date: LocalDate,
  /** Absent = any shift. */
  shift: z.optional(ShiftCode),
  want: z.union([z.literal('on'), z.literal('off')]),
  /** What it costs not to grant it. */
  weight: price,
});
export type Request = z.infer<typeof Request>;

/** One cell of a person × day grid; null = free. */
export const Cell = z.object({
  technician: TechnicianId,
  date: LocalDate,
  shift: z.nullable(ShiftCode),
});
export type Cell = z.infer<typeof Cell>;

/** What somebody worked before the first day. Days from `from` on that are not listed were free; earlier ones are unknown. */
export const Past = z.object({
  technician: TechnicianId,
  from: LocalDate,
  shifts: z.array(z.object({ date: LocalDate, shift: ShiftCode })),
});
export type Past = z.infer<typeof Past>;

export const Holiday = z.object({ date: LocalDate, region: z.string(), name: z.string() });
export type Holiday = z.infer<typeof Holiday>;

/** What somebody's week from Monday to Sunday is meant to hold. */
export const WeekTarget = z.object({
  technician: TechnicianId,
  monday: LocalDate,
  minutes: z.int().check(z.gte(0), z.lte(7 * DAY_MINUTES)),
});
export type WeekTarget = z.infer<typeof WeekTarget>;

/** A hard rule is kept, a soft one costs `price` for each unit by which it is missed, one that is off says nothing. */
export const RosterSetting = z.object({
  kind: z.union([z.literal('hard'), z.literal('soft'), z.literal('off')]),
  price: z._default(price, 1),
});
export type RosterSetting = z.infer<typeof RosterSetting>;

/**
 * Everything a roster is made from. Prices are minutes, as everywhere.
 * A run of days that touches a day nobody knows (before the known past, after the last day) may go on there:
 * shortest lengths do not apply to it, longest ones count what is known.
 */
export const RosterProblem = z.object({
  zone: Zone,
  from: LocalDate,
  days: z.int().check(z.gte(1), z.lte(MOST_DAYS)),
  shifts: z.array(ShiftType),
  technicians: z.array(RosterTechnician),
  demands: z._default(z.array(Demand), []),
  away: z._default(z.array(Away), []),
  requests: z._default(z.array(Request), []),
  pins: z._default(z.array(Cell), []),
  past: z._default(z.array(Past), []),
  holidays: z._default(z.array(Holiday), []),
  weekTargets: z._default(z.array(WeekTarget), []),
  /** Who is on call when, where that is settled first. */
  onCall: z._default(FixedTurns, FixedTurns.parse({})),
  /** Who was called out when, before the first day or within the roster. */
  callOuts: z._default(CallOuts, CallOuts.parse({})),
  /** What people were already told; changing it costs. */
  published: z._default(z.array(Cell), []),
  /** By rule id, where it is not the rule's own standard. */
  rules: z._default(z.record(z.string(), RosterSetting), {}),
});
export type RosterProblem = z.infer<typeof RosterProblem>;
