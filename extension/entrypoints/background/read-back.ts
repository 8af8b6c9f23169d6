import type { Team } from '../../../core/model/team.ts';
import type { Intent, Step, WriteOutcome } from '../../../core/store/journal-entry.ts';
import { sameValue } from '../../../core/store/values.ts';
import { TicketRef } from '../../adapters/raw.ts';
import { worstOf } from '../../adapters/write-words.ts';
import { readTaken } from './day.ts';
import { changedTo, NOTHING_WRITTEN, notReadAgain, overlapsNow, type Telling } from './say.ts';
import { changedFields, heldBeside, valueText } from './values.ts';
import { whoIn } from './who.ts';
import { adapterOf, hostOf, type World } from './world.ts';

export const outcomeFrom = (steps: readonly Step[], words?: string): WriteOutcome => ({
  kind: worstOf(steps),
  steps: [...steps],
  ...(words !== undefined && { words }),
});

export const refOf = (intent: Intent): TicketRef =>
  TicketRef.parse({ psa: intent.psa, base: intent.base, id: intent.native });

const unread = (words: string): WriteOutcome =>
  outcomeFrom([{ field: 'read', kind: 'unknown', words }], words);

/** What of an approval stands in the PSA, field by field. */
export const fieldSteps = (intent: Intent, now: Intent['to'], telling: Telling): readonly Step[] =>
  changedFields(intent.from, intent.to).map((field): Step => {
    if (sameValue(field, now, intent.to)) return { field, kind: 'written' };
    if (sameValue(field, now, intent.from)) return { field, kind: 'stale', words: NOTHING_WRITTEN };
    const [before, after] = [intent.to, now].map((values) => valueText(field, values, telling));
    return { field, kind: 'stale', words: changedTo(field, before, after) };
  });

const dayStep = async (
  world: World,
  intent: Intent,
  team: Team | undefined,
  { zone }: Telling,
): Promise<readonly Step[]> => {
  const host = hostOf(await world.settings(), intent.base);
  if (!host || !team || intent.action === 'undo') return [];
  const session = await world.session(host);
  const adapter = adapterOf(world, host);
  const taken = await readTaken(world, adapter, session, refOf(intent), intent, team);
  if (!taken.ok) return [{ field: 'day', kind: 'unknown', words: notReadAgain(taken.fault) }];
  if (taken.value.length === 0) return [];
  const name = intent.technicianName ?? intent.to.owner ?? '';
  return [{ field: 'day', kind: 'stale', words: overlapsNow(name, taken.value, zone) }];
};

/** Reads what became of an approval whose end nobody saw. It only reads, so it may be repeated. */
export const readBack = async (world: World, intent: Intent): Promise<WriteOutcome> => {
  const host = hostOf(await world.settings(), intent.base);
  if (!host) return unread(`${new URL(intent.base).host} is not set up any more.`);
  const [session, stored] = await Promise.all([world.session(host), world.store.team.load()]);
  const adapter = adapterOf(world, host);
  const read = await adapter.read(refOf(intent), session);
  if (!read.ok) return unread(notReadAgain(read.fault));
  const telling: Telling = {
    zone: host.zone ?? stored?.value.zone ?? world.zone,
    who: whoIn(stored?.value, host.base, read.value.owner),
  };
  const fields = fieldSteps(intent, heldBeside(adapter, read.value, intent.to), telling);
  const isWritten = fields.some((step) => step.kind === 'written');
  if (!isWritten && fields.length > 0) {
    const untouched = fields.every((step) => step.words === NOTHING_WRITTEN);
    return outcomeFrom(fields, untouched ? NOTHING_WRITTEN : undefined);
  }
  return outcomeFrom([...fields, ...(await dayStep(world, intent, stored?.value, telling))]);
};
