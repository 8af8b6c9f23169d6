import type { Book } from './book.ts';
import { EVENT } from './events.ts';
import type { Sheet } from './model.ts';
import { checkSheetName } from './names.ts';

/** `Week (2)`, shortened where the number would make it too long. */
const nameOfCopy = (book: Book, name: string): string => {
  for (let number = 2; ; number += 1) {
    const end = ` (${number})`;
    const free = `${name.slice(0, 31 - end.length)}${end}`;
    if (!book.sheet(free)) return free;
  }
};

/** The text, for a pattern that means only itself. */
const inPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A second sheet with all that the first one holds; its tables get names of their own. */
export const copySheet = (book: Book, from: Sheet, position: number): Sheet => {
  book.checkStructure();
  const name = nameOfCopy(book, from.name);
  checkSheetName(book, name);
  const sheet: Sheet = { ...structuredClone(from), id: book.newGuid(), name };
  const renamed = new Map<string, string>();
  sheet.tables = sheet.tables.map((table) => {
    let number = 1;
    while (book.table(`${table.name}${number}`)) number += 1;
    renamed.set(table.name, `${table.name}${number}`);
    return { ...table, id: book.newGuid(), name: `${table.name}${number}`, sheet };
  });
  sheet.comments = sheet.comments.map((comment) => ({ ...comment, id: book.newGuid() }));
  sheet.charts = sheet.charts.map((chart) => ({ ...chart, id: book.newGuid() }));
  for (const cell of sheet.cells.values())
    for (const [before, after] of renamed)
      if (cell.formula !== undefined)
        cell.formula = cell.formula.replaceAll(
          new RegExp(`\\b${inPattern(before)}(?=\\[)`, 'gi'),
          after,
        );
  book.sheets.splice(position, 0, sheet);
  for (const one of book.names.filter(({ scope }) => scope === from))
    book.names.push({ ...one, scope: sheet });
  book.changed();
  book.tell(EVENT.added, sheet.id, { worksheetId: sheet.id });
  return sheet;
};
