import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelPublishing } from '../../../addin/workbook/excel/publishing.ts';
import type { Publishing, TextFile } from '../../../addin/workbook/publishing.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';

const WEEK = WeekName.parse('2026-W48');
const SHEET = 'Week 2026-W48';
const unwatched = { told: () => {}, isStopped: () => false };

let excel: NodeExcel;
let actions: Actions;
let publishing: Publishing;
let clock = Date.parse('2026-11-16T09:00:00Z');
beforeEach(async () => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }));
  publishing = excelPublishing(() => clock);
  clock = Date.parse('2026-11-16T09:00:00Z');
  await actions.setUp('sample');
  await actions.newWeek(WEEK);
});
afterEach(() => excel.close());

const generated = async () => {
  const preview = await actions.preview('generate', [WEEK], unwatched);
  await actions.apply();
  return preview;
};
const files = async (what: Parameters<Publishing['handOver']>[0]): Promise<readonly TextFile[]> => {
  const found = await publishing.handOver(what);
  if ('kind' in found) throw new Error(found.text);
  return found;
};

test('the first version is news to nobody, a later one says whom to tell of what', async () => {
  await generated();
  expect(await publishing.publish([WEEK], 'Eva')).toEqual({
    kind: 'done',
    text: 'Published as version 1. Nobody was told anything else before.',
    lines: [],
  });
  const was = String(excel.user.see(`${SHEET}!C4`)[0]?.[0]);
  const is = was === 'L' ? 'E' : 'L';
  excel.user.type(`${SHEET}!C4`, is);
  const second = await publishing.publish([WEEK], 'Eva');
  expect(second).toMatchObject({ text: 'Published as version 2. 1 change to tell.' });
  if (second.kind !== 'done') return;
  const before = was === '' ? 'free' : was;
  expect(second.lines[0]?.text).toMatch(
    new RegExp(`^Tell Ana Ribeiro: Mon 23 Nov 2026 is ${is} and no longer ${before}`),
  );
  expect(second.lines[0]?.place).toEqual({ sheet: SHEET, address: 'C4' });
  await publishing.allTold();
  expect(await publishing.publish([WEEK], 'Eva')).toMatchObject({ lines: [] });
});

test('what people were told moves only where it pays more than telling them anew', async () => {
  await generated();
  await publishing.publish([WEEK], 'Eva');
  excel.user.type('Technicians!D4', 32);
  const preview = await generated();
  if (preview.kind !== 'preview') throw new Error(preview.text);
  expect(preview.changes).toBeGreaterThan(0);
  expect(preview.changes).toBeLessThan(4);
});

test('once the fact is as it was, so is what people were told', async () => {
  await generated();
  await publishing.publish([WEEK], 'Eva');
  const told = excel.user.see(`${SHEET}!C4:I15`);
  excel.user.type('Technicians!D4', 24);
  await generated();
  expect(excel.user.see(`${SHEET}!C4:I15`)).not.toEqual(told);
  excel.user.type('Technicians!D4', 40);
  await generated();
  expect(excel.user.see(`${SHEET}!C4:I15`)).toEqual(told);
});

test('each technician gets a calendar, and a later one updates what the first made', async () => {
  expect(await publishing.handOver({ what: 'calendars' })).toMatchObject({ code: 'NotPublished' });
  excel.user.paste(`${SHEET}!C4`, [['E', '', 'L']]);
  await publishing.publish([WEEK], 'Eva');
  const entriesOf = async () => {
    const [first] = await files({ what: 'calendars' });
    expect(first?.name).toBe('Ana-Ribeiro.ics');
    const calendar = new ICAL.Component(ICAL.parse(first?.text ?? ''));
    return calendar.getAllSubcomponents('vevent').map((event) => {
      const at = event.getFirstPropertyValue('dtstart');
      return {
        uid: String(event.getFirstPropertyValue('uid')),
        at: at instanceof ICAL.Time ? at.toJSDate().toISOString() : '',
        sequence: event.getFirstPropertyValue('sequence'),
        status: event.getFirstPropertyValue('status'),
      };
    });
  };
  const before = await entriesOf();
  // 07:00 and 11:30 in Berlin.
  expect(before.map(({ at, sequence }) => [at, sequence])).toEqual([
    ['2026-11-23T06:00:00.000Z', 0],
    ['2026-11-25T10:30:00.000Z', 0],
  ]);
  excel.user.paste(`${SHEET}!C4`, [['', '', 'E']]);
  await publishing.publish([WEEK], 'Eva');
  const after = await entriesOf();
  expect(after.map(({ uid }) => uid).sort()).toEqual(before.map(({ uid }) => uid).sort());
  expect(after.map(({ status, sequence }) => [status, sequence])).toEqual([
    ['CANCELLED', 1],
    ['CONFIRMED', 1],
  ]);
});

test('hours for payroll are told apart by evening and weekend', async () => {
  excel.user.paste(`${SHEET}!C4`, [['L', '', '', '', '', 'D']]);
  const [file] = await files({ what: 'pay-hours', weeks: [WEEK] });
  expect(file?.name).toBe('pay-hours-2026-11-23.csv');
  const rows = (file?.text ?? '').trim().split(/\r?\n/).slice(1);
  // 11:30 to 20:00: six and a half hours by day, two in the evening; 09:00 to 17:30 on a Saturday.
  expect(rows).toEqual([
    'T01,Ana Ribeiro,2026-11-23,2026-11-29,shift,6.50,2.00,0.00,8.50,0.00,17.00',
  ]);
});

test('what somebody broke in the settings is as good as nothing, and nothing fails', async () => {
  await publishing.publish([WEEK], 'Eva');
  await excel.Excel.run(async (context) => {
    context.workbook.settings.add('slotwright.published', '{"version":');
    context.workbook.settings.add('slotwright.sent', 7);
    await context.sync();
  });
  expect(await publishing.publish([WEEK], 'Eva')).toMatchObject({
    text: 'Published as version 1. Nobody was told anything else before.',
  });
});
