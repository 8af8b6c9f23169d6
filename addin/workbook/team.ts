import type { Done, Failed, Line } from './actions.ts';
import type { TextFile } from './publishing.ts';

/** What taking a team file would change, before it does. */
export interface TeamPreview {
  readonly kind: 'team';
  /** Rows of the tables that are new or change. */
  readonly rows: number;
  /** What is another thing than in this workbook, whether it has a table or not. */
  readonly changes: number;
  readonly lines: readonly Line[];
}

/** The team file that goes between this workbook and the extension, both ways. */
export interface TeamActions {
  save(): Promise<TextFile | Failed>;
  preview(text: string): Promise<TeamPreview | Failed>;
  /** Writes what the last preview showed; where the workbook changed since, the new preview instead. */
  take(): Promise<Done | TeamPreview | Failed>;
}
