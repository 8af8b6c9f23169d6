import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { excelPhone } from '../../../addin/workbook/excel/phone.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { cellOf, firstCellOf, rowsOf } from '../scenarios/cell-of.ts';
import { checkWeek } from '../scenarios/check-week.ts';

const WEEKS = ['2026-W48', '2026-W49'].map((name) => WeekName.parse(name));
const [WEEK = WeekName.parse('2026-W48'), NEXT = WEEK] = WEEKS;

let excel: NodeExcel;
let actions: Actions;
let time: number;
const clock = () => time;
beforeEach(async () => {
  time = Date.parse('2026-11-16T08:41:00Z');
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(() => ({ kind: 'steps', steps: 1000 }), { clock });
  await actions.setUp('sample');
  for (const week of WEEKS) await actions.newWeek(week);
  const onCall = excelOnCall(clock);
  await onCall.preview(WEEK, 2);
  expect(await onCall.apply()).toMatchObject({ kind: 'done' });
});
afterEach(() => excel.close());

/** The cell of the sheet On-call that says who has a turn, and who that is. */
const turn = (layer: string, from: number) => {
  const rows = rowsOf(excel, 'tblOnCall');
  const at = rows.findIndex((row) => row[0] === from && row[2] === layer);
  expect(at).toBeGreaterThan(0);
  return { address: `On-call!D${3 + at}`, who: String(rows[at]?.[3]) };
};
const note = (week: string, id: string): string => {
  const [headers = [], ...rows] = rowsOf(excel, `tblWeek_${week.replace('-', '_')}`);
  return String(rows.find(([one]) => one === id)?.[headers.indexOf('To look at')] ?? '');
};
/** What a check says of who has the phone. */
const told = async (week: WeekName) => {
  const checked = await checkWeek(actions, week);
  if (checked.kind !== 'checked') throw new Error(checked.text);
  return checked.lines.filter(({ text }) => text.includes('On call, '));
};
const [MONDAY, NEXT_MONDAY] = [46_349, 46_356];

test('turns that were made break nothing', async () => {
  for (const week of WEEKS) expect(await told(week)).toEqual([]);
});

test('leave that comes after the rotation is told beside whoever has the phone then, and in no other week', async () => {
  const { address, who } = turn('primary', MONDAY);
  excel.user.paste(firstCellOf(excel, 'tblTimeOff'), [[who, MONDAY + 1, MONDAY + 2, 'leave']]);
  const [one, ...more] = await told(WEEK);
  expect(more).toEqual([]);
  expect(one?.text).toMatch(/^Ana Ribeiro, Mon 23 Nov 2026: On call, primary: .*leave/i);
  expect(one?.place).toEqual({ sheet: 'On-call', address: address.split('!')[1] });
  expect(note(WEEK, who)).toMatch(/On call, primary: .*leave/i);
  expect(await told(NEXT)).toEqual([]);
  expect(note(NEXT, who)).not.toContain('On call');
  excel.user.clear(firstCellOf(excel, 'tblTimeOff').replace(/\d+$/, (row) => `${row}:D${row}`));
  expect(await told(WEEK)).toEqual([]);
  expect(note(WEEK, who)).not.toContain('On call');
});

test('a turn typed for somebody who has the other phone, no phone at all or has left by then is named by its cell', async () => {
  const [first, second] = [turn('primary', NEXT_MONDAY), turn('secondary', NEXT_MONDAY)];
  excel.user.type(second.address, first.who);
  expect((await told(NEXT)).map(({ text }) => text)).toEqual([
    expect.stringContaining('On call, primary: '),
    expect.stringContaining('On call, secondary: '),
  ]);
  excel.user.type(second.address, second.who);
  expect(await told(NEXT)).toEqual([]);
  excel.user.type(cellOf(excel, 'tblTechnicians', 'On call', second.who), 'no');
  const [none] = await told(NEXT);
  expect(none?.place).toEqual({ sheet: 'On-call', address: second.address.split('!')[1] });
  excel.user.type(cellOf(excel, 'tblTechnicians', 'On call', second.who), 'both');
  excel.user.type(cellOf(excel, 'tblTechnicians', 'End', second.who), NEXT_MONDAY + 2);
  expect(await told(NEXT)).toHaveLength(1);
  expect(note(NEXT, second.who)).toContain('On call, secondary: ');
});

test('too few days between two turns are told, and fewer than are wished for are not', async () => {
  const last = WeekName.parse('2026-W51');
  await actions.newWeek(last);
  const onCall = excelOnCall(clock);
  await onCall.preview(WEEK, 4);
  await onCall.apply();
  const first = turn('primary', MONDAY);
  excel.user.type(turn('primary', MONDAY + 21).address, first.who);
  expect(await told(last)).toEqual([]);
  excel.user.type(turn('primary', NEXT_MONDAY).address, first.who);
  expect((await told(NEXT)).map(({ text }) => text)).toEqual([
    expect.stringContaining('0 days between, wanted 14'),
    expect.stringContaining('7 days between, wanted 14'),
  ]);
});

test('an override of somebody who has left by then is told; what is over is not', async () => {
  const phone = excelPhone(clock);
  const night = { layer: 'primary', from: '2026-12-02T18:00', to: '2026-12-03T09:00' } as const;
  const found = await phone.cover(night);
  if (found.kind !== 'cover') throw new Error(found.text);
  const who = found.ranked[0]?.technician.id ?? '';
  expect(await phone.take(night, who, 'Eva')).toMatchObject({ kind: 'done' });
  expect(await told(NEXT)).toEqual([]);
  excel.user.type(cellOf(excel, 'tblTechnicians', 'End', who), NEXT_MONDAY);
  const lines = await told(NEXT);
  expect(lines.map(({ text }) => text)).toEqual([
    expect.stringMatching(/, Wed 2 Dec 2026: On call, primary: /),
  ]);
  time = Date.parse('2026-12-21T08:00:00Z');
  expect(await told(NEXT)).toEqual([]);
});

test('an override of somebody who is not active any more is told in its week: the phone is with whoever has the turn', async () => {
  const phone = excelPhone(clock);
  // Within the first day of a week.
  const evening = { layer: 'primary', from: '2026-11-30T18:00', to: '2026-11-30T22:00' } as const;
  const found = await phone.cover(evening);
  if (found.kind !== 'cover') throw new Error(found.text);
  const who = found.ranked[0]?.technician.id ?? '';
  expect(await phone.take(evening, who, 'Eva')).toMatchObject({ kind: 'done' });
  const later = { ...evening, from: '2026-12-01T18:00', to: '2026-12-01T22:00' };
  expect(await phone.take(later, who, 'Eva')).toMatchObject({ kind: 'done' });
  expect(await phone.undoOverride('O2')).toMatchObject({ kind: 'done' });
  excel.user.type(cellOf(excel, 'tblTechnicians', 'Active', who), 'no');
  const missed = async (week: WeekName) => {
    const checked = await checkWeek(actions, week);
    if (checked.kind !== 'checked') throw new Error(checked.text);
    return checked.lines.filter(({ text }) => /O[12] does/.test(text));
  };
  expect(await missed(NEXT)).toEqual([
    {
      text: `${who} is not active any more, so O1 does not count: primary is with whoever has the turn.`,
      place: { sheet: 'On-call', address: expect.stringMatching(/^[A-Z]+4$/) },
    },
  ]);
  expect(await missed(WEEK)).toEqual([]);
  time = Date.parse('2026-12-01T08:00:00Z');
  expect(await missed(NEXT)).toEqual([]);
});
