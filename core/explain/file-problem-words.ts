import type { FilePath, FileProblem } from './file-problem.ts';

const LONGEST = 60;
// A pasted page may be one cell: enough of it to be found again.
const quoted = (found: string): string =>
  `“${found.length > LONGEST ? `${Array.from(found).slice(0, LONGEST).join('')}…` : found}”`;

/** `technicians › 3 › email`: list positions as a person counts them. */
export const pathWords = (path: FilePath): string =>
  path.length === 0
    ? 'the whole file'
    : path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ');

/** The problem as a sentence or two: what is wrong, where, and the way out. */
export const fileProblemWords = (problem: FileProblem): string => {
  switch (problem.code) {
    case 'empty':
      return 'There is nothing in it.';
    case 'not-json':
      return 'This is not a file of ours: it cannot be read as JSON. It may be cut off or of another kind.';
    case 'not-ours':
      return `This is not a ${problem.expected} file. Choose one that was exported as a ${problem.expected} file.`;
    case 'newer-schema':
      return `A newer version wrote this file (format ${problem.found}; this version reads ${problem.known}). Update, then take it again.`;
    case 'wrong-value':
      return `${pathWords(problem.path)}: expected ${problem.expected}, found ${problem.found}.`;
    case 'unknown-field':
      return `${pathWords(problem.path)} is not known and was left out.`;
    case 'same-id':
      return `${pathWords(problem.path)}: ${quoted(problem.id)} is also the id of ${pathWords(problem.first)}. Give one of them another.`;
    case 'bad-line':
      return `Line ${problem.line} is not a journal entry.`;
    case 'cut-off':
      return `The file says ${problem.expected} entries and holds ${problem.found}. Export it again.`;
    case 'open-quote':
      return `Row ${problem.row}: a quotation mark is opened and not closed. Close it, or write it twice where it belongs to the text.`;
  }
};
