import type { Approval } from '../../../core/store/approvals.ts';
import { ticketId } from '../../adapters/parse-ticket.ts';
import type { TicketRef } from '../../adapters/raw.ts';
import type { Declined, Prepared } from '../../card.ts';
import type { BodyOf } from '../../protocol.ts';
import { type Chosen, chosenBy, heldFor } from './chosen.ts';
import { keepDraft } from './drafts.ts';
import { declined, type Gate, gate, unsettledOf } from './gate.ts';
import { readApprovals } from './history.ts';
import { makeReady } from './make-ready.ts';
import { prepareChange } from './prepare-change.ts';
import { type Found, readForWrite } from './read-for-write.ts';
import { takenBy } from './say.ts';
import { settleOpen } from './settle-open.ts';
import { changesSince, shownAs } from './shown.ts';
import { heldBeside } from './values.ts';
import type { World } from './world.ts';

type Assign = Extract<BodyOf<'prepare'>, { action: 'assign' }>;

const offline = async (world: World, ref: TicketRef, choice: Assign['choice']) => {
  const { displaces: _, ...kept } = choice;
  await keepDraft(world, ref, kept);
  return declined('offline');
};

const busyWith = (
  approvals: readonly Approval[],
  ref: TicketRef,
  chosen: Chosen,
  open: Gate,
): Declined | undefined =>
  unsettledOf(approvals, ticketId(ref)) ??
  heldFor(approvals, chosen.technician, chosen, { name: chosen.name, zone: open.zone });

const readyToAssign = async (
  world: World,
  body: Assign,
  open: Gate,
  chosen: Chosen,
  found: Found,
): Promise<Prepared | Declined> => {
  const { ref, choice, stamp } = body;
  const shown = await shownAs(world, ticketId(ref), stamp);
  if (found.raw.stamp !== stamp) {
    return declined('stale', { changed: changesSince(shown, found.raw, open) });
  }
  // With a reason given, an overlap that is known is the dispatcher's own decision.
  if (found.taken.length > 0 && choice.override === undefined) {
    return declined('slot-taken', { changed: takenBy(chosen.name, found.taken, open.zone) });
  }
  return makeReady(world, open, ref, found, {
    action: 'assign',
    technician: chosen.technician,
    technicianName: chosen.name,
    from: heldBeside(open.adapter, found.raw, chosen.to),
    to: chosen.to,
    blocks: chosen.blocks,
    override: choice.override,
    suggested: shown?.first,
    displaces: choice.displaces,
  });
};

const prepareAssign = async (world: World, body: Assign): Promise<Prepared | Declined> => {
  const { ref, choice } = body;
  const open = await gate(world, ref.base);
  if (open.kind === 'declined') return open;
  const chosen = await chosenBy(world, ref.base, choice);
  if (chosen.kind === 'declined') return chosen;
  if (!world.online()) return offline(world, ref, choice);
  await settleOpen(world);
  const busy = busyWith(await readApprovals(world), ref, chosen, open);
  if (busy) return busy;
  const found = await readForWrite(world, open, ref, chosen, chosen.team);
  if (found.kind === 'found') return readyToAssign(world, body, open, chosen, found);
  return found.fault?.kind === 'offline' ? offline(world, ref, choice) : found;
};

/** Makes one write ready and shows it. Nothing is sent, and a page is given only its name. */
export const prepare = (world: World, body: BodyOf<'prepare'>): Promise<Prepared | Declined> =>
  body.action === 'assign' ? prepareAssign(world, body) : prepareChange(world, body);
