import * as z from 'zod/mini';
import type { FileProblem } from '../explain/file-problem.ts';
import { Instant } from '../model/time.ts';
import { type Digest, firstBroken } from '../store/chain.ts';
import { Entry } from '../store/journal-entry.ts';
import type { FileRead } from './result.ts';

const FORMAT = 'slotwright-journal';
const SCHEMA = 1;

const Head = z.object({ format: z.literal(FORMAT), schema: z.int() });
const FullHead = z.object({ format: z.literal(FORMAT), at: Instant, entries: z.int() });

export interface JournalFile {
  readonly at: Instant;
  /** Oldest first. */
  readonly entries: readonly Entry[];
  /** The first sequence number whose hash or place does not fit; absent = the chain is whole. */
  readonly brokenAt?: number | undefined;
}

/** The whole journal, in any order, as JSON lines: a line about the file, then one an entry, oldest first. */
export const writeJournalFile = (entries: readonly Entry[], at: Instant): string =>
  [
    { format: FORMAT, schema: SCHEMA, at, entries: entries.length },
    ...entries.toSorted((a, b) => a.seq - b.seq),
  ]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');

const parseLine = (line: string): unknown => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

const refused = (...problems: readonly FileProblem[]): FileRead<JournalFile> => ({
  ok: false,
  problems,
});

/** Reads a journal back and recomputes its chain. A broken chain is shown and not refused: it is what one looks for. */
export const readJournalFile = async (
  text: string,
  digest: Digest,
): Promise<FileRead<JournalFile>> => {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '');
  const [first, ...rest] = lines;
  if (!first) return refused({ code: 'empty' });
  const raw = parseLine(first.line);
  const head = Head.safeParse(raw);
  if (!head.success) return refused({ code: 'not-ours', expected: 'journal' });
  const { schema } = head.data;
  if (schema > SCHEMA) return refused({ code: 'newer-schema', found: schema, known: SCHEMA });
  const full = FullHead.safeParse(raw);
  if (!full.success) return refused({ code: 'bad-line', line: first.number });

  const stored = rest.map(({ line }) => parseLine(line));
  const entries: Entry[] = [];
  const problems: FileProblem[] = [];
  for (const [index, value] of stored.entries()) {
    const read = Entry.safeParse(value);
    if (read.success) entries.push(read.data);
    else problems.push({ code: 'bad-line', line: rest[index]?.number ?? 0 });
  }
  if (stored.length !== full.data.entries)
    problems.push({ code: 'cut-off', expected: full.data.entries, found: stored.length });
  if (problems.length > 0) return { ok: false, problems };
  const brokenAt = await firstBroken(stored, digest);
  return { ok: true, value: { at: full.data.at, entries, brokenAt } };
};
