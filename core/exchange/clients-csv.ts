import type { Client } from '../model/client.ts';
import type { Technician } from '../model/technician.ts';
import {
  CLIENT_COLUMNS,
  type ClientLine,
  type ClientRow,
  LIST,
  readClientLine,
  type SiteRow,
} from './client-rows.ts';
import { writeCsv } from './csv.ts';
import { writeHours } from './hours-text.ts';
import { joinList } from './list-text.ts';
import type { TableRead } from './result.ts';
import { readTable } from './table.ts';
import { onlyOnce, type RowReading, readingOf } from './table-reading.ts';
import { technicianNames } from './technician-names.ts';

type Said = 'aliases' | 'banned' | 'ranked';
const SAID: readonly Said[] = ['aliases', 'banned', 'ranked'];

interface Gathered {
  readonly row: number;
  readonly name: string;
  readonly sites: SiteRow[];
  readonly said: Map<Said, { readonly row: number; readonly list: readonly string[] }>;
  line: ClientLine;
}

// What is said of a client is said once, in any of its rows; two rows that disagree have no right one.
const agrees = (client: Gathered, line: ClientLine, reading: RowReading): void => {
  for (const column of SAID) {
    const list = line[column];
    if (list === undefined) continue;
    const before = client.said.get(column);
    const found = list.join('; ');
    if (!before) client.said.set(column, { row: reading.row, list });
    else if (before.list.join('; ') !== found)
      reading.problems.push({
        code: 'differs',
        row: reading.row,
        column,
        found,
        first: before.row,
      });
  }
};

/** Clients with their sites, one row a site; `row` is the client's first. */
export const readClients = (
  text: string,
  technicians: readonly Technician[],
): TableRead<ClientRow> => {
  const table = readTable(text, CLIENT_COLUMNS);
  const names = technicianNames(technicians);
  const clients = new Map<string, Gathered>();
  const note = onlyOnce();
  const problems = [...table.problems];
  for (const tableRow of table.rows) {
    const reading = readingOf(tableRow);
    const line = readClientLine(reading, names);
    const key = line.name.toLowerCase();
    const client: Gathered = clients.get(key) ?? {
      row: reading.row,
      name: line.name,
      sites: [],
      said: new Map(),
      line: { name: line.name },
    };
    if (line.site)
      note(reading, 'site', line.site.name, JSON.stringify([key, line.site.name.toLowerCase()]));
    if (reading.problems.length === 0) agrees(client, line, reading);
    problems.push(...reading.problems);
    if (reading.problems.length > 0) continue;
    const { aliases, banned, ranked } = client.line;
    client.line = {
      name: client.name,
      aliases: aliases ?? line.aliases,
      banned: banned ?? line.banned,
      ranked: ranked ?? line.ranked,
    };
    if (line.site) client.sites.push(line.site);
    clients.set(key, client);
  }
  const rows = [...clients.values()].map(({ row, name, sites, line }) => ({
    row,
    value: {
      name,
      sites,
      aliases: [...(line.aliases ?? [])],
      banned: [...(line.banned ?? [])],
      ranked: [...(line.ranked ?? [])],
    },
  }));
  return { rows, problems, ignored: table.ignored };
};

const siteCells = (site: SiteRow | undefined): readonly string[] => [
  site?.name ?? '',
  site?.place.address ?? '',
  site?.place.area ?? '',
  site?.place.latitude?.toString() ?? '',
  site?.place.longitude?.toString() ?? '',
  site?.zone ?? '',
  writeHours(site?.hours),
];

export const writeClients = (
  clients: readonly Client[],
  technicians: readonly Technician[],
): string => {
  const names = technicianNames(technicians);
  const people = (ids: Client['banned']): string => joinList(ids.map(names.textOf), LIST);
  return writeCsv([
    CLIENT_COLUMNS.map((column) => column.name),
    ...clients.flatMap(({ name, aliases, sites, banned, ranked }) =>
      (sites.length > 0 ? sites : [undefined]).map((site, index) => [
        name,
        // Once, in the client's first row.
        index === 0 ? joinList(aliases, LIST) : '',
        ...siteCells(site),
        index === 0 ? people(banned) : '',
        index === 0 ? people(ranked) : '',
      ]),
    ),
  ]);
};
