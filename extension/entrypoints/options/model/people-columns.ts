import type { Team } from '../../../../core/model/team.ts';
import { Technician } from '../../../../core/model/technician.ts';
import type { Host } from '../../../settings.ts';
import { areasOf } from './areas.ts';
import { type Column, readYes } from './column.ts';
import { freshId } from './fresh-id.ts';
import { hoursText, readHours } from './hours-text.ts';
import { bad, good } from './parsed.ts';
import { coordinatesText, putArea, putCoordinates } from './place-text.ts';
import { readZone, zoneNames } from './zone-names.ts';

type PersonColumn = Column<Technician>;

const text = (): PersonColumn['input'] => ({ kind: 'text' });
const TEAMS = 'team’s';

const name: PersonColumn = {
  id: 'name',
  label: 'Name',
  aliases: ['technician', 'full name', 'real name', 'resource'],
  input: { kind: 'text', wide: true },
  show: (row) => row.name,
  put: (row, typed) =>
    typed.trim()
      ? good({ ...row, name: typed.trim() })
      : bad('A technician needs a name. To take somebody out, use Remove.'),
};

const email: PersonColumn = {
  id: 'email',
  label: 'E-mail',
  aliases: ['email', 'mail', 'email address'],
  input: { kind: 'text', wide: true },
  show: (row) => row.email ?? '',
  put: (row, typed) => {
    const { email: _email, ...rest } = row;
    const value = typed.trim();
    if (!value) return good(rest);
    return /^[^\s@]+@[^\s@]+$/.test(value)
      ? good({ ...rest, email: value })
      : bad(
          `“${value}” is not an e-mail address. Write one like ana@example.com, or leave it empty.`,
        );
  },
};

const active: PersonColumn = {
  id: 'active',
  label: 'Active',
  input: { kind: 'check' },
  show: (row) => (row.active ? 'yes' : 'no'),
  put: (row, typed) => {
    const yes = readYes(typed);
    return yes.ok ? good({ ...row, active: yes.value }) : yes;
  },
};

const login = (base: string, label: string): PersonColumn => ({
  id: `login:${base}`,
  label,
  aliases: ['login', 'username', 'login name'],
  input: text(),
  show: (row) => row.logins[base] ?? '',
  put: (row, typed) => {
    const { [base]: _old, ...others } = row.logins;
    return good({ ...row, logins: typed.trim() ? { ...others, [base]: typed.trim() } : others });
  },
});

const zone: PersonColumn = {
  id: 'zone',
  label: 'Zone',
  aliases: ['time zone', 'timezone'],
  input: { kind: 'text', empty: TEAMS, list: zoneNames() },
  show: (row) => row.zone ?? '',
  put: (row, typed) => {
    const { zone: _zone, ...rest } = row;
    if (!typed.trim()) return good(rest);
    const named = readZone(typed);
    return named.ok ? good({ ...rest, zone: named.value }) : named;
  },
};

const hours: PersonColumn = {
  id: 'hours',
  label: 'Hours',
  aliases: ['working hours', 'work hours'],
  input: { kind: 'text', empty: TEAMS, wide: true },
  show: (row) => (row.hours ? hoursText(row.hours) : ''),
  put: (row, typed) => {
    const { hours: _hours, ...rest } = row;
    if (!typed.trim()) return good(rest);
    const week = readHours(typed);
    return week.ok ? good({ ...rest, hours: week.value }) : week;
  },
};

const area = (team: Team): PersonColumn => ({
  id: 'area',
  label: 'Home area',
  aliases: ['area', 'home'],
  input: { kind: 'text', list: areasOf(team) },
  show: (row) => row.home?.area ?? '',
  put: (row, typed) => good(withHome(row, putArea(row.home ?? {}, typed))),
});

const coordinates: PersonColumn = {
  id: 'coordinates',
  label: 'Home coordinates',
  aliases: ['coordinates', 'lat lon'],
  input: { kind: 'text', example: '52.52, 13.40' },
  show: (row) => coordinatesText(row.home),
  put: (row, typed) => {
    const place = putCoordinates(row.home ?? {}, typed);
    return place.ok ? good(withHome(row, place.value)) : place;
  },
};

const withHome = (row: Technician, home: NonNullable<Technician['home']>): Technician => {
  const { home: _home, ...rest } = row;
  return Object.keys(home).length > 0 ? { ...rest, home } : rest;
};

/** The columns of the people table; empty zone, hours and home mean the team's. */
export const peopleColumns = (team: Team, hosts: readonly Host[]): readonly PersonColumn[] => [
  name,
  active,
  email,
  ...hosts.map((host) =>
    login(host.base, hosts.length > 1 ? `Login at ${new URL(host.base).host}` : 'Login'),
  ),
  hours,
  zone,
  area(team),
  coordinates,
];

/** A row for somebody new; `taken` = ids given to other new rows of the same import. */
export const newTechnician = (
  team: Team,
  named: string,
  taken: readonly string[] = [],
): Technician =>
  Technician.parse({
    id: freshId(named, [...team.technicians.map((t) => t.id), ...taken]),
    name: named || 'New technician',
  });

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.trim().toLowerCase() === b.trim().toLowerCase();

/** Puts imported people into the team: known by e-mail or name they are brought up to date, else added. */
export const addPeople = (team: Team, people: readonly Technician[]): Team => {
  const technicians = [...team.technicians];
  for (const person of people) {
    const at = technicians.findIndex(
      (t) => same(t.email, person.email) || same(t.name, person.name),
    );
    const known = technicians[at];
    if (known) {
      technicians[at] = {
        ...known,
        ...person,
        id: known.id,
        active: known.active && person.active,
        logins: { ...known.logins, ...person.logins },
      };
    } else {
      technicians.push(newTechnicianFrom(technicians, person));
    }
  }
  return { ...team, technicians };
};

const newTechnicianFrom = (technicians: readonly Technician[], person: Technician): Technician =>
  Technician.parse({
    ...person,
    id: freshId(
      person.name,
      technicians.map((t) => t.id),
    ),
  });
