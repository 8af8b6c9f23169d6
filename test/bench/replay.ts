import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Bench, type BenchRefused, type BenchResult, measure, shareOf } from './bench.ts';
import { drawn, type Judged, judged, OURS, type Pool, poolOf } from './replay/judge.ts';
import { type LogRow, readLog } from './replay/log.ts';
import { type Options, readOptions } from './replay/options.ts';
import { MADE_UP } from './replay/team.ts';
import { unknownWords } from './replay/words.ts';

const COLUMNS = { first: 1, 'in first 3': 3, 'in first 5': 5 };

const refused = (words: string): BenchRefused => ({ refused: words });

const textOf = (file: string): string | BenchRefused => {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return refused(`${file} cannot be read (${code}). Name an event log as CSV with --file.`);
  }
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const factsOf = (
  options: Options,
  rows: readonly LogRow[],
  pool: Pool,
  found: readonly Judged[],
) => {
  const unknown = unknownWords(rows);
  return {
    log: basename(options.file),
    events: rows.length,
    incidents: new Set(rows.map((row) => row.number)).size,
    seed: options.seed,
    history:
      options.at === undefined
        ? 'up to each ticket’s own first event'
        : `up to ${new Date(options.at).toISOString()}`,
    judged: found.length,
    'could be judged': pool.asked.length,
    'not judged, resolved when first seen': pool.left.resolvedAtFirstSight,
    'not judged, no resolver in the log': pool.left.resolverNotGiven,
    [`not judged, under ${options.history} resolved before`]: pool.left.tooLittleHistory,
    'not judged, first seen before --at': pool.left.beforeAt,
    'resolver never seen before, out of reach for all': found.filter((f) => !f.wasSeen).length,
    'technicians known, median': median(found.map((f) => f.technicians)),
    'equally good as our first, median': median(found.map((f) => f.equal)),
    'words without a meaning': unknown.join(', ') || 'none',
    'made up': MADE_UP,
  };
};

const resultOf = (
  options: Options,
  rows: readonly LogRow[],
  pool: Pool,
  found: readonly Judged[],
): BenchResult => ({
  facts: factsOf(options, rows, pool, found),
  measures: [
    measure(
      'suggest, per ticket',
      found.map((f) => f.suggestMilliseconds),
    ),
    measure(
      'history and team, per ticket',
      found.map((f) => f.prepareMilliseconds),
    ),
  ],
  shares: Object.keys(found[0]?.places ?? { [OURS]: 0 }).map((name) => ({
    name,
    shares: Object.fromEntries(
      Object.entries(COLUMNS).map(([column, places]) => [
        column,
        shareOf(
          found.filter((f) => (f.places[name] ?? Number.POSITIVE_INFINITY) < places).length,
          found.length,
        ),
      ]),
    ),
  })),
});

/** How often the person who really resolved a ticket of a log stands at the front, beside plain counting. */
export const bench: Bench = {
  name: 'replay',
  run: async (args) => {
    const read = readOptions(args);
    if (!read.ok) return refused(read.words);
    const options = read.value;
    const text = textOf(options.file);
    if (typeof text !== 'string') return text;
    const log = readLog(text);
    if (!log.ok) return refused(`${options.file}: ${log.words}`);
    const pool = poolOf(log.rows, options);
    if (pool.asked.length < options.tickets)
      return refused(
        `${options.file}: ${options.tickets} tickets were asked for and ${pool.asked.length} can be judged ` +
          `(${pool.left.tooLittleHistory} have fewer than ${options.history} resolved before them). ` +
          'Ask for fewer with --tickets, or for less history with --history.',
      );
    const asked = drawn(pool, options.tickets, options.seed);
    return resultOf(options, log.rows, pool, judged(log.rows, asked, options.seed));
  },
};
