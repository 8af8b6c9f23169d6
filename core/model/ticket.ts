import * as z from 'zod/mini';
import { ClientId, SiteId, SkillId, TechnicianId, TicketId } from './ids.ts';
import { Level } from './technician.ts';
import { Instant, Window } from './time.ts';

export const Priority = z.union([
  z.literal('P1'),
  z.literal('P2'),
  z.literal('P3'),
  z.literal('P4'),
]);
export type Priority = z.infer<typeof Priority>;
export const PRIORITIES = ['P1', 'P2', 'P3', 'P4'] as const;

export const Tier = z.union([z.literal('reactive'), z.literal('routine'), z.literal('project')]);
export type Tier = z.infer<typeof Tier>;

export const Where = z.union([z.literal('remote'), z.literal('site')]);
export type Where = z.infer<typeof Where>;

export const TicketState = z.union([z.literal('open'), z.literal('waiting'), z.literal('done')]);
export type TicketState = z.infer<typeof TicketState>;

export const SkillNeed = z.object({
  skill: SkillId,
  level: z._default(Level, 2),
  force: z._default(z.union([z.literal('must'), z.literal('prefer')]), 'must'),
});
export type SkillNeed = z.infer<typeof SkillNeed>;

/** Where a fact of a ticket comes from: the PSA's own value, the tenant's words, or a dispatcher's correction. */
export const Known = z.union([z.literal('read'), z.literal('word'), z.literal('fixed')]);
export type Known = z.infer<typeof Known>;

/** A fact that is missing here was not found; `due: 'fixed'` without a due date = said to have none. */
export const TicketSources = z.object({
  client: z.optional(Known),
  site: z.optional(Known),
  where: z.optional(Known),
  tier: z.optional(Known),
  priority: z.optional(Known),
  minutes: z.optional(Known),
  skills: z.optional(Known),
  due: z.optional(Known),
});
export type TicketSources = z.infer<typeof TicketSources>;

/** A ticket as far as it is known: an absent field was not found, and nothing is guessed here. */
export const Ticket = z.object({
  id: TicketId,
  /** What people call it, for example `#48213`. */
  number: z.string(),
  title: z.string(),
  state: TicketState,
  /** The PSA's own word for the state, shown back to people. */
  status: z.string(),
  url: z.optional(z.string()),
  client: z.optional(ClientId),
  /** The name the PSA gives, also when no client of the team matches. */
  clientName: z.optional(z.string()),
  site: z.optional(SiteId),
  contact: z.optional(z.string()),
  priority: z.optional(Priority),
  tier: z.optional(Tier),
  where: z.optional(Where),
  minutes: z.optional(z.int().check(z.gt(0), z.lte(60 * 24 * 14))),
  needs: z.optional(z.array(SkillNeed)),
  due: z.optional(Instant),
  start: z.optional(Instant),
  owner: z.optional(TechnicianId),
  /** Owned by somebody who is not in the team: their login or name. */
  ownerName: z.optional(z.string()),
  /** Who worked for this client last (D10). */
  lastTechnician: z.optional(TechnicianId),
  /** The board or queue it lies on, and its type, in the PSA's own words. */
  board: z.optional(z.string()),
  type: z.optional(z.string()),
  /** The client asked to be treated as important, or is. */
  vip: z.optional(z.boolean()),
  /** Somebody solved it once and it came back (D10). */
  reopened: z.optional(z.object({ technician: TechnicianId, at: Instant })),
  /** When the client first heard from a person. */
  responded: z.optional(Instant),
  /** Times in which it waited and its clock stood still (D7); since when it waits now. */
  pauses: z.optional(z.array(Window)),
  waitingSince: z.optional(Instant),
  created: z.optional(Instant),
  updated: z.optional(Instant),
  sources: z.optional(TicketSources),
});
export type Ticket = z.infer<typeof Ticket>;
