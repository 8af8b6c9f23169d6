import type { Done, Failed, Line } from './actions.ts';

/** Cells that are not as this add-in last saw them: somebody typed where it did not run, on a phone or in LibreOffice. */
export interface OutsideFound {
  readonly kind: 'outside';
  readonly cells: number;
  readonly lines: readonly Line[];
}

/** As pins with a reason and a name, or as cells that somebody typed. Both stay as they are. */
export type Taking = 'pins' | 'typed';

export interface OutsideActions {
  look(): Promise<OutsideFound | Failed>;
  /** Takes what the last look found; what was changed again since is found by the next one. */
  take(how: Taking): Promise<Done | Failed>;
  /** What is typed while the add-in runs is seen as it is typed, and asked about never. */
  note(): Promise<{ readonly kind: 'noted' } | Failed>;
}
