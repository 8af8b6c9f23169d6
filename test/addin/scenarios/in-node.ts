import { keptImages } from '../../../addin/taskpane/kept-images.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { excelOutside } from '../../../addin/workbook/excel/outside.ts';
import { excelPhone } from '../../../addin/workbook/excel/phone.ts';
import { excelPublishing } from '../../../addin/workbook/excel/publishing.ts';
import { excelReports } from '../../../addin/workbook/excel/reports.ts';
import { excelRota } from '../../../addin/workbook/excel/rota.ts';
import { excelShiftSwaps } from '../../../addin/workbook/excel/shift-swaps.ts';
import { excelTeam } from '../../../addin/workbook/excel/team.ts';
import { memoryStore } from '../../../core/store/memory.ts';
import { openInNode } from '../../excel-host/index.ts';
import { clock, type Open, patience } from './opened.ts';

export const inNode: Open = async (book) => {
  const excel = openInNode(book ? { book } : {});
  excel.asGlobals();
  const { drafts } = memoryStore();
  const pane = () => ({
    actions: excelActions(patience, { clock, images: keptImages(drafts) }),
    onCall: excelOnCall(clock),
    publishing: excelPublishing(clock),
    reports: excelReports(patience, clock),
    phone: excelPhone(clock),
    shifts: excelShiftSwaps(clock),
    rota: excelRota(clock),
    outside: excelOutside(),
    team: excelTeam(),
  });
  return {
    excel,
    ...pane(),
    async reload() {
      excel.book.events.forgetListeners();
      Object.assign(this, pane());
    },
    close: async () => excel.close(),
  };
};
