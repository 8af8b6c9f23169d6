import * as z from 'zod/mini';
import type { FilePath, FileProblem } from '../explain/file-problem.ts';
import { Team } from '../model/team.ts';
import { Instant } from '../model/time.ts';
import type { FileRead } from './result.ts';
import { droppedFields, schemaProblems } from './schema-problems.ts';

const FORMAT = 'slotwright-team';
const SCHEMA = 1;

// Read first and alone, so that a file of a newer version is called that, and not wrong in forty places.
const Head = z.object({ format: z.literal(FORMAT), schema: z.int() });
const File = z.object({
  format: z.literal(FORMAT),
  schema: z.literal(SCHEMA),
  at: Instant,
  team: Team,
});

export interface TeamFile {
  readonly team: Team;
  /** When it was written. */
  readonly at: Instant;
  /** Fields of the file that this version does not know and left out. */
  readonly ignored: readonly FileProblem[];
}

/** The whole team as versioned JSON. A team holds no secrets, so neither does the file. */
export const writeTeamFile = (team: Team, at: Instant): string =>
  `${JSON.stringify({ format: FORMAT, schema: SCHEMA, at, team }, null, 2)}\n`;

const parseJson = (text: string): { readonly value: unknown } | undefined => {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) };
  } catch {
    return undefined;
  }
};

const refused = <T>(...problems: readonly FileProblem[]): FileRead<T> => ({ ok: false, problems });

const LISTS = [
  'technicians',
  'clients',
  'absences',
  'shifts',
  'onCall',
  'callOuts',
  'bookings',
  'slots',
  'slas',
] as const;

/** Two things under one id would become one at the first edit. */
const sameIds = (team: Team): readonly FileProblem[] => {
  const lists: readonly (readonly { readonly path: FilePath; readonly id: string }[])[] = [
    ...LISTS.map((name) => team[name].map(({ id }, index) => ({ path: [name, index], id }))),
    team.clients.flatMap((client, c) =>
      client.sites.map(({ id }, s) => ({ path: ['clients', c, 'sites', s], id })),
    ),
  ];
  return lists.flatMap((list) => {
    const first = new Map<string, FilePath>();
    return list.flatMap(({ path, id }): readonly FileProblem[] => {
      const before = first.get(id);
      if (before) return [{ code: 'same-id', path, first: before, id }];
      first.set(id, path);
      return [];
    });
  });
};

/** The whole file or, with every problem it has, nothing of it. */
export const readTeamFile = (text: string): FileRead<TeamFile> => {
  if (text.trim() === '') return refused({ code: 'empty' });
  const json = parseJson(text);
  if (!json) return refused({ code: 'not-json' });
  const head = Head.safeParse(json.value);
  if (!head.success) return refused({ code: 'not-ours', expected: 'team' });
  const { schema } = head.data;
  if (schema > SCHEMA) return refused({ code: 'newer-schema', found: schema, known: SCHEMA });
  const file = File.safeParse(json.value);
  if (!file.success) {
    const problems = schemaProblems(json.value, file.error.issues).map(withoutTeam);
    return { ok: false, problems };
  }
  const { team, at } = file.data;
  const same = sameIds(team);
  if (same.length > 0) return { ok: false, problems: same };
  const ignored = droppedFields(json.value, file.data).map(withoutTeam);
  return { ok: true, value: { team, at, ignored } };
};

// People know the parts of a team, not the wrapping of the file.
const withoutTeam = <P extends FileProblem>(problem: P): P =>
  'path' in problem && problem.path[0] === 'team' && problem.path.length > 1
    ? { ...problem, path: problem.path.slice(1) }
    : problem;
