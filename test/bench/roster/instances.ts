import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Instance, readInstance } from './instance.ts';
import { type Judged, judge, solutionText } from './judge.ts';
import type { Options } from './options.ts';
import { problemOf } from './problem.ts';
import { InstanceFault } from './sections.ts';
import { solveTimed, type Timed } from './timed.ts';

export interface Solution extends Judged {
  readonly name: string;
  readonly days: number;
  readonly timed: Timed;
  /** The best known cost, where a table in the folder names one. */
  readonly best?: number;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly words: string };

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error);

const byNumber = new Intl.Collator('en', { numeric: true });

/** The instance files of a folder, in the order of their numbers. */
const filesOf = (folder: string): Read<readonly string[]> => {
  try {
    const files = readdirSync(folder)
      .filter((file) => file.endsWith('.txt'))
      .sort(byNumber.compare);
    if (files.length > 0) return { ok: true, value: files };
    return { ok: false, words: `${folder} holds no .txt file. Name a folder of instances.` };
  } catch (error) {
    return { ok: false, words: `${folder} cannot be read (${codeOf(error)}).` };
  }
};

/** Best known costs by name: the first two columns of every CSV beside the instances. */
const bestKnown = (folder: string): ReadonlyMap<string, number> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.csv'))
      .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/\r?\n/))
      .map((line) => line.split(','))
      .flatMap(([name, cost]): readonly [string, number][] =>
        name !== undefined && /^\d+$/.test(cost ?? '') ? [[name, Number(cost)]] : [],
      ),
  );

const instanceOf = (path: string): Read<Instance> => {
  try {
    return { ok: true, value: readInstance(readFileSync(path, 'utf8')) };
  } catch (error) {
    if (error instanceof InstanceFault) return { ok: false, words: `${path}: ${error.message}` };
    return { ok: false, words: `${path} cannot be read (${codeOf(error)}).` };
  }
};

/** Solves every instance of the folder, writes its roster and has it counted by the judge. */
export const solveInstances = (
  folder: string,
  { seconds, seed, out }: Options,
): Read<readonly Solution[]> => {
  const files = filesOf(folder);
  if (!files.ok) return files;
  const best = bestKnown(folder);
  if (out !== undefined && !existsSync(out)) mkdirSync(out, { recursive: true });
  const solutions: Solution[] = [];
  for (const file of files.value) {
    const read = instanceOf(join(folder, file));
    if (!read.ok) return read;
    const timed = solveTimed(problemOf(read.value), seconds, seed);
    const text = solutionText(timed.roster.rows.map(({ shifts }) => shifts));
    if (out !== undefined) writeFileSync(join(out, file), text);
    const name = file.slice(0, -'.txt'.length);
    const known = best.get(name);
    solutions.push({
      name,
      days: read.value.days,
      timed,
      ...judge(read.value, text),
      ...(known !== undefined && { best: known }),
    });
  }
  return { ok: true, value: solutions };
};
