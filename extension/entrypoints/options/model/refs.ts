import type { Client } from '../../../../core/model/client.ts';
import type { SlaPolicy } from '../../../../core/model/sla.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** `#id` names exactly one; anything else is looked for as people call it. */
const read = <T extends Named>(
  all: readonly T[],
  text: string,
  find: (text: string) => T | undefined,
): T | undefined => {
  const exact = text.startsWith('#') ? all.find((one) => one.id === text.slice(1)) : undefined;
  return exact ?? find(text);
};

/** The name where it leads back to the same one, else the id: two may have one name, and one may be gone. */
const write = (
  all: readonly Named[],
  id: string,
  find: (text: string) => Named | undefined,
): string => {
  const name = all.find((one) => one.id === id)?.name;
  return name !== undefined && name === name.trim() && read(all, name, find)?.id === id
    ? name
    : `#${id}`;
};

const technicianNamed = (team: Team, text: string): Technician | undefined =>
  team.technicians.find((t) =>
    [t.name, t.id, t.email ?? '', ...Object.values(t.logins)].some(
      (name) => name && same(name, text),
    ),
  );

/** By name, id, e-mail or login, in any case; `#id` is that id and no other. */
export const findTechnician = (team: Team, text: string): Technician | undefined =>
  read(team.technicians, text.trim(), (name) => technicianNamed(team, name));
export const technicianText = (team: Team, id: string): string =>
  write(team.technicians, id, (name) => technicianNamed(team, name));

const clientNamed = (team: Team, text: string): Client | undefined =>
  team.clients.find((c) => c.id === text) ??
  team.clients.find((c) => [c.name, ...c.aliases].some((name) => same(name, text)));

/** By id, name or another spelling, in any case. */
export const findClient = (team: Team, text: string): Client | undefined =>
  read(team.clients, text.trim(), (name) => clientNamed(team, name));
export const clientText = (team: Team, id: string): string =>
  write(team.clients, id, (name) => clientNamed(team, name));

const slaNamed = (team: Team, text: string): SlaPolicy | undefined =>
  team.slas.find((s) => s.id === text) ?? team.slas.find((s) => same(s.name, text));

export const findSla = (team: Team, text: string): SlaPolicy | undefined =>
  read(team.slas, text.trim(), (name) => slaNamed(team, name));
export const slaText = (team: Team, id: string): string =>
  write(team.slas, id, (name) => slaNamed(team, name));

/** The id that a text like `#dana` names, though nobody of that id is there. */
export const goneId = (text: string): string | undefined =>
  text.trim().startsWith('#') ? text.trim().slice(1) : undefined;
