import { readdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';
import type { Bench, BenchResult, Measure, Share, ShareRow } from './bench.ts';

const NOT_A_BENCH = new Set(['arguments.ts', 'bench.ts', 'run.ts']);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts') && !NOT_A_BENCH.has(file))
  .map((file) => file.slice(0, -'.ts'.length));

const [name, ...args] = process.argv.slice(2).filter((arg) => arg !== '--');
if (name === undefined || !names.includes(name)) {
  console.error(
    `Usage: npm run bench -- <name> [--json]\nBenches: ${names.join(', ') || 'none yet'}`,
  );
  process.exit(2);
}

/** A bundle lies elsewhere than its modules; what they find beside themselves must stay where it is. */
const keepFolders: Plugin = {
  name: 'keep-folders',
  transform: (code, id) =>
    code.includes('import.meta.dirname')
      ? code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id)))
      : null,
};

/** Bundled as it ships: a loader that rewrites each module as it goes would be measured along with it. */
const load = async (source: string): Promise<Bench> => {
  const outDir = join(import.meta.dirname, '..', '..', '.cache', 'bench');
  await build({
    configFile: false,
    plugins: [keepFolders],
    logLevel: 'error',
    build: {
      ssr: source,
      outDir,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
    ssr: { noExternal: true, external: ['playwright-core', 'vite', 'wxt'] },
  });
  const loaded: { bench?: Bench } = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
  if (!loaded.bench) throw new Error(`${source} does not export "bench"`);
  return loaded.bench;
};

const number = (value: number): string => value.toFixed(value < 10 ? 2 : 0).padStart(9);
const line = (one: Measure): string =>
  `${(one.unit ? `${one.name}, ${one.unit}` : one.name).padEnd(28)}${number(one.p50)}${number(one.p95)}${number(one.max)}${String(one.runs).padStart(7)}` +
  (one.target === undefined ? '' : `   ${one.target}: ${one.kept ? 'kept' : 'MISSED'}`);

const percent = (value: number): string => String(Math.round(value * 100));
const shareText = ({ count, share, low, high }: Share): string =>
  `${count} = ${percent(share)} % (${percent(low)}–${percent(high)})`.padStart(22);

const printShares = (rows: readonly ShareRow[]): void => {
  const [first] = rows;
  if (!first) return;
  const columns = Object.entries(first.shares);
  const of = columns[0]?.[1].of ?? 0;
  const head = columns.map(([name]) => name.padStart(22)).join('');
  console.log(`\n${`of ${of}, with 95 % interval`.padEnd(28)}${head}`);
  for (const { name, shares } of rows)
    console.log(name.padEnd(28) + Object.values(shares).map(shareText).join(''));
};

const print = (result: BenchResult): void => {
  for (const [fact, value] of Object.entries(result.facts)) console.log(`${fact}: ${value}`);
  console.log(`\n${'milliseconds'.padEnd(28)}      p50      p95      max   runs`);
  for (const one of result.measures) console.log(line(one));
  printShares(result.shares ?? []);
};

const bench = await load(join(import.meta.dirname, `${name}.ts`));
const measured = await bench.run(args.filter((arg) => arg !== '--json'));
if ('refused' in measured) {
  console.error(measured.refused);
  process.exit(2);
}
const result: BenchResult = {
  ...measured,
  facts: { node: process.version, cores: cpus().length, ...measured.facts },
};
if (args.includes('--json')) console.log(JSON.stringify({ bench: bench.name, ...result }, null, 2));
else print(result);
process.exit(result.measures.some((one) => one.kept === false) ? 1 : 0);
