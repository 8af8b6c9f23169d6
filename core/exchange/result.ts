import type { FileProblem } from '../explain/file-problem.ts';

/** A whole file taken, or none of it. */
export type FileRead<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly FileProblem[] };

/**
 * A table's good rows and what is wrong with the others. A row with any problem is not in `rows`: the caller takes
 * all of these knowing the problems, or nothing. `ignored` are problems that cost no row, such as an unknown column.
 */
export interface TableRead<T> {
  readonly rows: readonly { readonly row: number; readonly value: T }[];
  readonly problems: readonly FileProblem[];
  readonly ignored: readonly FileProblem[];
}
