import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchChanges } from '../../../addin/workbook/excel/watch.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';

let excel: NodeExcel;
let told: number;
beforeEach(() => {
  excel = openInNode();
  excel.asGlobals();
  told = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  excel.close();
});

const quiet = async (): Promise<void> => {
  await excel.told();
  vi.runAllTimers();
};

test('a pane that opens while a cell is being edited hears of it once it is closed', async () => {
  excel.user.openCell();
  const watching = watchChanges(() => {
    told += 1;
  });
  excel.user.closeCell();
  const stop = await watching;
  excel.user.type('A1', 1);
  await quiet();
  expect(told).toBe(1);

  excel.user.openCell();
  const stopping = stop();
  excel.user.closeCell();
  await stopping;
  excel.user.type('A1', 2);
  await quiet();
  expect(told).toBe(1);
  expect(excel.book.events.listeners).toEqual([]);
});
