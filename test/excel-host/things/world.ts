import type { Book } from '../book/book.ts';
import type { Words } from '../client/metadata.ts';

/** What every thing knows: the workbook, and what a test asks about afterwards. */
export interface World {
  readonly book: Book;
  readonly platform: string;
  readonly words: Words;
  /** Calls after which Excel's own undo is gone, in the order they were made. */
  readonly notUndoable: string[];
  /** Files of the workbooks that the add-in opened beside this one. */
  readonly opened: Uint8Array[];
  /** The document properties, settings and so on that the saved file holds. */
  readonly author: string;
  /** The language and region of this Excel, like `de-DE`. */
  readonly culture: string;
}
