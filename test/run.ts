import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod/mini';
import { BUILDS, type Build, binary, buildFolder } from './builds.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.cache/reports');

/** What a vitest JSON report says; everything else of it is left alone. */
const Report = z.object({
  success: z.boolean(),
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.nullish(z.array(z.string())),
        }),
      ),
    }),
  ),
});

const total = { passed: 0, failed: 0, skipped: 0 };
/** Told again at the end: the output of a whole run is longer than most consoles keep. */
const failures: string[] = [];

const command = (name: string, args: readonly string[]): Promise<number> =>
  new Promise((done) => {
    const child = spawn(process.execPath, [binary(name), ...args], { cwd: root, stdio: 'inherit' });
    child.on('close', (code) => done(code ?? 1));
    child.on('error', () => done(1));
  });

const heading = (words: string): void => console.log(`\n== ${words}`);

/** A step without tests of its own: it counts only when it fails, as one failure. */
const step = async (words: string, name: string, args: readonly string[]): Promise<boolean> => {
  heading(words);
  const code = await command(name, args);
  if (code === 0) return true;
  total.failed += 1;
  failures.push(`${words} (exit status ${code})`);
  console.log(`FAILED: ${words} (exit status ${code})`);
  return false;
};

const readReport = (file: string) => {
  if (!existsSync(file)) return undefined;
  const parsed = Report.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : undefined;
};

const tests = async (words: string, projects: readonly string[]): Promise<void> => {
  heading(words);
  const file = join(reports, `${projects.join('-')}.json`);
  rmSync(file, { force: true });
  const code = await command('vitest', [
    'run',
    '--config=test/vitest.config.ts',
    ...projects.map((project) => `--project=${project}`),
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const report = readReport(file);
  total.passed += report?.numPassedTests ?? 0;
  total.skipped += report?.numPendingTests ?? 0;
  total.failed += report?.numFailedTests ?? 0;
  for (const { name, assertionResults } of report?.testResults ?? [])
    for (const { status, fullName, failureMessages } of assertionResults) {
      const [first = ''] = failureMessages?.[0]?.split('\n') ?? [];
      if (status === 'failed') failures.push(`${relative(root, name)} > ${fullName}: ${first}`);
    }
  // A file that does not load, or an error outside a test, fails a run without failing a test.
  if (code === 0 || (report?.numFailedTests ?? 0) > 0) return;
  total.failed += 1;
  failures.push(`${words} (exit status ${code}, no test failed)`);
};

const build = ({ browser, mode }: Build): Promise<boolean> =>
  step(`build ${buildFolder({ browser, mode })}`, 'wxt', [
    'build',
    `--browser=${browser}`,
    '--mv3',
    ...(mode === 'production' ? [] : [`--mode=${mode}`]),
  ]);

mkdirSync(dirname(join(reports, 'x')), { recursive: true });

await step("WXT's types", 'wxt', ['prepare']);
await step('types: front ends and tests', 'tsc', ['-p', '.']);
await step('types: core', 'tsc', ['-p', 'core']);
await step('types: core/store', 'tsc', ['-p', 'core/store']);
await step('lint and format', 'biome', ['check', '.']);
for (const one of BUILDS) await build(one);
await step('lint of the Firefox package', 'web-ext', [
  'lint',
  `--source-dir=${buildFolder({ browser: 'firefox', mode: 'production' })}`,
]);
await tests('tests: what was built', ['built']);
await tests('tests: core, extension, shape', ['core', 'extension', 'shape']);
await tests("tests: Microsoft's client over a stand-in for Excel", ['excel']);
await tests('tests: on a real Request Tracker', ['rt']);
await tests('tests: end to end', ['e2e']);

if (total.skipped > 0) console.log(`\n${total.skipped} skipped, each with its reason in its name`);
for (const one of failures) console.log(`FAILED: ${one}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
