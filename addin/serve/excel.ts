import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { planFor, readAsked } from './excel-plan.ts';

const ROOT = join(import.meta.dirname, '../..');

const run = (document: string | undefined): void => {
  const plan = planFor(process.platform, document);
  if (plan.kind === 'say') {
    console.log(plan.lines.join('\n'));
    return;
  }
  const tool = join(ROOT, 'node_modules/office-addin-debugging/cli.js');
  spawn(process.execPath, [tool, ...plan.args], { cwd: ROOT, stdio: 'inherit' }).on(
    'close',
    (code) => {
      process.exitCode = code ?? 1;
    },
  );
};

const asked = readAsked(process.argv.slice(2));
if (asked.kind === 'wrong') {
  console.error(asked.text);
  process.exitCode = 2;
} else {
  run(asked.document);
}
