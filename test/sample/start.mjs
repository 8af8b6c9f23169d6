import { startWith } from '../start-with.mjs';

process.exitCode = await startWith(() => import('./start.ts'));
