import * as z from 'zod/mini';
import { TechnicianId, TicketId } from '../model/ids.ts';
import { Instant, Window } from '../model/time.ts';

export const ApprovalId = z.string().check(z.minLength(1)).brand<'ApprovalId'>();
export type ApprovalId = z.infer<typeof ApprovalId>;

/** What a PSA holds of a booking: the three fields that are written and taken back. Absent = unset there. */
export const Values = z.object({
  owner: z.optional(z.string()),
  start: z.optional(Instant),
  minutes: z.optional(z.int()),
});
export type Values = z.infer<typeof Values>;

export const StepKind = z.union([
  z.literal('written'),
  z.literal('stale'),
  z.literal('refused'),
  z.literal('unknown'),
]);
export type StepKind = z.infer<typeof StepKind>;

/** One thing that was to be written, and what became of it. `words` are the PSA's own or ours, for a person. */
export const Step = z.object({
  field: z.union([
    z.literal('read'),
    z.literal('owner'),
    z.literal('start'),
    z.literal('minutes'),
    z.literal('comment'),
    z.literal('day'),
  ]),
  kind: StepKind,
  words: z.optional(z.string()),
});
export type Step = z.infer<typeof Step>;

/** `kind` is the worst step's; order of badness: written, stale, refused, unknown. */
export const WriteOutcome = z.object({
  kind: StepKind,
  steps: z.array(Step),
  words: z.optional(z.string()),
});
export type WriteOutcome = z.infer<typeof WriteOutcome>;

export const Action = z.union([z.literal('assign'), z.literal('move'), z.literal('undo')]);
export type Action = z.infer<typeof Action>;

/** Written before anything is sent. */
export const Intent = z.object({
  kind: z.literal('intent'),
  approval: ApprovalId,
  action: Action,
  /** The approval this undoes or moves. */
  of: z.optional(ApprovalId),
  psa: z.string(),
  base: z.string(),
  native: z.string(),
  ticket: TicketId,
  number: z.string(),
  title: z.string(),
  technician: z.optional(TechnicianId),
  technicianName: z.optional(z.string()),
  /** The PSA login of the person who approved, as the PSA said. */
  by: z.optional(z.string()),
  from: Values,
  to: Values,
  /** All of work that is not done in one go, by time; the first begins at `to.start`, and the PSA knows only that. */
  blocks: z.optional(z.readonly(z.array(Window))),
  /** The comment that is written with it; absent = none. */
  comment: z.optional(z.string()),
  /** Why the dispatcher chose against the first suggestion. */
  override: z.optional(z.string()),
  suggested: z.optional(TechnicianId),
});
export type Intent = z.infer<typeof Intent>;

/** Written after, whatever happened. A later outcome of the same approval settles an `unknown`. */
export const Outcome = z.object({
  kind: z.literal('outcome'),
  approval: ApprovalId,
  outcome: WriteOutcome,
  /** Settled by reading again, not by the write itself. */
  settled: z._default(z.boolean(), false),
});
export type Outcome = z.infer<typeof Outcome>;

/** A change of facts made from a card: who, what, for the record. */
export const Note = z.object({
  kind: z.literal('note'),
  words: z.string(),
  ticket: z.optional(TicketId),
  technician: z.optional(TechnicianId),
});
export type Note = z.infer<typeof Note>;

/** Stands in the place of everything pruned before it. */
export const Checkpoint = z.object({
  kind: z.literal('checkpoint'),
  dropped: z.int(),
  upTo: z.int(),
});
export type Checkpoint = z.infer<typeof Checkpoint>;

export const EntryBody = z.discriminatedUnion('kind', [Intent, Outcome, Note, Checkpoint]);
export type EntryBody = z.infer<typeof EntryBody>;

/** `hash` = SHA-256 hex over the previous hash, the sequence number, the instant and the body as canonical JSON. */
export const Entry = z.object({
  seq: z.int(),
  at: Instant,
  body: EntryBody,
  previous: z.string(),
  hash: z.string(),
});
export type Entry = z.infer<typeof Entry>;
