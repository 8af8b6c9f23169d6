/** What a cell of a table should have held. */
export type CellKind =
  | 'email'
  | 'zone'
  | 'level'
  | 'skills'
  | 'date'
  | 'absence-kind'
  | 'latitude'
  | 'longitude'
  | 'hours';

/** Where in a JSON file: names and list positions, the first position being 0. */
export type FilePath = readonly (string | number)[];

/**
 * Why a file or a paste, or one place in it, was not taken: a code with its facts, never a sentence.
 * Rows count as a spreadsheet counts them: the header is row 1.
 */
export type FileProblem =
  | { code: 'empty' }
  | { code: 'not-json' }
  | { code: 'not-ours'; expected: 'team' | 'journal' }
  | { code: 'newer-schema'; found: number; known: number }
  | { code: 'wrong-value'; path: FilePath; expected: string; found: string }
  | { code: 'unknown-field'; path: FilePath }
  | { code: 'same-id'; path: FilePath; first: FilePath; id: string }
  | { code: 'bad-line'; line: number }
  | { code: 'cut-off'; expected: number; found: number }
  | { code: 'no-header'; expected: readonly string[] }
  | { code: 'missing-column'; column: string }
  | { code: 'unknown-column'; column: string; expected: readonly string[] }
  | { code: 'column-twice'; column: string }
  | { code: 'open-quote'; row: number }
  | { code: 'too-many-cells'; row: number; found: number; expected: number }
  | { code: 'empty-cell'; row: number; column: string }
  | { code: 'bad-cell'; row: number; column: string; found: string; expected: CellKind }
  | { code: 'unknown-technician'; row: number; column: string; found: string }
  | { code: 'two-technicians'; row: number; column: string; found: string }
  | { code: 'twice'; row: number; column: string; found: string; first: number }
  | { code: 'differs'; row: number; column: string; found: string; first: number }
  | { code: 'ends-before-start'; row: number; column: string };
