import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fileColumns } from '../../../extension/entrypoints/options/model/sheet-file.ts';
import { TABLES } from '../../../extension/entrypoints/options/model/tables.ts';
import { smallTeam } from './house.ts';

const page = readFileSync(new URL('../../../.github/TABLES.md', import.meta.url), 'utf8');

/** Headings of the file as the page tells them, table by table. */
const told = page
  .split(/^## /m)
  .slice(1)
  .map((section) => ({
    label: section.split('\n')[0],
    columns: [...section.matchAll(/^\| `([^`]+)`/gm)].map((found) => found[1]),
  }));

it('tells every table with its columns, in their order', () => {
  expect(told).toEqual(
    TABLES.map((table) => ({
      label: table.label,
      columns: table.use((sheetOf) => fileColumns(sheetOf(smallTeam())).map(({ id }) => id)),
    })),
  );
});
