import * as z from 'zod/mini';
import { SkillId } from './ids.ts';
import { Level } from './technician.ts';
import { Priority, TicketState, Tier, Where } from './ticket.ts';

/** What a tenant's word (a type, a queue, a custom field's value) says about a ticket. */
export const Meaning = z.object({
  tier: z.optional(Tier),
  where: z.optional(Where),
  minutes: z.optional(z.int().check(z.gt(0))),
  skill: z.optional(SkillId),
  level: z.optional(Level),
});
export type Meaning = z.infer<typeof Meaning>;

/**
 * The tenant's vocabulary, confirmed by a person. Keys are the PSA's words in lower case.
 * `meanings` is keyed by `field:word`, for example `queue:field service` or `cf.required skill:wifi`.
 */
export const Words = z.object({
  states: z._default(z.record(z.string(), TicketState), {}),
  priorities: z._default(z.record(z.string(), Priority), {}),
  meanings: z._default(z.record(z.string(), Meaning), {}),
  /** The raw field that names the client, the site, and a skill, for example `cf.customer`. */
  clientField: z.optional(z.string()),
  siteField: z.optional(z.string()),
  skillField: z.optional(z.string()),
  /** The raw fields that say the type and the board or queue, where those have other names. */
  typeField: z.optional(z.string()),
  boardField: z.optional(z.string()),
});
export type Words = z.infer<typeof Words>;

/** One system's own words over those common to all: where both say something, its own say counts. */
export const wordsOver = (common: Words, own: Words): Words => ({
  ...common,
  ...own,
  states: { ...common.states, ...own.states },
  priorities: { ...common.priorities, ...own.priorities },
  meanings: { ...common.meanings, ...own.meanings },
});
