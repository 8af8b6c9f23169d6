import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { openInNode } from '../../excel-host/index.ts';
import { type Open, patience } from './opened.ts';

export const inNode: Open = async (book) => {
  const excel = openInNode(book ? { book } : {});
  excel.asGlobals();
  return {
    excel,
    actions: excelActions(patience),
    onCall: excelOnCall(),
    close: async () => excel.close(),
  };
};
