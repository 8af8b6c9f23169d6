import type { Book } from '../book/book.ts';
import { EVENT } from '../book/events.ts';

/** The calls with which the client says that it wants to hear of something, and that it does no more. */
export const listens = (
  book: Book,
  target: string,
  events: Readonly<Record<string, keyof typeof EVENT>>,
): Record<string, () => void> =>
  Object.fromEntries(
    Object.entries(events).flatMap(([name, event]) => [
      [`_Register${name}Event`, () => book.events.listen(EVENT[event], target)],
      [`_Unregister${name}Event`, () => book.events.unlisten(EVENT[event], target)],
    ]),
  );
