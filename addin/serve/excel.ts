import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { planFor } from './excel-plan.ts';

const ROOT = join(import.meta.dirname, '../..');

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { document: { type: 'string' } },
});
const plan = planFor(process.platform, values.document);
if (plan.kind === 'say') {
  console.log(plan.lines.join('\n'));
} else {
  const tool = join(ROOT, 'node_modules/office-addin-debugging/cli.js');
  spawn(process.execPath, [tool, ...plan.args], { cwd: ROOT, stdio: 'inherit' }).on(
    'close',
    (code) => {
      process.exitCode = code ?? 1;
    },
  );
}
