import type { Team } from '../model/team.ts';
import type { Technician } from '../model/technician.ts';
import type { Ticket } from '../model/ticket.ts';
import { durationsOf } from '../rules/durations.ts';
import type { Load } from '../rules/facts.ts';

const NONE: readonly never[] = [];
const NO_LOAD: Load = {
  scheduledMinutes: 0,
  unscheduled: 0,
  unscheduledMinutes: 0,
  assumedMinutes: 0,
  availableMinutes: 0,
  aboveMean: 0,
};

/** Open tickets somebody owns that have no time: load, never free time. Waiting ones do not count (D12). */
export const unscheduledByOwner = (
  tickets: readonly Ticket[],
  isBooked: (ticket: string) => boolean,
): ReadonlyMap<string, readonly Ticket[]> => {
  const groups = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    const { owner, state } = ticket;
    if (owner === undefined || state !== 'open' || isBooked(ticket.id)) continue;
    const group = groups.get(owner);
    if (group) group.push(ticket);
    else groups.set(owner, [ticket]);
  }
  return groups;
};

/** What a load is counted from; the minutes are those of the policy's days from now. */
export interface LoadInputs {
  readonly team: Team;
  readonly unscheduled: ReadonlyMap<string, readonly Ticket[]>;
  scheduled(technician: Technician): number;
  freeMinutes(technician: Technician): number;
}

/** A technician's load, and how far above an even share by available time it is. The share is counted once, of the active. */
export const loads = (inputs: LoadInputs): ((technician: Technician) => Load) => {
  const { team, unscheduled } = inputs;
  const { policy } = team;
  const durations = durationsOf(team);
  const known = (ticket: Ticket): number | undefined =>
    ticket.minutes ?? durations(ticket)?.minutes;
  const minutesOf = (ticket: Ticket): number =>
    known(ticket) ?? (ticket.where === 'site' ? policy.siteMinutes : policy.remoteMinutes);
  let total = 0;
  let available = 0;
  for (const technician of team.technicians) {
    if (!technician.active) continue;
    total += inputs.scheduled(technician);
    for (const ticket of unscheduled.get(technician.id) ?? NONE) total += minutesOf(ticket);
    available += inputs.freeMinutes(technician);
  }
  const share = available > 0 ? total / available : 0;
  return (technician) => {
    if (!technician.active) return NO_LOAD;
    const owned = unscheduled.get(technician.id) ?? NONE;
    const scheduledMinutes = inputs.scheduled(technician);
    const availableMinutes = inputs.freeMinutes(technician);
    let unscheduledMinutes = 0;
    let assumedMinutes = 0;
    for (const ticket of owned) {
      unscheduledMinutes += minutesOf(ticket);
      if (known(ticket) === undefined) assumedMinutes += minutesOf(ticket);
    }
    return {
      scheduledMinutes,
      unscheduled: owned.length,
      unscheduledMinutes,
      assumedMinutes,
      availableMinutes,
      aboveMean: scheduledMinutes + unscheduledMinutes - share * availableMinutes,
    };
  };
};
