import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'vite';

const NOT_A_BENCH = new Set(['arguments.ts', 'bench.ts', 'report.ts', 'run.ts']);
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

/**
 * Bundled and run by Node alone, as it ships: a loader that rewrites each module as it goes would be measured along with
 * it, and so would what it keeps in memory.
 */
const bundle = async (entry: string): Promise<string> => {
  const outDir = join(import.meta.dirname, '..', '..', '.cache', 'bench');
  await build({
    configFile: false,
    plugins: [keepFolders],
    logLevel: 'error',
    build: {
      ssr: join(import.meta.dirname, `${entry}.ts`),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: '[name].mjs' } },
    },
    ssr: { noExternal: true, external: ['playwright-core', 'vite', 'wxt'] },
  });
  return join(outDir, `${entry}.mjs`);
};

const report = await bundle('report');
const bench = pathToFileURL(await bundle(name)).href;
const ran = spawnSync(process.execPath, [report, bench, ...args], { stdio: 'inherit' });
process.exit(ran.status ?? 1);
