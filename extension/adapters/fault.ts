import * as z from 'zod/mini';

/** Why a PSA could not be read. `words` are for a person and never hold a server's stack or paths. */
export const Fault = z.object({
  kind: z.union([
    z.literal('signed-out'),
    z.literal('forbidden'),
    z.literal('not-found'),
    z.literal('conflict'),
    z.literal('busy'),
    z.literal('broken'),
    z.literal('not-understood'),
    z.literal('time-out'),
    z.literal('offline'),
  ]),
  status: z.optional(z.int()),
  /** Seconds to wait, where the server says so (429). */
  retryAfterSeconds: z.optional(z.number()),
  words: z.optional(z.string()),
});
export type Fault = z.infer<typeof Fault>;

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

export const done = <T>(value: T): Read<T> => ({ ok: true, value });
export const failed = (fault: Fault): Read<never> => ({ ok: false, fault });
