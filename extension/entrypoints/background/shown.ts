import * as z from 'zod/mini';
import { TechnicianId, type TicketId } from '../../../core/model/ids.ts';
import { Instant, type Zone } from '../../../core/model/time.ts';
import { Values } from '../../../core/store/journal-entry.ts';
import { instantOf } from '../../adapters/parse-ticket.ts';
import type { RawTicket } from '../../adapters/raw.ts';
import { CHANGED_ELSEWHERE, changedTo, SOMETHING_CHANGED, startText, type Telling } from './say.ts';
import { differences, valuesOf } from './values.ts';
import type { World } from './world.ts';

/** What a card was made from: kept so that a later change can be named and not only noticed. */
const Shown = z.object({
  at: Instant,
  stamp: z.string(),
  values: Values,
  status: z.string(),
  title: z.string(),
  priority: z.optional(z.string()),
  due: z.optional(z.string()),
  /** Who was suggested first. */
  first: z.optional(TechnicianId),
});
export type Shown = z.infer<typeof Shown>;

export const SHOWN = 'shown:';
const keyOf = (ticket: TicketId): string => SHOWN + ticket;

export const keepShown = (
  world: World,
  ticket: TicketId,
  raw: RawTicket,
  first: TechnicianId | undefined,
): Promise<void> =>
  world.kept.set(keyOf(ticket), {
    at: world.now(),
    stamp: raw.stamp,
    values: valuesOf(raw),
    status: raw.status,
    title: raw.title,
    priority: raw.priority,
    due: raw.due,
    first,
  } satisfies Shown);

/** Undefined where no card of this very state was shown. */
export const shownAs = async (
  world: World,
  ticket: TicketId,
  stamp: string,
): Promise<Shown | undefined> => {
  const parsed = Shown.safeParse(await world.kept.get(keyOf(ticket)));
  return parsed.success && parsed.data.stamp === stamp ? parsed.data : undefined;
};

const dueText = (due: string | undefined, zone: Zone): string => startText(instantOf(due), zone);

/** In words, what is no longer as the card showed it; at least one line. */
export const changesSince = (
  shown: Shown | undefined,
  raw: RawTicket,
  telling: Telling,
): readonly string[] => {
  if (!shown) return [CHANGED_ELSEWHERE];
  const changed = [
    ...differences(shown.values, valuesOf(raw), telling),
    ...(['status', 'title', 'priority'] as const).flatMap((field) =>
      shown[field] === raw[field] ? [] : [changedTo(field, shown[field], raw[field])],
    ),
    ...(shown.due === raw.due
      ? []
      : [changedTo('due', dueText(shown.due, telling.zone), dueText(raw.due, telling.zone))]),
  ];
  return changed.length > 0 ? changed : [SOMETHING_CHANGED];
};
