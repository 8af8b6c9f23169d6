import { Client } from '../../../../core/model/client.ts';
import type { SlaId, TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import { clearancesOf, neededText, readNeeded } from './clearances.ts';
import type { Column } from './column.ts';
import { optional, put, readOptionalYes, readText, withFacts, yesText } from './facts.ts';
import { freshId } from './fresh-id.ts';
import { listText, readList } from './list-text.ts';
import { bad, good, type Parsed } from './parsed.ts';
import { findClient, findSla, findTechnician, goneId, slaText, technicianText } from './refs.ts';

type ClientColumn = Column<Client>;

const namesOf = (team: Team, ids: readonly TechnicianId[]): string =>
  listText(ids.map((id) => technicianText(team, id)));

/** Names of people; one who is gone stays where the row names them already. */
const readNames = (
  team: Team,
  text: string,
  before: readonly TechnicianId[],
): Parsed<TechnicianId[]> => {
  const names = readList(text);
  if (!names.ok) return names;
  const ids: TechnicianId[] = [];
  for (const name of names.value) {
    const id = findTechnician(team, name)?.id ?? before.find((known) => known === goneId(name));
    if (!id) return bad(`“${name}” is not in People. Add them there, or correct the name.`);
    if (!ids.includes(id)) ids.push(id);
  }
  return good(ids);
};

const readSla = (team: Team, text: string, before: SlaId | undefined): Parsed<SlaId> => {
  const id = findSla(team, text)?.id ?? (before === goneId(text) ? before : undefined);
  return id
    ? good(id)
    : bad(`“${text.trim()}” is not an SLA policy here. Add it under SLA policies first.`);
};

const ALIASES = /;/;

export const clientColumns = (team: Team): readonly ClientColumn[] => {
  const people = (id: 'ranked' | 'banned', label: string, aliases: string[]): ClientColumn => ({
    id,
    label,
    aliases,
    input: { kind: 'text', ...(id === 'ranked' && { example: 'Ana; Ben' }) },
    show: (row) => namesOf(team, row[id]),
    put: (row, text) => put(readNames(team, text, row[id]), (ids) => ({ ...row, [id]: ids })),
  });
  const tick = (id: string, key: 'allHours' | 'vip', label: string): ClientColumn => ({
    id,
    label,
    input: { kind: 'check' },
    show: (row) => yesText(row[key]),
    put: (row, text) => put(readOptionalYes(text), (yes) => withFacts(row, { [key]: yes })),
  });
  return [
    {
      id: 'name',
      label: 'Client',
      aliases: ['name', 'company', 'account', 'customer'],
      input: { kind: 'text', wide: true },
      show: (row) => row.name,
      put: (row, text) =>
        text.trim() ? good({ ...row, name: text.trim() }) : bad('A client needs a name.'),
    },
    {
      id: 'aliases',
      label: 'Also written',
      aliases: ['alias'],
      input: { kind: 'text', example: 'Acme Ltd; ACME' },
      show: (row) => listText(row.aliases, ALIASES),
      put: (row, text) => put(readList(text, ALIASES), (aliases) => ({ ...row, aliases })),
    },
    {
      id: 'contract',
      label: 'Contract',
      aliases: ['agreement'],
      input: { kind: 'text', list: contractsOf(team) },
      show: (row) => row.contract ?? '',
      put: (row, text) => put(optional(text, readText), (contract) => withFacts(row, { contract })),
    },
    tick('around-the-clock', 'allHours', 'Around the clock'),
    {
      id: 'sla',
      label: 'SLA policy',
      aliases: ['sla'],
      input: {
        kind: 'choice',
        choices: team.slas.map((sla) => ({ value: sla.id, label: sla.name })),
        empty: 'default',
      },
      show: (row) => row.sla ?? '',
      put: (row, text) =>
        put(
          optional(text, (typed) => readSla(team, typed, row.sla)),
          (sla) => withFacts(row, { sla }),
        ),
    },
    tick('vip', 'vip', 'VIP'),
    people('ranked', 'Preferred, best first', ['preferred']),
    people('banned', 'Never send', ['not']),
    {
      id: 'clearances',
      label: 'Clearances needed',
      aliases: ['clearance'],
      hint: 'What one must have for every site of the client, for example “site induction”. “none”: said to need nothing.',
      input: { kind: 'text', list: clearancesOf(team) },
      show: (row) => neededText(row.clearances),
      put: (row, text) => put(readNeeded(text), (clearances) => withFacts(row, { clearances })),
    },
  ];
};

/** As the file writes them: what the page chooses by id is written by name. */
export const clientFileColumns = (team: Team): readonly ClientColumn[] =>
  clientColumns(team).map((column) =>
    column.id === 'sla'
      ? { ...column, show: (row) => (row.sla === undefined ? '' : slaText(team, row.sla)) }
      : column,
  );

/** The names of contracts in use. */
export const contractsOf = (team: Team): readonly string[] =>
  [...new Set(team.clients.flatMap((c) => c.contract || []))].sort((a, b) => a.localeCompare(b));

export const newClient = (team: Team, name: string): Client =>
  Client.parse({
    id: freshId(
      name,
      team.clients.map((c) => c.id),
    ),
    name: name || 'New client',
  });

/** Adds a client under an id of its own; one of that name or spelling is not added again. */
export const addClient = (team: Team, row: Client): Parsed<Team> => {
  const known = findClient(team, row.name);
  if (known) return bad(`“${row.name}” is there already, as ${known.name}.`);
  return good({
    ...team,
    clients: [...team.clients, { ...row, id: newClient(team, row.name).id }],
  });
};
