import * as z from 'zod/mini';
import { Booking } from '../model/booking.ts';
import { Ticket } from '../model/ticket.ts';
import { Instant } from '../model/time.ts';
import type { BoardSnapshot, Draft } from './ports.ts';

const Snapshot = z.object({
  base: z.string(),
  at: Instant,
  complete: z.boolean(),
  bookings: z.array(Booking),
  tickets: z.array(Ticket),
  reading: z.optional(z.string()),
});

const StoredDraft = z.object({ key: z.string(), at: Instant, body: z.string() });

/** One that no longer parses counts as never read: the PSA still has it all. */
export const readSnapshot = (stored: unknown): BoardSnapshot | undefined => {
  const read = Snapshot.safeParse(stored);
  return read.success ? read.data : undefined;
};

export const readDraft = (stored: unknown): Draft | undefined => {
  const read = StoredDraft.safeParse(stored);
  return read.success ? read.data : undefined;
};

/** Newest first; equal ages by key. */
export const inDraftOrder = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.toSorted((a, b) => b.at - a.at || (a.key < b.key ? -1 : 1));
