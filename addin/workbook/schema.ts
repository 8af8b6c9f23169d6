import type { Line } from './actions.ts';
import { type AnyTable, foldHeader, type RawTable } from './tables/table.ts';
import { SETTINGS, TABLES } from './tables/tables.ts';

/** The form of the tables that this Slotwright makes. */
export const SCHEMA = 2;

const SCHEMA_KEY = 'schema';

/** Its row in Settings: other programs that save the file keep cells, and forget what lies beside them. */
export const SCHEMA_ROW = {
  key: SCHEMA_KEY,
  value: String(SCHEMA),
  note: 'The form of these tables, for Slotwright to know. Leave it as it is.',
};

/** What workbooks of former forms have, by the name of the table; each form stays here for ever. */
export const FORMER: Readonly<Record<number, Readonly<Record<string, readonly string[]>>>> = {
  1: {
    tblTechnicians: [
      ...['Id', 'Name', 'Skills', 'Target h/week', 'Max h/week', 'Min rest h'],
      ...['Max days in a row', 'Start', 'End', 'On call', 'Active'],
    ],
    tblTimeOff: ['Technician', 'From', 'To', 'Kind', 'Note'],
    tblShifts: ['Code', 'Label', 'Start', 'End', 'Hours', 'Needs'],
    tblDemand: ['Weekday', 'Shift', 'Min', 'Ideal', 'Max', 'With skill'],
    tblOnCall: ['From', 'To', 'Layer', 'Technician', 'Name', 'Locked', 'Why'],
    tblLocks: ['Technician', 'Date', 'Reason', 'By'],
    tblSettings: ['Key', 'Value', 'Note'],
  },
};

type Tables = ReadonlyMap<string, RawTable>;

/** The form that a workbook says it has; `kept` is where the first form said it. */
export const schemaOf = (tables: Tables, kept: unknown): number => {
  const found = tables.get(SETTINGS.name);
  const [key, value] = [SETTINGS.columns.key, SETTINGS.columns.value].map(({ header }) =>
    (found?.headers ?? []).findIndex((one) => foldHeader(one) === foldHeader(header)),
  );
  const row = found?.cells.find(
    (cells) => foldHeader(String(cells[key ?? -1] ?? '')) === SCHEMA_KEY,
  );
  const said = [row?.[value ?? -1], kept]
    .map(Number)
    .find((one) => Number.isInteger(one) && one > 0);
  return said ?? 1;
};

/** A column that a table of a former form has not. */
export interface NewColumn {
  readonly table: AnyTable;
  readonly headers: readonly string[];
}

/** What a workbook of a former form lacks, because nobody had thought of it then. */
export interface Additions {
  readonly tables: readonly AnyTable[];
  readonly columns: readonly NewColumn[];
}

/** Undefined where there is nothing to add. What was there in its own form and is gone is no addition. */
export const additionsTo = (tables: Tables, schema: number): Additions | undefined => {
  const former = FORMER[schema];
  if (!former) return undefined;
  const added = TABLES.filter(({ name }) => !tables.has(name) && !(name in former));
  const columns = TABLES.flatMap((table): readonly NewColumn[] => {
    const found = tables.get(table.name);
    if (!found) return [];
    const there = new Set([...found.headers, ...(former[table.name] ?? [])].map(foldHeader));
    const headers = Object.values(table.columns)
      .map(({ header }) => header)
      .filter((header) => !there.has(foldHeader(header)));
    return headers.length > 0 ? [{ table, headers }] : [];
  });
  return added.length + columns.length > 0 ? { tables: added, columns } : undefined;
};

/** What would be added, each with where it goes. */
export const additionLines = ({ tables, columns }: Additions): readonly Line[] => [
  ...tables.map(({ title, sheet }) => ({ text: `A table ${title} on the sheet ${sheet}.` })),
  ...columns.map(({ table, headers }) => {
    const what = headers.length === 1 ? 'A column' : 'Columns';
    return { text: `${what} ${headers.join(', ')} in ${table.title}.` };
  }),
];
