import type { SkillHeld, Technician } from '../model/technician.ts';
import { Zone } from '../model/time.ts';
import { writeCsv } from './csv.ts';
import type { TableRead } from './result.ts';
import { readSkills, writeSkills } from './skills-text.ts';
import { type Column, readTable } from './table.ts';
import { onlyOnce, readingOf } from './table-reading.ts';

const COLUMNS: readonly Column[] = [
  { name: 'name', also: ['technician', 'full name'], required: true },
  { name: 'email', also: ['e-mail', 'mail', 'email address'] },
  { name: 'login', also: ['username', 'user name', 'account'] },
  { name: 'zone', also: ['time zone', 'timezone'] },
  { name: 'skills', also: ['skill'] },
];

/** What a table says of a person; what it leaves empty is undefined and says nothing. */
export interface PersonRow {
  readonly name: string;
  readonly email?: string | undefined;
  /** On the PSA the table is for; the table itself names none. */
  readonly login?: string | undefined;
  readonly zone?: Zone | undefined;
  readonly skills?: readonly SkillHeld[] | undefined;
}

const readEmail = (text: string): string | undefined =>
  /^[^\s@]+@[^\s@]+$/.test(text) ? text : undefined;

const readZone = (text: string): Zone | undefined => {
  const read = Zone.safeParse(text);
  return read.success ? read.data : undefined;
};

// A bare list of names is what people paste first; beside a name, what looks like an address is one.
const bareColumns = (first: readonly string[]): readonly string[] | undefined => {
  const [name = '', second = ''] = first;
  if (first.length === 1 && name !== '') return ['name'];
  return first.length === 2 && name !== '' && readEmail(second) ? ['name', 'email'] : undefined;
};

export const readPeople = (text: string): TableRead<PersonRow> => {
  const table = readTable(text, COLUMNS, bareColumns);
  const note = onlyOnce();
  const read = table.rows.map((tableRow) => {
    const reading = readingOf(tableRow);
    const name = reading.required('name');
    const email = reading.as('email', 'email', readEmail);
    const login = reading.text('login');
    const zone = reading.as('zone', 'zone', readZone);
    const skills = reading.as('skills', 'skills', readSkills);
    if (email) note(reading, 'email', email, `email ${email.toLowerCase()}`);
    if (login) note(reading, 'login', login, `login ${login.toLowerCase()}`);
    // Two people may share a name, where something else tells them apart.
    if (!email && !login && name) note(reading, 'name', name, `name ${name.toLowerCase()}`);
    return { reading, value: { name, email, login, zone, skills } };
  });
  return {
    rows: read
      .filter(({ reading }) => reading.problems.length === 0)
      .map(({ reading, value }) => ({ row: reading.row, value })),
    problems: [...table.problems, ...read.flatMap(({ reading }) => reading.problems)],
    ignored: table.ignored,
  };
};

/** `base` = the PSA whose logins are written; without it the column stays empty. */
export const writePeople = (technicians: readonly Technician[], base?: string): string =>
  writeCsv([
    COLUMNS.map((column) => column.name),
    ...technicians.map(({ name, email, logins, zone, skills }) => [
      name,
      email ?? '',
      (base !== undefined && logins[base]) || '',
      zone ?? '',
      writeSkills(skills),
    ]),
  ]);
