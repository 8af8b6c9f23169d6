import type { Zone } from '../../../core/model/time.ts';
import type { Approval } from '../../../core/store/approvals.ts';
import type { Adapter } from '../../adapters/adapter.ts';
import type { Declined } from '../../card.ts';
import type { Host } from '../../settings.ts';
import { isUnsettled } from './history.ts';
import { cannotWrite, IN_FLIGHT, type Telling, UNSETTLED, WRITING_LOCKED } from './say.ts';
import { whoIn } from './who.ts';
import { adapterOf, hostOf, type World } from './world.ts';

/** A host on which writing is switched on. `assign` is handed out here and nowhere else. */
export interface Gate {
  readonly kind: 'open';
  readonly host: Host;
  readonly adapter: Adapter;
  readonly zone: Zone;
  readonly who: Telling['who'];
  readonly assign: NonNullable<Adapter['assign']>;
}

export const declined = (
  why: Declined['why'],
  more: Omit<Declined, 'kind' | 'why'> = {},
): Declined => ({ kind: 'declined', why, ...more });

/** The only way to a write: asked when one is prepared and again just before it is sent. */
export const gate = async (world: World, base: string): Promise<Gate | Declined> => {
  const host = hostOf(await world.settings(), base);
  if (!(await world.managed()).writing) return declined('watch-only', { words: WRITING_LOCKED });
  if (!host?.writing) return declined('watch-only');
  const adapter = adapterOf(world, host);
  if (!adapter.assign) return declined('watch-only', { words: cannotWrite(adapter.name) });
  if (host.zone === undefined) return declined('zone-not-confirmed');
  const assign = adapter.assign.bind(adapter);
  const team = (await world.store.team.load())?.value;
  return { kind: 'open', host, adapter, zone: host.zone, who: whoIn(team, base), assign };
};

/** An approval of the same ticket whose end is not known forbids the next one. */
export const unsettledOf = (
  approvals: readonly Approval[],
  ticket: string,
): Declined | undefined => {
  const one = approvals.find((a) => a.intent.ticket === ticket && isUnsettled(a));
  if (!one) return undefined;
  return declined('unsettled', { words: one.state === 'unknown' ? UNSETTLED : IN_FLIGHT });
};
