// The package's own types pull in Node's, and with them clocks and network into rooms that promise to have none.
// Here is the little that is used.
interface ParseOptions {
  readonly delimiter?: string;
  readonly header?: false;
  readonly skipEmptyLines?: boolean | 'greedy';
  readonly preview?: number;
}
interface ParseError {
  readonly type: string;
  readonly row?: number | undefined;
}
declare const Papa: {
  parse<T>(
    text: string,
    options: ParseOptions,
  ): { readonly data: T[]; readonly errors: readonly ParseError[] };
  unparse(rows: string[][], options: { delimiter: string; newline: string }): string;
};
export default Papa;
