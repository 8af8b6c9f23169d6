import { posix } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Book } from '../book/book.ts';
import { elements } from './xml.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const textOf = (files: Files, path: string): string => {
  const found = files[path];
  return found ? strFromU8(found) : '';
};

/** Where the links of a part lead, by their id. */
const linksOf = (files: Files, part: string): ReadonlyMap<string, string> => {
  const { dir, base } = posix.parse(part);
  const text = textOf(files, posix.join(dir, '_rels', `${base}.rels`));
  return new Map(
    elements(text, 'Relationship').map((link) => {
      const target = link.get('Target') ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(dir, target);
      return [link.get('Id') ?? '', path];
    }),
  );
};

const readSettings = (files: Files, book: Book): void => {
  for (const path of Object.keys(files)) {
    if (!/^xl\/webextensions\/webextension\d*\.xml$/.test(path)) continue;
    for (const property of elements(textOf(files, path), 'property')) {
      const name = property.get('name');
      if (name !== undefined) book.settings.set(name, JSON.parse(property.get('value') ?? 'null'));
    }
  }
};

const readSheetProperties = (files: Files, book: Book): void => {
  const workbook = 'xl/workbook.xml';
  const links = linksOf(files, workbook);
  for (const entry of elements(textOf(files, workbook), 'sheet')) {
    const sheet = book.sheet(entry.get('name') ?? '');
    const part = links.get(entry.get('r:id') ?? '');
    if (!sheet || part === undefined) continue;
    const own = linksOf(files, part);
    for (const tag of elements(textOf(files, part), 'customPr')) {
      const value = files[own.get(tag.get('r:id') ?? '') ?? ''];
      if (value)
        sheet.properties.set(tag.get('name') ?? '', Buffer.from(value).toString('utf16le'));
    }
  }
};

/** The add-in's settings and the tags of sheets; LibreOffice keeps neither when it saves a file. */
export const readOwnParts = (xlsx: Uint8Array, book: Book): void => {
  const files = unzipSync(xlsx);
  readSettings(files, book);
  readSheetProperties(files, book);
};
