import { afterEach, beforeEach, expect, test } from 'vitest';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelReports } from '../../../addin/workbook/excel/reports.ts';
import { writeJournalFile } from '../../../core/exchange/journal-file.ts';
import { memoryStore } from '../../../core/store/memory.ts';
import { at, intent, outcome } from '../../core/store/entries.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { rowsOf } from '../scenarios/cell-of.ts';
import { patience, UNWATCHED, WEEK } from '../scenarios/opened.ts';
import { before } from './before.ts';

let excel: NodeExcel;
beforeEach(async () => {
  excel = openInNode();
  excel.asGlobals();
  const actions = excelActions(patience, before);
  await actions.setUp('sample');
  await actions.newWeek(WEEK);
});
afterEach(() => excel.close());

const saved = async (): Promise<string> => {
  const { journal } = memoryStore();
  await journal.append(intent('a1'), at(0));
  await journal.append(outcome('a1'), at(1));
  return writeJournalFile(await journal.list(), at(2));
};
const tickets = async (reports: ReturnType<typeof excelReports>) => {
  const review = await reports.review(WEEK, UNWATCHED);
  if (review.kind !== 'review') throw new Error(review.text);
  return review.parts.find(({ about }) => about === 'Tickets')?.lines.map(({ text }) => text);
};

test('a review tells of the journal that was taken, and of none before', async () => {
  const reports = excelReports(patience, () => at(0));
  expect(await tickets(reports)).toBeUndefined();
  expect(await reports.takeJournal(await saved())).toEqual({
    kind: 'done',
    text: 'The next review tells of the journal too: 2 entries.',
    lines: [],
  });
  expect((await tickets(reports))?.[0]).toBe('1 booking, 0.5 h.');
  const sheet = rowsOf(excel, 'tblReview').flat();
  expect(sheet).toContain('1 booking, 0.5 h.');
  // Numbers only: the ticket is nobody's business here.
  expect(JSON.stringify(sheet)).not.toContain('Printer on fire');
});

test('a journal that was changed says so, and what is none is refused and changes nothing', async () => {
  const reports = excelReports(patience, () => at(0));
  const text = await saved();
  const changed = await reports.takeJournal(text.replace('Printer on fire', 'Printer is fine'));
  expect(changed).toMatchObject({
    kind: 'done',
    lines: [{ text: expect.stringContaining('Entry 1 was changed') }],
  });
  expect(await reports.takeJournal('{"format":"other"}')).toMatchObject({
    kind: 'failed',
    code: 'Unreadable',
  });
  expect((await tickets(reports))?.[0]).toBe('1 booking, 0.5 h.');
});
