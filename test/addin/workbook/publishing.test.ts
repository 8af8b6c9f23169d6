import { readXlsx } from 'hucre';
import ICAL from 'ical.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { excelPublishing } from '../../../addin/workbook/excel/publishing.ts';
import type { Publishing, TextFile } from '../../../addin/workbook/publishing.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { checkWeek } from '../scenarios/check-week.ts';
import { before } from './before.ts';

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
  actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }), before);
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

test('what is printed says which version it is, and of which day', async () => {
  const footer = async () => {
    const { sheets } = await readXlsx(await excel.save());
    return sheets.find(({ name }) => name === SHEET)?.headerFooter?.oddFooter;
  };
  expect(await footer()).toContain('&RWeek 2026-W48, draft');
  await publishing.publish([WEEK], 'Eva');
  expect(await footer()).toContain('&RWeek 2026-W48, version 1, published 2026-11-16');
});

test('the first version is news to nobody, a later one says whom to tell of what', async () => {
  await generated();
  const first = await publishing.publish([WEEK], 'Eva');
  expect(first).toMatchObject({
    kind: 'done',
    text: 'Published as version 1. Nobody was told anything else before.',
    lines: [],
  });
  // Everybody gets their week all the same.
  if (first.kind !== 'done') return;
  expect(first.messages.map(({ technician }) => technician)).toHaveLength(12);
  expect(first.messages[0]?.text).toMatch(
    /^Ana Ribeiro, your roster for 2026-W48 \(version 1\):\n- Mon 23 Nov 2026: /,
  );
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
  expect(second.messages).toEqual([
    {
      technician: 'T01',
      name: 'Ana Ribeiro',
      text: expect.stringMatching(
        /^Ana Ribeiro, your roster has changed \(version 2\):\n- Mon 23 Nov 2026: . \d\d:\d\d–\d\d:\d\d, was .+$/,
      ),
    },
  ]);
  expect(await publishing.untold()).toMatchObject({
    text: '1 person to tell of version 2.',
    messages: second.messages,
  });
  expect(await publishing.told('T02')).toMatchObject({ messages: second.messages });
  expect(await publishing.told('T01')).toMatchObject({
    text: 'Everybody knows version 2.',
    messages: [],
  });
  expect(await publishing.publish([WEEK], 'Eva')).toMatchObject({ lines: [], messages: [] });
});

test('what people were told moves only where it pays more than telling them anew', async () => {
  await generated();
  await publishing.publish([WEEK], 'Eva');
  excel.user.type('Technicians!D4', 32);
  const preview = await generated();
  if (preview.kind !== 'preview') throw new Error(preview.text);
  expect(preview.changes).toBeGreaterThan(0);
  expect(preview.changes).toBeLessThan(4);
  expect(preview.lines[0]?.text).toMatch(
    /^\d published shifts? would change. To tell: .*Ana Ribeiro/,
  );
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
  const kept = excel.user.see('Settings!E4:G9');
  const broken = new Map<unknown, string>([
    ['slotwright.published', '|{"version":|'],
    ['slotwright.sent', '7'],
  ]);
  kept.forEach(([key], i) => {
    const text = broken.get(key);
    if (text !== undefined) excel.user.type(`Settings!G${4 + i}`, text);
  });
  expect(await publishing.publish([WEEK], 'Eva')).toMatchObject({
    text: 'Published as version 1. Nobody was told anything else before.',
  });
});

test('what is published is what was looked at, or it is shown anew', async () => {
  await generated();
  expect(await publishing.untold()).toMatchObject({ code: 'NotPublished' });
  const shown = await publishing.preview([WEEK]);
  expect(shown).toMatchObject({ kind: 'publish', version: 1, last: undefined, gaps: 0 });
  if (shown.kind !== 'publish') return;
  expect(shown.messages).toHaveLength(12);
  excel.coauthor.type(`${SHEET}!I4`, 'L');
  const again = await publishing.publish([WEEK], 'Eva', shown.seen);
  expect(again).toMatchObject({ kind: 'publish', version: 1 });
  expect(await publishing.untold()).toMatchObject({ code: 'NotPublished' });
  if (again.kind !== 'publish') return;
  expect(await publishing.publish([WEEK], 'Eva', again.seen)).toMatchObject({ kind: 'done' });
  expect(await publishing.preview([WEEK])).toMatchObject({
    version: 2,
    last: { version: 1, by: 'Eva', at: clock },
    messages: [],
  });
});

