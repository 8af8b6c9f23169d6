import { execFile } from 'node:child_process';
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre';
import { blockAddress } from '../book/address.ts';

const run = promisify(execFile);

const onPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => {
      try {
        accessSync(path, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });

export const NO_LIBRE_OFFICE =
  'no LibreOffice here: install libreoffice-calc poppler-utils fonts-crosextra-carlito fonts-liberation';

/** Whether LibreOffice and the tool that draws its pages are on this machine. */
export const hasLibreOffice = (): boolean =>
  onPath('soffice') !== undefined && onPath('pdftoppm') !== undefined;

/** A profile of its own, so that a LibreOffice somebody has open is not asked. */
let profile: string | undefined;
const ownProfile = (): string => {
  if (profile !== undefined) return profile;
  const made = mkdtempSync(join(tmpdir(), 'slotwright-libre-office-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  profile = made;
  return made;
};

/** One at a time: a second one with the same profile would not start. */
let last: Promise<unknown> = Promise.resolve();
const convert = (to: string, out: string, files: readonly string[]): Promise<void> => {
  const next = last.then(async () => {
    const home = pathToFileURL(ownProfile()).href;
    await run('soffice', [
      `-env:UserInstallation=${home}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      out,
      ...files,
    ]);
  });
  last = next.catch(() => undefined);
  return next;
};

const inFolder = async <T>(act: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'slotwright-workbook-'));
  try {
    return await act(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

export type Result = string | number | boolean;
/** What each cell shows, by sheet and address: `results.get('Week 48')?.get('B3')`. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, Result>>;

const resultsIn = async (bytes: Uint8Array): Promise<Results> => {
  const book = await readXlsx(bytes);
  return new Map(
    book.sheets.map(({ name, rows, cells }) => {
      const found = new Map<string, Result>();
      const put = (row: number, column: number, value: unknown): void => {
        const plain = typeof value === 'string' || typeof value === 'number';
        if (!plain && typeof value !== 'boolean') return;
        found.set(blockAddress({ row, column, rows: 1, columns: 1 }), value);
      };
      for (const [row, values] of rows.entries())
        for (const [column, value] of values.entries()) put(row, column, value);
      for (const [key, { value, formulaResult }] of cells ?? []) {
        const [row = 0, column = 0] = key.split(',').map(Number);
        put(row, column, formulaResult ?? value);
      }
      return [name, found];
    }),
  );
};

/** What somebody gets who opens the file in LibreOffice and saves it as .xlsx. */
export const saveAgain = (xlsx: Uint8Array): Promise<Uint8Array> =>
  inFolder(async (folder) => {
    const [before, after] = [join(folder, 'book.xlsx'), join(folder, 'calculated')];
    await mkdir(after);
    await writeFile(before, xlsx);
    await convert('xlsx:Calc MS Excel 2007 XML', after, [before]);
    return readFile(join(after, 'book.xlsx'));
  });

/** Lets LibreOffice calculate every formula of a workbook: its code, not ours and not Excel's. */
export const recalculate = async (xlsx: Uint8Array): Promise<Results> =>
  resultsIn(await saveAgain(xlsx));

const ZOOM = 3;

export interface Drawn {
  /** One picture for each page, in order; PNG. */
  readonly pages: readonly Uint8Array[];
  /** The text of each page. */
  readonly texts: readonly string[];
  /** How large the smallest letters of each page are, in points. */
  readonly letters: readonly number[];
  /** Width and height of each page, in points. */
  readonly sizes: readonly (readonly [number, number])[];
}

const smallestLetters = (tags: string): readonly number[] => {
  const fonts = [...tags.matchAll(/<fontspec id="(\d+)" size="(\d+)"/g)];
  const sizes = new Map(fonts.map(([, id, size]) => [id, Number(size) / ZOOM]));
  return tags
    .split('<page ')
    .slice(1)
    .map((page) => {
      const used = [...page.matchAll(/<text [^>]*font="(\d+)"/g)];
      return Math.min(...used.map(([, id]) => sizes.get(id) ?? 0));
    });
};

/** Prints the workbook with LibreOffice; `dots` is the number of dots in an inch. */
export const draw = (xlsx: Uint8Array, dots = 80): Promise<Drawn> =>
  inFolder(async (folder) => {
    const file = join(folder, 'book.xlsx');
    await writeFile(file, xlsx);
    await convert('pdf', folder, [file]);
    const pdf = join(folder, 'book.pdf');
    await run('pdftoppm', ['-r', String(dots), '-png', pdf, join(folder, 'page')]);
    const names = (await readdir(folder)).filter((name) => name.endsWith('.png')).sort();
    const pages = await Promise.all(names.map((name) => readFile(join(folder, name))));
    const text = await run('pdftotext', ['-layout', pdf, '-']);
    const info = await run('pdfinfo', ['-l', '-1', pdf]);
    // As large as it can: sizes come as whole numbers.
    const tags = await run('pdftohtml', ['-xml', '-i', '-zoom', String(ZOOM), '-stdout', pdf]);
    const sizes = [...info.stdout.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)];
    return {
      pages,
      texts: text.stdout.split('\f').slice(0, pages.length),
      letters: smallestLetters(tags.stdout),
      sizes: sizes.map(([, width, height]) => [Number(width), Number(height)] as const),
    };
  });
