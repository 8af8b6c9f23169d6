import type { Done, Failed } from '../actions.ts';
import { technicianEdition } from '../edition/edition.ts';
import { xlsxOf } from '../edition/xlsx.ts';
import { failedBy } from './failed.ts';
import { refused, unreadable, withNow } from './session.ts';

/** In pieces: a call takes only so many arguments. */
const PIECE = 8192;

const base64 = (bytes: Uint8Array): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
};

interface Made {
  readonly kind: 'made';
  readonly xlsx: Uint8Array;
}

/** Opens what technicians get as a new workbook, for a person to save and send. */
export const openEdition = async (): Promise<Done | Failed> => {
  const made = await withNow<Made | Failed>(async (now) => {
    const why = unreadable(now);
    if (why) return why;
    const { book, raw } = now;
    if (book.weeks.length === 0) return refused('NoWeek', 'No week has a sheet yet.');
    return { kind: 'made', xlsx: xlsxOf(technicianEdition(book, raw.published)) };
  });
  if (made.kind === 'failed') return made;
  try {
    await Excel.createWorkbook(base64(made.xlsx));
  } catch (error) {
    return failedBy(error);
  }
  const text = 'The technicians’ copy is open as a new workbook. Save it under a name of its own.';
  return { kind: 'done', text, lines: [] };
};