test('turns on call go out with a version: to whom they come and go, as calendars and as hours', async () => {
  const onCall = excelOnCall(() => clock);
  await onCall.preview(WEEK, 2);
  await onCall.apply();
  excel.user.paste(`${SHEET}!C4`, [['E']]);
  const first = await publishing.publish([WEEK], 'Eva');
  const rows = excel.user.see('On-call!A4:D7');
  const has = String(rows.find(([, , layer]) => layer === 'primary')?.[3]);
  const others = ['T01', 'T02', 'T03', 'T04', 'T05'];
  const next = others.find((id) => !rows.some((row) => row[3] === id)) ?? '';
  const textTo = (id: string, from: typeof first) =>
    from.kind === 'done' ? from.messages.find(({ technician }) => technician === id)?.text : '';
  expect(textTo(has, first)).toContain('on call, primary from Mon 23 Nov 2026 to Mon 30 Nov 2026');
  const names = (await files({ what: 'calendars' })).map(({ name }) => name);
  expect(names.slice(-2)).toEqual(['on-call-primary.ics', 'on-call-secondary.ics']);
  const layer = (await files({ what: 'calendars' })).find(({ name }) => name === names.at(-2));
  expect(ICAL.parse(layer?.text ?? '')).toBeDefined();
  expect(layer?.text.match(/BEGIN:VEVENT/g)).toHaveLength(2);

  const row = rows.findIndex((one) => one[2] === 'primary' && one[3] === has) + 4;
  excel.user.type(`On-call!D${row}`, next);
  const second = await publishing.publish([WEEK], 'Eva');
  expect(textTo(has, second)).toContain('no longer on call, primary from Mon 23 Nov 2026');
  expect(textTo(next, second)).toContain('on call, primary from Mon 23 Nov 2026');
  const [pay] = await files({ what: 'pay-hours', weeks: [WEEK] });
  expect(pay?.text).toMatch(new RegExp(`${next},[^\\n]*,on-call,`));
});

test('texts are of what was published, also where the sheet is another one now', async () => {
  excel.user.paste(`${SHEET}!C4`, [['E']]);
  expect(await publishing.handOver({ what: 'texts', weeks: [WEEK] })).toMatchObject({
    code: 'NotPublished',
  });
  await publishing.publish([WEEK], 'Eva');
  excel.user.paste(`${SHEET}!C4`, [['L']]);
  const texts = await files({ what: 'texts', weeks: [WEEK] });
  expect(texts).toHaveLength(12);
  expect(texts[0]).toMatchObject({ name: 'Ana Ribeiro.txt', type: 'text/plain' });
  expect(texts[0]?.text).toContain('Mon 23 Nov 2026: E 07:00–15:30');
  expect(await files({ what: 'texts', weeks: [WeekName.parse('2026-W50')] })).toEqual([]);
});

test('a protected week can be checked, published and handed over; nothing is written into it', async () => {
  await generated();
  excel.user.type(`${SHEET}!C4`, 'L');
  excel.user.type(`${SHEET}!D4`, 'E');
  excel.user.protect(SHEET);
  const before = excel.user.see(`${SHEET}!A1:Z20`);
  expect(await actions.look()).toMatchObject({ readOnly: true, isProtected: true });
  expect(await checkWeek(actions, WEEK)).toMatchObject({ kind: 'checked' });
  expect(await publishing.publish([WEEK], 'Eva')).toMatchObject({ kind: 'done' });
  expect(await publishing.handOver({ what: 'pay-hours', weeks: [WEEK] })).toMatchObject([
    { kind: 'file' },
  ]);
  expect(await actions.preview('generate', [WEEK], unwatched)).toMatchObject({
    code: 'AccessDenied',
    text: 'The sheet Week 2026-W48 is protected: choose Review, Unprotect Sheet.',
  });
  expect(excel.user.see(`${SHEET}!A1:Z20`)).toEqual(before);
});

test('a workbook that is open to be read is looked at, and written nowhere', async () => {
  await generated();
  await publishing.publish([WEEK], 'Eva');
  excel.book.readOnly = true;
  expect(await actions.look()).toMatchObject({ readOnly: true, isProtected: false });
  expect(await checkWeek(actions, WEEK)).toMatchObject({ kind: 'checked' });
  expect(await publishing.handOver({ what: 'calendars' })).toHaveLength(12);
  const onCall = excelOnCall(() => clock);
  for (const refused of [
    await publishing.publish([WEEK], 'Eva'),
    await publishing.told('everybody'),
    await onCall.preview(WEEK, 4),
    await actions.preview('generate', [WEEK], unwatched),
  ]) {
    expect(refused).toMatchObject({ kind: 'failed', code: 'ReadOnly' });
    expect('text' in refused && refused.text).toContain('save a copy');
  }
});
