import { ticketId } from '../../adapters/parse-ticket.ts';
import type { TicketRef } from '../../adapters/raw.ts';
import type { Choice } from '../../card.ts';
import { ChoiceBody } from '../../protocol.ts';
import type { World } from './world.ts';

const keyOf = (ref: TicketRef): string => `approval:${ticketId(ref)}`;

/** Keeps what could not be approved because the machine was offline; nothing sends it later by itself. */
export const keepDraft = (world: World, ref: TicketRef, choice: Choice): Promise<void> =>
  world.store.drafts.put({ key: keyOf(ref), at: world.now(), body: JSON.stringify(choice) });

export const dropDraft = (world: World, ref: TicketRef): Promise<void> =>
  world.store.drafts.remove(keyOf(ref));

export const draftOf = async (world: World, ref: TicketRef): Promise<Choice | undefined> => {
  const draft = await world.store.drafts.get(keyOf(ref));
  if (!draft) return undefined;
  const parsed = ChoiceBody.safeParse(fromJson(draft.body));
  if (!parsed.success) return undefined;
  const { displaces: _, ...choice } = parsed.data;
  return choice;
};

const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};
