import { cpus } from 'node:os';
import type { Bench, BenchResult, Measure, Share, ShareRow } from './bench.ts';

const number = (value: number): string => value.toFixed(value < 10 ? 2 : 0).padStart(9);
const line = (one: Measure): string =>
  `${(one.unit ? `${one.name}, ${one.unit}` : one.name).padEnd(32)}${number(one.p50)}${number(one.p95)}${number(one.max)}${String(one.runs).padStart(7)}` +
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
  console.log(`\n${`of ${of}, with 95 % interval`.padEnd(32)}${head}`);
  for (const { name, shares } of rows)
    console.log(name.padEnd(32) + Object.values(shares).map(shareText).join(''));
};

const print = (result: BenchResult): void => {
  for (const [fact, value] of Object.entries(result.facts)) console.log(`${fact}: ${value}`);
  console.log(`\n${'milliseconds, or as it says'.padEnd(32)}      p50      p95      max   runs`);
  for (const one of result.measures) console.log(line(one));
  printShares(result.shares ?? []);
};

const [source, ...args] = process.argv.slice(2);
const loaded: { bench?: Bench } = await import(/* @vite-ignore */ source ?? '');
const { bench } = loaded;
if (!bench) throw new Error(`${source} does not export "bench"`);
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
