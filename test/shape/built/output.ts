import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { type Build, buildFolder } from '../../builds.ts';
import { ROOT } from '../source.ts';

export const outputOf = (build: Build): string => join(ROOT, buildFolder(build));

/** Files of a built folder with their bytes. */
export const filesOf = (build: Build, folder = ''): readonly { path: string; bytes: number }[] =>
  readdirSync(join(outputOf(build), folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory()
      ? filesOf(build, path)
      : [{ path, bytes: statSync(join(outputOf(build), path)).size }];
  });

export const textOf = (build: Build, path: string): string =>
  readFileSync(join(outputOf(build), path), 'utf8');
