import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOutside } from '../../../addin/workbook/excel/outside.ts';
import { excelRota } from '../../../addin/workbook/excel/rota.ts';
import type { RotaActions, RotaAnswers, RotaPreview } from '../../../addin/workbook/rota.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { before } from './before.ts';

const W48 = WeekName.parse('2026-W48');
const unwatched = { told: () => {}, isStopped: () => false };
const NONE: RotaAnswers = { codes: {}, people: {} };
/** Wednesday of week 48. */
const TODAY = Date.UTC(2026, 10, 25, 9);

let excel: NodeExcel;
let actions: Actions;
let rota: RotaActions;
beforeEach(() => {
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 250_000 }), before);
  rota = excelRota(() => TODAY);
});
afterEach(() => excel.close());

const days = (from: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, i) =>
    new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10),
  );
/** As a spreadsheet puts it on the clipboard. */
const grid = (from: string, count: number, rows: readonly string[]): string =>
  [['Name', ...days(from, count)].join('\t'), ...rows].join('\n');
const seen = async (text: string, answers = NONE): Promise<RotaPreview> => {
  const found = await rota.preview(text, answers);
  if (found.kind !== 'rota') throw new Error(found.text);
  return found;
};
const whole = () =>
  excel.book.sheets.map((sheet) => [
    sheet.name,
    [...sheet.cells].map(([at, { value, formula }]) => `${at} ${formula ?? value}`),
  ]);

test('a pasted rota becomes weeks, time off and turns, and Generate fills around it', async () => {
  await actions.setUp('sample');
  const text = grid('2026-11-16', 21, [
    'Ana Ribeiro\tE\tE\tE\tE\tE\t\t\tL\tL\tL + OC\tOC\tOC\t\t\toff\tD\tD\tD\tD\t\t',
    'Adler, Ben\tD\tD\tD\tD\tD\t\t\tAL\tAL\tAL\tAL\tAL\t\t\tE\tE\tE\tE\tE\t\t',
    'Chiara\tL\tL\tL\tL\tL\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t',
  ]);
  const before = whole();
  const preview = await seen(text);
  expect(preview).toMatchObject({
    codes: [],
    people: [],
    weeks: ['2026-W47', '2026-W48', '2026-W49'],
    newWeeks: ['2026-W47', '2026-W48', '2026-W49'],
    cells: 27,
    timeOff: 1,
    turns: 1,
    daysOff: 1,
  });
  expect(whole()).toEqual(before);
  expect(await rota.take()).toMatchObject({
    kind: 'done',
    text: '27 cells of 3 weeks are as in the rota. They stay until somebody types over them.',
  });
  expect(await actions.look()).toMatchObject({
    kind: 'ready',
    problems: [],
    weeks: [{ week: '2026-W47' }, { week: '2026-W48' }, { week: '2026-W49' }],
  });
  const row = (week: string, line: number) =>
    excel.user.see(`Week ${week}!C${line}:I${line}`)[0]?.join(' ');
  expect(row('2026-W47', 4)).toBe('E E E E E  ');
  expect(row('2026-W48', 4)).toBe('L L L    ');
  expect(row('2026-W49', 5)).toBe('E E E E E  ');
  expect(excel.user.see('Time off!A4:D4')).toEqual([['T02', 46_349, 46_353, 'leave']]);
  expect(excel.user.see('On-call!A4:D4')).toEqual([[46_351, 46_354, 'primary', 'T01']]);
  expect(excel.book.table('tblOnCall')?.sheet.name).toBe('On-call');
  // What the rota calls off, ahead of today, stays off.
  expect(excel.user.see('Changes!A4:C4')).toEqual([['T01', 46_356, 'Free in the rota']]);
  const W49 = WeekName.parse('2026-W49');
  await actions.preview('generate', [W48, W49], unwatched);
  expect(await actions.apply()).toMatchObject({ kind: 'done' });
  expect(row('2026-W48', 4)?.startsWith('L L L')).toBe(true);
  expect(row('2026-W48', 5)?.startsWith('     ')).toBe(true);
  expect(row('2026-W49', 4)).toMatch(/^ D D D D/);
  // Taken with open eyes: the next opening does not ask about any of it.
  expect(await excelOutside().look()).toMatchObject({ cells: 0 });
});

test('words and names that nobody knows are asked about, and nothing is written before they are answered', async () => {
  await actions.setUp('sample');
  const text = grid('2026-11-23', 5, [
    'Ana Ribeiro\tFrüh\tFrüh\tBR\tE\tE',
    'Zoe Quist\tE\tE\tE\tE\tE',
    'Temp\tE\tE\tE\tE\tE',
  ]);
  const asked = await seen(text);
  expect(asked.codes).toEqual([
    { word: 'Früh', count: 2 },
    { word: 'BR', count: 1 },
  ]);
  expect(asked.people).toEqual(['Zoe Quist', 'Temp']);
  const before = whole();
  expect(await rota.take()).toMatchObject({ kind: 'failed', code: 'Open' });
  expect(whole()).toEqual(before);
  const answers: RotaAnswers = {
    codes: { Früh: 'shift E', BR: 'away out' },
    people: { 'Zoe Quist': 'add', Temp: 'skip' },
  };
  expect(await seen(text, answers)).toMatchObject({
    codes: [],
    people: [],
    cells: 9,
    timeOff: 1,
    newPeople: 1,
  });
  expect(await rota.take()).toMatchObject({ kind: 'done' });
  expect(excel.user.see('Technicians!A16:B16')).toEqual([['T13', 'Zoe Quist']]);
  expect(excel.user.see('Week 2026-W48!A4:G4')[0]?.slice(2)).toEqual(['E', 'E', '', 'E', 'E']);
  expect(excel.user.see('Week 2026-W48!A16:G16')).toEqual([
    ['T13', 'Zoe Quist', 'E', 'E', 'E', 'E', 'E'],
  ]);
  expect(await actions.look()).toMatchObject({ kind: 'ready', people: 13, problems: [] });
});

