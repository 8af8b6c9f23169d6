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
import { idbStore } from '../../../core/store/idb.ts';
import { memoryArea } from '../../../core/store/secrets.ts';
import { clock, patience, UNWATCHED } from './opened.ts';
import { WATCHED } from './remote.ts';

type Ask = (group: string, name: string, args: readonly unknown[]) => Promise<unknown>;
declare global {
  interface Window {
    slotwrightAsk: Ask;
    slotwrightReady: Promise<unknown>;
  }
}

const kept = idbStore({ session: memoryArea() });
const groups: Readonly<Record<string, object>> = {
  actions: excelActions(patience, { clock, images: keptImages(kept.drafts) }),
  onCall: excelOnCall(clock),
  publishing: excelPublishing(clock),
  reports: excelReports(patience, clock),
  phone: excelPhone(clock),
  shifts: excelShiftSwaps(clock),
  rota: excelRota(clock),
  outside: excelOutside(),
  team: excelTeam(),
};

window.slotwrightAsk = async (group, name, args) => {
  const ask: unknown = Reflect.get(groups[group] ?? {}, name);
  if (typeof ask !== 'function') throw new Error(`${group} has no ${name}`);
  return ask(...args.map((arg) => (arg === WATCHED ? UNWATCHED : arg)));
};
window.slotwrightReady = Office.onReady();
