import type { Cell } from '../columns/column.ts';

const isCell = (value: unknown): value is Cell =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

/** What Excel gives for a block of cells; anything that is no cell's value counts as empty. */
export const cellsOf = (values: readonly (readonly unknown[])[]): readonly (readonly Cell[])[] =>
  values.map((row) => row.map((value) => (isCell(value) ? value : '')));
