import { emptyTeam } from '../../../core/model/team.ts';
import type { Zone } from '../../../core/model/time.ts';
import type { Step, WriteOutcome } from '../../../core/store/journal-entry.ts';
import type { Fault, Read } from '../../adapters/fault.ts';
import { parseTicket } from '../../adapters/parse-ticket.ts';
import type { RawTicket } from '../../adapters/raw.ts';
import { readTaken, type Taken } from './day.ts';
import type { Gate } from './gate.ts';
import { outcomeFrom } from './read-back.ts';
import type { Ready } from './ready.ts';
import {
  alsoBooked,
  NOTHING_WRITTEN,
  notRead,
  notReadAgain,
  SOMETHING_CHANGED,
  takenBy,
} from './say.ts';
import { changesSince, shownAs } from './shown.ts';
import { differences, heldBeside } from './values.ts';
import type { World } from './world.ts';

const nothing = (step: Step): WriteOutcome =>
  outcomeFrom([step], [step.words, NOTHING_WRITTEN].filter(Boolean).join('. '));

// Nothing was sent yet, so the end is known: not `unknown`.
const unread = (field: 'read' | 'day', fault: Fault): WriteOutcome => {
  const words = notRead(fault);
  return outcomeFrom([{ field, kind: 'refused', words }], words);
};

const changedSince = async (
  world: World,
  { intent, stamp }: Ready,
  raw: RawTicket,
  open: Gate,
): Promise<readonly string[]> => {
  const now = heldBeside(open.adapter, raw, intent.to);
  const changed = differences(intent.from, now, open);
  if (raw.stamp === stamp) return changed;
  const shown = await shownAs(world, intent.ticket, stamp);
  if (shown) return changesSince(shown, raw, open);
  return changed.length > 0 ? changed : [SOMETHING_CHANGED];
};

const mayHoldSlot = ({ kind, steps }: WriteOutcome): boolean =>
  kind === 'unknown' || kind === 'written' || steps.some((step) => step.kind === 'written');

/** Two dispatchers who write at once both pass the look before; at least one of them sees the other after. */
const racedStep = (
  after: Read<readonly Taken[]>,
  name: string,
  known: readonly string[],
  zone: Zone,
): Step | undefined => {
  if (!after.ok) return { field: 'day', kind: 'unknown', words: notReadAgain(after.fault) };
  const raced = after.value.filter(({ id }) => !known.includes(id));
  if (raced.length === 0) return undefined;
  return { field: 'day', kind: 'stale', words: alsoBooked(name, raced, zone) };
};

/** Reads the ticket and the slot again, writes, and reads the slot once more. */
export const write = async (world: World, ready: Ready, open: Gate): Promise<WriteOutcome> => {
  const { intent, ref, known } = ready;
  const { adapter, host, zone } = open;
  const session = await world.session(host);
  const team = (await world.store.team.load())?.value ?? emptyTeam(zone);
  const name = intent.technicianName ?? intent.to.owner ?? '';
  // What an undo frees or gives back was there before us, so no slot is asked for.
  const slot = intent.action === 'undo' ? { to: {} } : intent;
  const day = () => readTaken(world, adapter, session, ref, slot, team);

  const [read, before] = await Promise.all([adapter.read(ref, session), day()]);
  if (!read.ok) return unread('read', read.fault);
  if (!before.ok) return unread('day', before.fault);
  const raw = read.value;
  const changed = await changedSince(world, ready, raw, open);
  const isClosed = parseTicket(raw, team, world.now()).state === 'done';
  const stale = isClosed && changed.length === 0 ? [`status is now ${raw.status}`] : changed;
  if (stale.length > 0) return nothing({ field: 'read', kind: 'stale', words: stale.join('; ') });
  const taken = before.value.filter(({ id }) => !known.includes(id));
  if (taken.length > 0) {
    return nothing({ field: 'day', kind: 'stale', words: takenBy(name, taken, zone).join('; ') });
  }

  const { from, to, comment } = intent;
  const assignment = {
    ref,
    stamp: raw.stamp,
    from,
    to,
    ...(comment !== undefined && { comment }),
  };
  const outcome = await open.assign(assignment, session);
  if (!mayHoldSlot(outcome)) return outcome;
  const raced = racedStep(await day(), name, known, zone);
  return raced ? outcomeFrom([...outcome.steps, raced], outcome.words) : outcome;
};