test('what is in the workbook already stays and is told, and taking twice changes nothing', async () => {
  await actions.setUp('sample');
  await actions.newWeek(W48);
  excel.user.type('Week 2026-W48!C4', 'L');
  const text = grid('2026-11-23', 3, ['Ana Ribeiro\tE\tE\tal', 'Ben Adler\tD\tD\tD']);
  const preview = await seen(text);
  expect(preview).toMatchObject({ newWeeks: [], cells: 4, timeOff: 1 });
  expect(preview.lines).toContainEqual({
    text: 'Mon 23 Nov 2026: Ana Ribeiro keeps L; the rota says E.',
    place: { sheet: 'Week 2026-W48', address: 'C4' },
  });
  await rota.take();
  expect(excel.user.see('Week 2026-W48!C4:E5')).toEqual([
    ['L', 'E', ''],
    ['D', 'D', 'D'],
  ]);
  expect(await seen(text)).toMatchObject({ cells: 0, timeOff: 0, turns: 0 });
  const before = whole();
  expect(await rota.take()).toMatchObject({ kind: 'failed', code: 'Empty' });
  expect(whole()).toEqual(before);
});

test('without history it says that everybody starts equal; with it, it does not', async () => {
  await actions.setUp('sample');
  const ahead = grid('2026-11-30', 5, ['Ana Ribeiro\tE\tE\tE\tE\tE']);
  const said = async (text: string) => (await seen(text)).lines.map((line) => line.text);
  expect((await said(ahead)).some((text) => /equal/i.test(text))).toBe(true);
  const past = grid('2026-11-09', 5, ['Ana Ribeiro\tE\tE\tE\tE\tE']);
  expect((await said(past)).some((text) => /equal/i.test(text))).toBe(false);
  const old = grid('2026-06-01', 5, ['Ana Ribeiro\tE\tE\tE\tE\tE']);
  expect(await seen(old)).toMatchObject({ cells: 0, weeks: [] });
  expect(await said(old)).toContain(
    'Days before Mon 24 Aug 2026 are left out: fairness counts a quarter.',
  );
});

test('a calendar file is taken the same way', async () => {
  await actions.setUp('sample');
  const event = (uid: string, summary: string, start: string, end: string): string =>
    ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', `SUMMARY:${summary}`]
      .concat([`DTSTART:${start}`, `DTEND:${end}`, 'END:VEVENT'])
      .join('\r\n');
  const text = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//rota//',
    event('1', 'E: Ana Ribeiro', '20261130T060000Z', '20261130T143000Z'),
    event('2', 'L: Ben Adler', '20261201T103000Z', '20261201T190000Z'),
    event('3', 'On call, primary: Ben Adler', '20261130T080000Z', '20261207T080000Z'),
    event('4', 'E: Zoe', '20261130T060000Z', '20261130T143000Z'),
    'END:VCALENDAR',
  ].join('\r\n');
  const asked = await seen(text);
  expect(asked).toMatchObject({ people: ['Zoe'], cells: 2, turns: 1, newWeeks: ['2026-W49'] });
  const answers: RotaAnswers = { codes: {}, people: { Zoe: 'is T03' } };
  expect(await seen(text, answers)).toMatchObject({ people: [], cells: 3 });
  expect(await rota.take()).toMatchObject({ kind: 'done' });
  expect(excel.user.see('Week 2026-W49!C4:D6')).toEqual([
    ['E', ''],
    ['', 'L'],
    ['E', ''],
  ]);
  expect(excel.user.see('On-call!A4:D4')).toEqual([[46_356, 46_363, 'primary', 'T02']]);
});

test('a taken name of a sheet or a change since the preview leaves everything as it was', async () => {
  await actions.setUp('sample');
  excel.user.addSheet('Week 2026-W49');
  const text = grid('2026-11-30', 5, ['Ana Ribeiro\tE\tE\tE\tal\tal']);
  await seen(text);
  const before = whole();
  expect(await rota.take()).toMatchObject({ kind: 'failed', code: 'ItemAlreadyExists' });
  expect(whole()).toEqual(before);
  excel.user.deleteSheet('Week 2026-W49');
  await seen(text);
  excel.user.paste('Time off!A4', [['T01', '2026-12-03', '2026-12-04', 'leave']]);
  expect(await rota.take()).toMatchObject({ kind: 'rota', timeOff: 0 });
  expect(excel.book.sheet('Week 2026-W49')).toBeUndefined();
  expect(await rota.take()).toMatchObject({ kind: 'done' });
  expect(await rota.preview('', NONE)).toMatchObject({
    lines: expect.arrayContaining([{ text: 'There is nothing in it.' }]),
  });
});
