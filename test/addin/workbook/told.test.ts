import { beforeEach, expect, test } from 'vitest';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { openInNode } from '../../excel-host/index.ts';
import { cellOf } from '../scenarios/cell-of.ts';
import { checkWeek } from '../scenarios/check-week.ts';
import { patience, UNWATCHED, WEEK } from '../scenarios/opened.ts';
import { before } from './before.ts';

const NOW = Date.parse('2026-11-16T09:00:00Z');

let excel: ReturnType<typeof openInNode>;
beforeEach(() => {
  excel = openInNode();
  excel.asGlobals();
  return () => excel.close();
});

test('that somebody on call has less of a day is no remark', async () => {
  const actions = excelActions(patience, before);
  const onCall = excelOnCall(() => NOW);
  await actions.setUp('sample');
  await actions.newWeek(WEEK);
  await onCall.preview(WEEK, 1);
  await onCall.apply();
  await actions.preview('generate', [WEEK], UNWATCHED);
  await actions.apply();
  const checked = await checkWeek(actions, WEEK);
  if (checked.kind !== 'checked') throw new Error(checked.text);
  expect(checked.lines).toEqual([]);
  expect(excel.user.see(cellOf(excel, 'tblWeek_2026_W48', 'To look at', 'T01'))).toEqual([['']]);
});
