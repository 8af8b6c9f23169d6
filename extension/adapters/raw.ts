import * as z from 'zod/mini';

export const PsaId = z.union([
  z.literal('itflow'),
  z.literal('request-tracker'),
  z.literal('sample-psa'),
]);
export type PsaId = z.infer<typeof PsaId>;

/** Which ticket of which system: `base` is origin plus mount path without a slash at the end, `id` is the system's own. */
export const TicketRef = z.object({
  psa: PsaId,
  base: z.string().check(z.regex(/^https?:\/\/[^/?#]+(\/[^?#]*[^/?#])?$/)),
  id: z.string().check(z.minLength(1), z.maxLength(100)),
});
export type TicketRef = z.infer<typeof TicketRef>;

/** A ticket as the PSA gives it: strings or absent, never a guess. Instants as ISO 8601 in UTC. */
export interface RawTicket {
  readonly ref: TicketRef;
  /** Changes with every change of the ticket (an ETag, a version). */
  readonly stamp: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  /** The PSA counts it as ended: never write to it. */
  readonly closed: boolean;
  readonly owner?: { readonly login: string; readonly name?: string };
  readonly priority?: string;
  readonly due?: string;
  readonly start?: string;
  readonly minutes?: string;
  readonly contact?: string;
  readonly created?: string;
  readonly updated?: string;
  /** Everything else that may carry meaning, names in lower case: `queue`, `type`, `cf.customer`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}

/** What a ticket went through, as far as its SLA clock asks; oldest first. */
export interface RawHistory {
  readonly statuses: readonly {
    readonly at: string;
    readonly by: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** When the client was written to, and by whom: login and mail address, as far as told. */
  readonly answers: readonly { readonly at: string; readonly by: readonly string[] }[];
}

/** Time taken that is not a ticket (calendar entries), where a PSA has such. */
export interface RawBooking {
  readonly id: string;
  readonly login: string;
  readonly start: string;
  readonly end: string;
  readonly title: string;
}

export interface RawBoard {
  readonly tickets: readonly RawTicket[];
  readonly bookings: readonly RawBooking[];
  /** False when a page limit or a right cut the list. */
  readonly complete: boolean;
}

export interface RawTechnician {
  readonly login: string;
  readonly name: string;
  readonly email?: string;
  readonly city?: string;
  readonly zone?: string;
  readonly skills?: readonly string[];
}

/** The tenant's words, for the mapping table. */
export interface RawWords {
  readonly statuses: readonly string[];
  readonly priorities: readonly string[];
  /** Values by field, same names as in `RawTicket.fields`. */
  readonly fields: Readonly<Record<string, readonly string[]>>;
}
