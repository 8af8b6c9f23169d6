import { startWith } from '../start-with.mjs';

// npm runs scripts at the top of the project; names of files are meant from where it was called.
if (process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
process.exitCode = await startWith(() => import('./roster.ts'));
