import * as z from 'zod/mini';
import { SlotId, TechnicianId } from './ids.ts';
import { Tier } from './ticket.ts';
import { LocalTime } from './time.ts';

const weekday = z.union([
  z.literal('mon'),
  z.literal('tue'),
  z.literal('wed'),
  z.literal('thu'),
  z.literal('fri'),
  z.literal('sat'),
  z.literal('sun'),
]);

/**
 * A stretch of the week that is kept (D4, D5): for work of some tiers, or as flex for what comes in.
 * Times are on each technician's own clock.
 */
export const SlotTemplate = z
  .object({
    id: SlotId,
    name: z._default(z.string(), ''),
    days: z.array(weekday).check(z.minLength(1)),
    from: LocalTime,
    to: LocalTime,
    /** `flex` is held free for urgent tickets; `work` is for the tiers named. */
    kind: z._default(z.union([z.literal('work'), z.literal('flex')]), 'work'),
    tiers: z._default(z.array(Tier), []),
    /** Whose week it is; empty = everybody's. */
    technicians: z._default(z.array(TechnicianId), []),
    /** strict blocks other work, prefer only costs. */
    force: z._default(z.union([z.literal('strict'), z.literal('prefer')]), 'strict'),
    /** From so many minutes before its start anybody may have it; absent = never. Flex has its own steps in the policy. */
    releaseMinutes: z.optional(z.int().check(z.gte(0))),
  })
  .check(z.refine((s) => s.from < s.to, 'a slot must end after it starts'));
export type SlotTemplate = z.infer<typeof SlotTemplate>;
