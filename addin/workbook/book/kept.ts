import * as z from 'zod/mini';
import type { SentTime } from '../../../core/exchange/roster-calendar.ts';
import { TechnicianId } from '../../../core/model/ids.ts';
import { Window } from '../../../core/model/time.ts';
import { PublishedRoster } from '../../../core/roster/publish.ts';

const count = z.int().check(z.gte(0));
const Sent = z.object({
  id: z.string(),
  technician: TechnicianId,
  window: Window,
  what: z.union([
    z.object({ code: z.string() }),
    z.object({ layer: z.union([z.literal('primary'), z.literal('secondary')]) }),
  ]),
  sequence: count,
  gone: z.array(z.object({ technician: TechnicianId, sequence: count })),
  cancelled: z.boolean(),
});

/** What the workbook keeps for us, as text in its settings; what somebody broke is as good as none. */
export const fromSetting = (value: unknown): unknown => {
  if (typeof value !== 'string') return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
};

export const keptPublished = (value: unknown): PublishedRoster | undefined =>
  PublishedRoster.safeParse(fromSetting(value)).data;

export const keptSent = (value: unknown): readonly SentTime[] =>
  z.array(Sent).safeParse(fromSetting(value)).data ?? [];
