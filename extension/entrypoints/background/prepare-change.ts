import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Team } from '../../../core/model/team.ts';
import { emptyTeam } from '../../../core/model/team.ts';
import type { Approval } from '../../../core/store/approvals.ts';
import type { Values } from '../../../core/store/journal-entry.ts';
import { type Field, sameValue, sameValues } from '../../../core/store/values.ts';
import type { Choice, Declined, Prepared } from '../../card.ts';
import type { BodyOf } from '../../protocol.ts';
import { chosenBy, heldFor } from './chosen.ts';
import { declined, type Gate, gate, unsettledOf } from './gate.ts';
import { outcomeOf, readApprovals, standsInBlocks } from './history.ts';
import { makeReady } from './make-ready.ts';
import { refOf } from './read-back.ts';
import { readForWrite } from './read-for-write.ts';
import { changedTo, takenBy } from './say.ts';
import { settleOpen } from './settle-open.ts';
import type { Meant } from './slots.ts';
import { changedFields, heldBeside, valueText } from './values.ts';
import type { World } from './world.ts';

type Change = Exclude<BodyOf<'prepare'>, { action: 'assign' }>;

/** What the approval left in the PSA: of a write that was cut short only the fields that took. */
const ours = (approval: Approval): readonly Field[] => {
  const { from, to } = approval.intent;
  const outcome = outcomeOf(approval);
  const taken = (field: Field) =>
    outcome?.steps.some((step) => step.field === field && step.kind === 'written');
  return changedFields(from, to).filter((f) => outcome?.kind === 'written' || taken(f));
};

/** Fields that hold neither our value nor the one from before: somebody else has been there. */
const othersEdits = (approval: Approval, now: Values, open: Gate): readonly string[] => {
  const { from, to } = approval.intent;
  return ours(approval)
    .filter((field) => !sameValue(field, now, to) && !sameValue(field, now, from))
    .map((field) => changedTo(field, valueText(field, to, open), valueText(field, now, open)));
};

const restored = (field: Field, values: Values, from: Values): Values => ({
  ...values,
  [field]: from[field],
});

/** The values from before, for our fields only; everything else stays as it is now. */
const backTo = (approval: Approval, now: Values): Values =>
  ours(approval).reduce((values, field) => restored(field, values, approval.intent.from), now);

interface Aim {
  readonly kind: 'aim';
  readonly team: Team;
  readonly technician: TechnicianId | undefined;
  readonly name: string | undefined;
  /** Undefined for an undo, whose aim depends on what the PSA holds. */
  readonly to: Values | undefined;
  readonly blocks?: Choice['blocks'];
  readonly override: string | undefined;
  readonly displaces?: Choice['displaces'];
}

const aimOf = async (world: World, body: Change, approval: Approval): Promise<Aim | Declined> => {
  const { base, technician, technicianName: name } = approval.intent;
  if (body.action === 'undo') {
    const team = (await world.store.team.load())?.value ?? emptyTeam(world.zone);
    return { kind: 'aim', team, technician, name, to: undefined, override: undefined };
  }
  const chosen = await chosenBy(world, base, body.choice);
  if (chosen.kind === 'declined') return chosen;
  const { override, displaces } = body.choice;
  return { ...chosen, kind: 'aim', override, displaces };
};

/** The blocks that stand again where a move of them is taken back: their further ones are noted once more. */
const againBy = (
  action: Change['action'],
  to: Values,
  former: Approval | undefined,
): Choice['blocks'] =>
  action === 'undo' && former?.state === 'written' && sameValues(to, former.intent.to)
    ? former.intent.blocks
    : undefined;

/** What an undo frees was there before us, so no slot is asked for. */
const slotOf = ({ to = {}, blocks }: Aim): Meant => ({ to, blocks });

const readyToChange = async (
  world: World,
  action: Change['action'],
  approval: Approval,
  open: Gate,
  aim: Aim,
  former: Approval | undefined,
): Promise<Prepared | Declined> => {
  const ref = refOf(approval.intent);
  const found = await readForWrite(world, open, ref, slotOf(aim), aim.team);
  if (found.kind === 'declined') return found;
  const from = heldBeside(open.adapter, found.raw, aim.to ?? approval.intent.to);
  const changed = othersEdits(approval, from, open);
  if (changed.length > 0) return declined('stale', { changed });
  if (found.taken.length > 0 && aim.override === undefined) {
    return declined('slot-taken', { changed: takenBy(aim.name ?? '', found.taken, open.zone) });
  }
  const to = aim.to ?? backTo(approval, from);
  const { blocks } = aim;
  const before = standsInBlocks(approval) ? approval.intent.blocks : undefined;
  if (sameValues(from, to) && !blocks && !before) return declined('nothing-to-undo');
  return makeReady(world, open, ref, found, {
    action,
    of: approval.id,
    technician: aim.technician,
    technicianName: aim.name,
    from,
    to,
    blocks,
    before,
    again: againBy(action, to, former),
    override: aim.override,
    displaces: aim.displaces,
  });
};

/**
 * Undo and move of an approval that is still live. Only where the PSA holds our values: if somebody changed one of
 * them since, nothing is taken back and the change is named.
 */
export const prepareChange = async (world: World, body: Change): Promise<Prepared | Declined> => {
  await settleOpen(world);
  const all = await readApprovals(world);
  const approval = all.find(({ id }) => id === body.approval);
  if (!approval) return declined('nothing-to-undo');
  const open = await gate(world, approval.intent.base);
  if (open.kind === 'declined') return open;
  const busy = unsettledOf(all, approval.intent.ticket);
  if (busy) return busy;
  if (!approval.live) return declined('nothing-to-undo');
  if (!world.online()) return declined('offline');
  const aim = await aimOf(world, body, approval);
  if (aim.kind === 'declined') return aim;
  const naming = { name: aim.name ?? '', zone: open.zone };
  const held = heldFor(all, aim.technician, slotOf(aim), naming);
  const former = all.find(({ id }) => id === approval.intent.of);
  return held ?? readyToChange(world, body.action, approval, open, aim, former);
};
