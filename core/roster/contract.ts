import * as z from 'zod/mini';

const count = z.int().check(z.gte(0), z.lte(1_000_000));

/** What somebody may and must work. Whatever is absent has no limit. */
export const Contract = z.object({
  /** Over the whole roster; who joins or leaves within it has the share of the days in the team. */
  minutesMin: z.optional(count),
  minutesMax: z.optional(count),
  /** The two are meant for the days this one is in the team, and are not shared by them. */
  minutesOwn: z.optional(z.boolean()),
  /** In any week from Monday to Sunday, the known past included. */
  weekMinutesMax: z.optional(count),
  /** By shift code; 0 = never on that shift. */
  shiftsMax: z._default(z.record(z.string(), count), {}),
  /** Weekends with a worked Saturday or Sunday. */
  weekendsMax: z.optional(count),
  /** Working days in a row. */
  runMin: z.optional(count),
  runMax: z.optional(count),
  /** Free days in a row. */
  offMin: z.optional(count),
  /** Between two shifts on neighbouring days; a whole free day between them is rest enough (D19). */
  restMinutes: z._default(z.int().check(z.gte(0), z.lte(1440)), 660),
});
export type Contract = z.infer<typeof Contract>;
