import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { RT_SETUP } from './has-rt.ts';

const run = promisify(execFile);

/** Where a seeded database of exactly this content is kept for later starts; it may be deleted at any time. */
export const goldFile = async (content: unknown): Promise<string> => {
  const { mtimeMs, size } = await stat(RT_SETUP);
  const hash = createHash('sha256')
    .update(JSON.stringify([content, mtimeMs, size]))
    .digest('hex');
  return join(tmpdir(), 'slotwright-test-rt', `${hash.slice(0, 24)}.sqlite`);
};

/** Takes the kept copy into a new site; false when there is none. */
export const takeGold = async (gold: string, database: string): Promise<boolean> => {
  try {
    await copyFile(gold, database);
    return true;
  } catch {
    return false;
  }
};

/** A copy at one moment, made by SQLite itself; renamed into place so that two runs never share a half one. */
export const keepGold = async (database: string, gold: string): Promise<void> => {
  await mkdir(join(gold, '..'), { recursive: true });
  const partial = `${gold}.${process.pid}`;
  await run('sqlite3', [database, `.backup '${partial}'`]);
  await rename(partial, gold);
};

/** Puts the content of `from` into a database that is being served; waits while requests still run. */
export const restore = async (database: string, from: string): Promise<void> => {
  const until = performance.now() + 20_000;
  for (;;) {
    try {
      // SQLite itself waits a moment for a lock before it reports busy.
      await run('sqlite3', ['-cmd', '.timeout 2000', database, `.restore '${from}'`]);
      return;
    } catch (error) {
      if (performance.now() > until) throw error;
    }
  }
};
