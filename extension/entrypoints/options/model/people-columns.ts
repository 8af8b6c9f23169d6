import type { Team } from '../../../../core/model/team.ts';
import { Technician } from '../../../../core/model/technician.ts';
import type { Host } from '../../../settings.ts';
import { clearancesOf, heldText, readHeld } from './clearances.ts';
import { type Column, readYes } from './column.ts';
import { durationText, readDuration } from './duration-text.ts';
import { optional, put, withFacts } from './facts.ts';
import { freshId } from './fresh-id.ts';
import { hoursText, readHours } from './hours-text.ts';
import { pieceText, splitOutside, unquoted } from './list-text.ts';
import { bad, good, type Parsed } from './parsed.ts';
import { placeColumns } from './place-columns.ts';
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
  // Nobody is switched off by an empty cell.
  put: (row, typed) =>
    put(typed.trim() === '' ? good(row.active) : readYes(typed), (yes) => ({
      ...row,
      active: yes,
    })),
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
  put: (row, typed) => put(optional(typed, readZone), (named) => withFacts(row, { zone: named })),
};

const hours: PersonColumn = {
  id: 'hours',
  label: 'Hours',
  aliases: ['working hours', 'work hours'],
  input: { kind: 'text', empty: TEAMS, wide: true },
  show: (row) => (row.hours ? hoursText(row.hours) : ''),
  put: (row, typed) => put(optional(typed, readHours), (week) => withFacts(row, { hours: week })),
};

const WEEK = 7 * 24 * 60;
const readContract = (typed: string): Parsed<number> => {
  const minutes = readDuration(typed, { bare: 'h' });
  if (!minutes.ok || (minutes.value > 0 && minutes.value <= WEEK)) return minutes;
  return bad(`“${typed.trim()}” is not the work of a week. Write hours like 38.5, at most 168.`);
};

const contract: PersonColumn = {
  id: 'contract',
  label: 'Hours a week',
  aliases: ['contract hours', 'weekly hours'],
  hint: 'By contract; more is overtime. Empty: what the hours say.',
  input: { kind: 'text', empty: 'by hours' },
  show: (row) => (row.contractMinutes === undefined ? '' : durationText(row.contractMinutes)),
  put: (row, typed) =>
    put(optional(typed, readContract), (contractMinutes) => withFacts(row, { contractMinutes })),
};

const readPercent = (typed: string): Parsed<number> => {
  const value = Number(typed.replace('%', '').trim().replace(',', '.'));
  return value > 0 && value <= 100
    ? good(value)
    : bad(`“${typed.trim()}” is not a share of a day. Write per cent like 80, at most 100.`);
};

const capacity: PersonColumn = {
  id: 'capacity',
  label: 'Plan at most, %',
  aliases: ['capacity percent'],
  hint: 'The share of a day that may be planned. Empty: what the rules say.',
  input: { kind: 'text', empty: 'by rules' },
  show: (row) => String(row.capacityPercent ?? ''),
  put: (row, typed) =>
    put(optional(typed, readPercent), (capacityPercent) => withFacts(row, { capacityPercent })),
};

const clearances = (team: Team): PersonColumn => ({
  id: 'clearances',
  label: 'Clearances',
  aliases: ['clearance'],
  hint: 'What gets this person into places: “site induction; vault key until 2027-01-31”. “none”: said to have none.',
  input: { kind: 'text', empty: 'not said', wide: true, list: clearancesOf(team) },
  show: (row) => heldText(row.clearances),
  put: (row, typed) => put(readHeld(typed), (held) => withFacts(row, { clearances: held })),
});

const PARTING = /[;,]/;
const SETS = /=/;

/** Every login of a person in one cell of a file: `https://rt.example/rt = amber.cho`. */
const logins: PersonColumn = {
  id: 'logins',
  label: 'Logins',
  input: text(),
  show: (row) =>
    Object.entries(row.logins)
      .map(([base, name]) => `${pieceText(base, PARTING)} = ${pieceText(name, PARTING)}`)
      .join('; '),
  put: (row, typed) => {
    const pairs = splitOutside(typed, PARTING);
    if (!pairs.ok) return pairs;
    const read: Record<string, string> = {};
    for (const pair of pairs.value) {
      const sides = splitOutside(pair, SETS);
      if (!sides.ok) return sides;
      const [base, name, ...more] = sides.value;
      if (base === undefined || name === undefined || more.length > 0) {
        return bad(
          `“${pair}” is not a login. Write address = login, for example https://rt.example/rt = ana.`,
        );
      }
      read[unquoted(base)] = unquoted(name);
    }
    return good({ ...row, logins: read });
  },
};

const home = (team: Team) =>
  placeColumns<Technician>(
    team,
    {
      of: (row) => row.home ?? {},
      put: (row, place) =>
        withFacts(row, { home: Object.keys(place).length > 0 ? place : undefined }),
    },
    'home',
  );

/** The columns of the people table; empty zone, hours and home mean the team’s. */
export const peopleColumns = (team: Team, hosts: readonly Host[]): readonly PersonColumn[] => {
  const { area, address, coordinates } = home(team);
  return [
    name,
    active,
    email,
    ...hosts.map((host) =>
      login(host.base, hosts.length > 1 ? `Login at ${new URL(host.base).host}` : 'Login'),
    ),
    hours,
    zone,
    contract,
    capacity,
    area,
    coordinates,
    address,
    clearances(team),
  ];
};

export const peopleFileColumns = (team: Team): readonly PersonColumn[] => {
  const { area, address, latitude, longitude } = home(team);
  const place = [area, address, latitude, longitude];
  return [name, active, email, logins, hours, zone, contract, capacity, ...place, clearances(team)];
};

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
