import type { Done, Failed, Preview } from '../../addin/workbook/actions.ts';
import type { Book as ReadBook } from '../../addin/workbook/book/book.ts';
import { dayText, namingOf, shiftText } from '../../addin/workbook/book/naming.ts';
import { withNow } from '../../addin/workbook/excel/session.ts';
import type { Patience } from '../../addin/workbook/in-slices.ts';
import type { Book } from '../excel-host/book/book.ts';
import { hasLibreOffice } from '../excel-host/file/libre-office.ts';
import { type NodeExcel, openInNode } from '../excel-host/index.ts';

/** Counted in steps and not by a clock: the same workbook gives the same roster on every machine. */
const STEPS_PER_WEEK = 1_000_000;
export const patience: Patience = (weeks) => ({ kind: 'steps', steps: STEPS_PER_WEEK * weeks });
export const UNWATCHED = { told: () => {}, isStopped: () => false };

/** What could not be done, in words for whoever called the script. */
export class Stopped extends Error {
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

const isFailed = (answer: { readonly kind: string }): answer is Failed => answer.kind === 'failed';

/** What was answered, where it could be done. */
export const must = async <T extends { readonly kind: string }>(
  asked: Promise<T | Failed>,
): Promise<Exclude<T, Failed>> => {
  const answer = await asked;
  if (isFailed(answer)) throw new Stopped([answer.text]);
  return answer as Exclude<T, Failed>;
};

/** What was written. Nobody else is in the workbook, so nothing can have changed since the preview. */
export const mustApply = async (asked: Promise<Done | Preview | Failed>): Promise<Done> => {
  const answer = await must(asked);
  if (answer.kind === 'preview') throw new Error('the workbook changed by itself');
  return answer;
};

/** Runs the add-in over a workbook, as if Excel had it open. */
export const inExcel = async <T>(
  book: Book | undefined,
  act: (excel: NodeExcel) => Promise<T>,
): Promise<T> => {
  const excel = openInNode(book ? { book } : { sheet: 'Read me' });
  excel.asGlobals();
  try {
    return await act(excel);
  } finally {
    excel.close();
  }
};

/** The workbook as the add-in reads it. */
export const readThrough = async (): Promise<ReadBook> => {
  const { book } = await must(withNow(async ({ book }) => ({ kind: 'read' as const, book })));
  return book;
};

/** With the results of its formulas, where LibreOffice is there to find them: a preview on a phone calculates nothing. */
export const savedWith = async (excel: NodeExcel): Promise<Uint8Array> => {
  if (hasLibreOffice()) await excel.calculate();
  return excel.save();
};

/** Each cell of a week that is another one than before. */
export const changesBetween = (before: ReadBook, after: ReadBook): readonly string[] => {
  const were = new Map(
    before.weeks.flatMap(({ cells }) =>
      cells.map(({ technician, date, shift }) => [`${technician} ${date}`, shift] as const),
    ),
  );
  const { nameOf } = namingOf(after);
  return after.weeks.flatMap(({ cells }) =>
    cells.flatMap(({ technician, date, shift, place }) => {
      const was = were.get(`${technician} ${date}`) ?? null;
      if (was === shift) return [];
      const what = `${dayText(date)}: ${nameOf(technician)} ${shiftText(was)} → ${shiftText(shift)}`;
      return [lineText({ text: what, place })];
    }),
  );
};

export const lineText = ({
  text,
  place,
}: {
  readonly text: string;
  readonly place?: { readonly sheet: string; readonly address: string } | undefined;
}): string => (place ? `${place.sheet}!${place.address}  ${text}` : text);
