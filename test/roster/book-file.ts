import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { link, open, rename, rm } from 'node:fs/promises';
import { dirname, extname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import type { Book } from '../excel-host/book/book.ts';
import { loadXlsx } from '../excel-host/index.ts';

export type Opened =
  | {
      readonly kind: 'book';
      readonly book: Book;
      /** What the file holds that is not in `book`, in words. */
      readonly lost: readonly string[];
    }
  | { readonly kind: 'refused'; readonly text: string };

/** Parts of a workbook that the stand-in does not play, by where they lie in the file. */
const NOT_PLAYED: readonly (readonly [RegExp, string])[] = [
  [/^xl\/media\//, 'pictures'],
  [/^xl\/pivotTables\//, 'pivot tables'],
  [/^xl\/vbaProject\.bin$/, 'macros'],
  [/^xl\/externalLinks\//, 'links to other workbooks'],
  [/^xl\/threadedComments\//, 'threads of comments'],
  [/^xl\/(slicers|timelines)\//, 'slicers'],
  [/^xl\/(queryTables|connections\.xml)/, 'queries'],
  [/^xl\/(embeddings|activeX|ctrlProps)\//, 'embedded objects and controls'],
  [/^xl\/diagrams\//, 'diagrams'],
];

const lostIn = (bytes: Uint8Array): readonly string[] => {
  const names: string[] = [];
  unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return false;
    },
  });
  return NOT_PLAYED.filter(([path]) => names.some((name) => path.test(name))).map(
    ([, words]) => words,
  );
};

const read = (path: string): Uint8Array | string => {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') return `There is no file ${path}.`;
    if (code === 'EISDIR') return `${path} is a folder.`;
    return `${path} could not be read (${String(code ?? error)}).`;
  }
};

/** Opens a workbook, or says why it is none. */
export const openBook = async (path: string): Promise<Opened> => {
  const bytes = read(path);
  if (typeof bytes === 'string') return { kind: 'refused', text: bytes };
  try {
    const lost = lostIn(bytes);
    return { kind: 'book', book: await loadXlsx(bytes), lost };
  } catch {
    const is = ['.xls', '.xlsb', '.ods', '.csv'].includes(extname(path).toLowerCase());
    const out = is ? 'Save it as .xlsx first.' : 'Open it in Excel, and save it as .xlsx.';
    return {
      kind: 'refused',
      text: `${path} could not be read as an Excel workbook (.xlsx). ${out}`,
    };
  }
};

const real = (path: string): string => (existsSync(path) ? realpathSync(path) : resolve(path));
export const isSameFile = (a: string, b: string): boolean => real(a) === real(b);

/** Writes the whole file or none of it: whoever reads it meanwhile has the old one or the new one. */
export const writeWhole = async (
  path: string,
  bytes: Uint8Array,
  mayReplace: boolean,
): Promise<string | undefined> => {
  const target = real(path);
  const beside = join(dirname(target), `.${process.pid}-${Date.now()}.slotwright`);
  try {
    const file = await open(beside, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mayReplace) await rename(beside, target);
    else await link(beside, target);
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    if (code === 'ENOENT') return `There is no folder ${dirname(target)}.`;
    return code === 'EEXIST'
      ? `${path} is there already.`
      : `${path} could not be written (${code}).`;
  } finally {
    await rm(beside, { force: true });
  }
};
