import { overlaps } from '../../../core/calendar/window.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Team } from '../../../core/model/team.ts';
import type { Zone } from '../../../core/model/time.ts';
import type { Approval } from '../../../core/store/approvals.ts';
import type { Values } from '../../../core/store/journal-entry.ts';
import type { Choice, Declined } from '../../card.ts';
import { declined } from './gate.ts';
import { heldBookings } from './history.ts';
import { held, NOT_IN_TEAM, noLogin } from './say.ts';
import { type Meant, slotsOf } from './slots.ts';
import type { World } from './world.ts';

/** Who is to take it and when, as the PSA knows them. */
export interface Chosen {
  readonly kind: 'chosen';
  readonly technician: TechnicianId;
  readonly name: string;
  readonly to: Values;
  readonly blocks: Choice['blocks'];
  readonly team: Team;
}

/** Turns a choice into the PSA's own values, or says who cannot be named there. */
export const chosenBy = async (
  world: World,
  base: string,
  choice: Pick<Choice, 'technician' | 'start' | 'minutes' | 'blocks'>,
): Promise<Chosen | Declined> => {
  const team = (await world.store.team.load())?.value;
  const technician = team?.technicians.find((t) => t.id === choice.technician);
  if (!team || !technician) return declined('no-login', { words: NOT_IN_TEAM });
  const owner = technician.logins[base];
  const { name, id } = technician;
  if (!owner) return declined('no-login', { words: noLogin(name, new URL(base).host) });
  const { start, minutes, blocks } = choice;
  return { kind: 'chosen', technician: id, name, to: { owner, start, minutes }, blocks, team };
};

/** A slot that an approval of another ticket may be taking at this moment, in whichever tab. Asked once the ticket's own are settled. */
export const heldFor = (
  approvals: readonly Approval[],
  technician: TechnicianId | undefined,
  meant: Meant,
  naming: { readonly name: string; readonly zone: Zone },
): Declined | undefined => {
  const slots = slotsOf(meant);
  const other = heldBookings(approvals).find(
    (b) => b.technician === technician && slots.some((slot) => overlaps(b.window, slot)),
  );
  return other && declined('slot-held', { words: held(naming.name, other.window, naming.zone) });
};
