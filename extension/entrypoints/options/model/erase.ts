import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';

/** The team without that technician: also out of absences, shifts, on-call, slots, local bookings and every client's lists. */
export const erasePerson = (team: Team, id: TechnicianId): Team => {
  const others = <R extends { readonly technician: TechnicianId }>(rows: readonly R[]): R[] =>
    rows.filter((row) => row.technician !== id);
  return {
    ...team,
    technicians: team.technicians.filter((t) => t.id !== id),
    absences: others(team.absences),
    shifts: others(team.shifts),
    onCall: others(team.onCall),
    callOuts: others(team.callOuts),
    bookings: others(team.bookings),
    // A slot that was theirs alone goes too: without a name it would be everybody's.
    slots: team.slots
      .filter(({ technicians: [only, ...rest] }) => only !== id || rest.length > 0)
      .map((slot) => ({ ...slot, technicians: slot.technicians.filter((t) => t !== id) })),
    clients: team.clients.map((client) => ({
      ...client,
      ranked: client.ranked.filter((t) => t !== id),
      banned: client.banned.filter((t) => t !== id),
    })),
  };
};

/** Everything by which records may name that person. */
export const namesOf = (technician: Technician): readonly string[] => [
  ...new Set(
    [technician.name, technician.email, ...Object.values(technician.logins), technician.id].filter(
      (name): name is string => name !== undefined && name !== '',
    ),
  ),
];
