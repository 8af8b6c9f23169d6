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
  | { code: 'open-quote'; row: number };
