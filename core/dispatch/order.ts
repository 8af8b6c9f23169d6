import { PRIORITIES } from '../model/ticket.ts';
import type { Need } from '../rules/need.ts';

/** A ticket in the order of work (D8). */
export interface Queued {
  readonly need: Need;
  /** The client, or the ticket, is to be treated as important. */
  readonly vip: boolean;
}

const LAST = Number.MAX_SAFE_INTEGER;

/** `#9` before `#10`; what holds no number comes after what does. */
const numberIn = (text: string): number => Number(/\d+/.exec(text)?.[0] ?? LAST);

const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Too late to be kept even if somebody begins now, or late already. */
const isBreaching = ({ need: { sla } }: Queued): boolean =>
  sla.mark === 'breaching' || sla.mark === 'late';

/** Breaching, priority, least slack, VIP, age, ticket number: who is worked on first. No two tickets are equal. */
export const byUrgency = (a: Queued, b: Queued): number => {
  const one = a.need.ticket;
  const two = b.need.ticket;
  return (
    Number(isBreaching(b)) - Number(isBreaching(a)) ||
    PRIORITIES.indexOf(a.need.priority) - PRIORITIES.indexOf(b.need.priority) ||
    (a.need.sla.slackMinutes ?? LAST) - (b.need.sla.slackMinutes ?? LAST) ||
    (a.need.due ?? LAST) - (b.need.due ?? LAST) ||
    Number(b.vip) - Number(a.vip) ||
    (one.created ?? LAST) - (two.created ?? LAST) ||
    numberIn(one.number) - numberIn(two.number) ||
    textOrder(one.number, two.number) ||
    textOrder(one.id, two.id)
  );
};

export const isVip = (
  need: Need,
  clients: ReadonlyMap<string, { readonly vip?: boolean | undefined }>,
): boolean =>
  need.ticket.vip ?? (need.ticket.client && clients.get(need.ticket.client)?.vip) ?? false;
