import type { CellKind, FilePath, FileProblem } from './file-problem.ts';

const wayOut: Readonly<Record<CellKind, string>> = {
  email: 'is not an email address. Write one like ana@example.com, or leave it empty',
  zone: 'is not a time zone. Write a name like Europe/Berlin, or leave it empty',
  level: 'is not a level. Write 0 (none), 1 (assisted), 2 (solo) or 3 (expert), or leave it empty',
  skills: 'is not a list of skills. Write them like firewall:3; wifi:2, with levels 0 to 3',
  date: 'is not a date. Write 2026-11-23, or 2026-11-23 14:30 with a time',
  'absence-kind': 'is not a kind. Write leave, sick, training, holiday, busy or out',
  latitude: 'is not a latitude. Write degrees from -90 to 90, like 52.52',
  longitude: 'is not a longitude. Write degrees from -180 to 180, like 13.4',
  hours: 'are not opening hours. Write them like mon-fri 08:30-17:30; sat 09:00-12:00',
};

const LONGEST = 60;
// A pasted page may be one cell: enough of it to be found again.
const quoted = (found: string): string =>
  `“${found.length > LONGEST ? `${Array.from(found).slice(0, LONGEST).join('')}…` : found}”`;

/** `technicians › 3 › email`: list positions as a person counts them. */
export const pathWords = (path: FilePath): string =>
  path.length === 0
    ? 'the whole file'
    : path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ');

const cell = (problem: { row: number; column: string }): string =>
  `Row ${problem.row}, ${problem.column}:`;

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
    case 'no-header':
      return `The first row names no known column. Put these in it: ${problem.expected.join(', ')}.`;
    case 'missing-column':
      return `There is no column “${problem.column}”. Add it, or rename the one that holds it.`;
    case 'unknown-column':
      return `Column ${quoted(problem.column)} is not known and was left out. Known: ${problem.expected.join(', ')}.`;
    case 'column-twice':
      return `Column ${quoted(problem.column)} is there twice. Remove or rename one.`;
    case 'open-quote':
      return `Row ${problem.row}: a quotation mark is opened and not closed. Close it, or write it twice where it belongs to the text.`;
    case 'too-many-cells':
      return `Row ${problem.row} has ${problem.found} cells, the header ${problem.expected}. Put text that holds the delimiter in quotation marks.`;
    case 'empty-cell':
      return `${cell(problem)} is empty. Fill it in, or remove the row.`;
    case 'bad-cell':
      return `${cell(problem)} ${quoted(problem.found)} ${wayOut[problem.expected]}.`;
    case 'unknown-technician':
      return `${cell(problem)} nobody in the team is called ${quoted(problem.found)}. Write the name, login or email as in the team, or add the person first.`;
    case 'two-technicians':
      return `${cell(problem)} ${quoted(problem.found)} is more than one person. Write the email or login instead.`;
    case 'twice':
      return `${cell(problem)} ${quoted(problem.found)} is also in row ${problem.first}. Keep one of them.`;
    case 'differs':
      return `${cell(problem)} ${quoted(problem.found)} is not what row ${problem.first} says of the same client. Write the same in both, or leave one empty.`;
    case 'ends-before-start':
      return `${cell(problem)} it ends before it starts, or as it starts. Write a later end.`;
  }
};
