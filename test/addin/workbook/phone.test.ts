import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Actions } from '../../../addin/workbook/actions.ts';
import { excelActions } from '../../../addin/workbook/excel/actions.ts';
import { excelOnCall } from '../../../addin/workbook/excel/on-call.ts';
import { excelPhone } from '../../../addin/workbook/excel/phone.ts';
import type { OnCallActions } from '../../../addin/workbook/on-call.ts';
import type { AskedSwap, Consent, Phone, PhoneActions } from '../../../addin/workbook/phone.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import { type NodeExcel, openInNode } from '../../excel-host/index.ts';
import { checkWeek } from '../scenarios/check-week.ts';
import { before } from './before.ts';

const FIRST = WeekName.parse('2026-W48');
let clock: number;
let excel: NodeExcel;
let actions: Actions;
let onCall: OnCallActions;
let phone: PhoneActions;
beforeEach(async () => {
  clock = Date.parse('2026-11-16T09:00:00Z');
  excel = openInNode();
  excel.asGlobals();
  actions = excelActions(undefined, before);
  onCall = excelOnCall(() => clock);
  phone = excelPhone(() => clock);
  await actions.setUp('sample');
});
afterEach(() => excel.close());

const made = async (weeks = 8): Promise<void> => {
  expect(await onCall.preview(FIRST, weeks)).toMatchObject({ kind: 'preview' });
  expect(await onCall.apply()).toMatchObject({ kind: 'done' });
};
const seen = async (): Promise<Phone> => {
  const found = await phone.look();
  if (found.kind === 'failed') throw new Error(found.text);
  return found;
};
/** Who has the turns of a layer by the sheet, in the order of time. */
const held = async (layer = 'primary'): Promise<readonly (string | undefined)[]> =>
  (await seen()).turns
    .filter((turn) => turn.layer === layer)
    .map(({ technician }) => technician?.id);
const table = (name: string): readonly (readonly unknown[])[] => {
  const found = excel.book.table(name);
  if (!found) throw new Error(`no table ${name}`);
  const { row, column, rows, columns } = found.block;
  const letter = (at: number): string =>
    at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(39 + at)}`;
  const area = `${letter(column)}${row + 1}:${letter(column + columns - 1)}${row + rows}`;
  return excel.user.see(`'${found.sheet.name}'!${area}`);
};
const turn = (day: string, layer = 'primary'): string => `${layer}:2026-${day}`;

/** The first exchange of this week's turn for a later one that breaks no rule, and who has the two. */
const exchange = async (consent: Consent) => {
  const before = await held();
  const days = (await seen()).turns.filter(({ layer }) => layer === 'primary').map(({ id }) => id);
  for (const [at, to] of before.entries()) {
    const asked: AskedSwap = { turn: turn('11-23'), to: to ?? '', inReturn: days[at], consent };
    const shown = at === 0 ? undefined : await phone.swap(asked, 'Eva', false);
    if (shown?.kind === 'swap')
      return { asked, before, at, first: before[0] ?? '', other: to ?? '' };
  }
  throw new Error('no two turns can be exchanged');
};

describe('a swap', () => {
  test('two turns change hands: both rows, both ids, who wrote it down, and the rotation keeps it', async () => {
    await made();
    const { asked, before, at, first, other } = await exchange('recorded');
    expect(await held()).toEqual(before);
    expect(await phone.swap(asked, 'Eva', true)).toMatchObject({ kind: 'done' });
    const after = await held();
    expect([after[0], after[at]]).toEqual([other, first]);
    const [headers = [], row = []] = table('tblSwaps');
    const cell = (header: string) => row[headers.indexOf(header)];
    expect(['Turn', 'Gives', 'Takes', 'In return', 'Recorded by', 'Agreed'].map(cell)).toEqual([
      ...[turn('11-23'), first, other, asked.inReturn],
      ...['Eva', ''],
    ]);
    expect(table('tblOnCall').flat().join(' ')).toContain('recorded by Eva');
    // Made again, it stays, and nothing of it counts as typed.
    expect(await onCall.preview(FIRST, 8)).toMatchObject({ changes: 0, kept: 0 });
    expect((await seen()).swaps).toMatchObject([{ id: 'S1', state: 'agreed', waitsFor: [] }]);
  });

  test('is undone until its first turn begins, and its row stays', async () => {
    await made();
    const { asked, before } = await exchange('agreed');
    await phone.swap(asked, '', true);
    expect(await phone.undoSwap('S1')).toMatchObject({ kind: 'done' });
    expect(await held()).toEqual(before);
    expect((await seen()).swaps).toMatchObject([{ id: 'S1', state: 'undone' }]);
    expect(await onCall.preview(FIRST, 8)).toMatchObject({ changes: 0, kept: 0 });
    expect(await phone.undoSwap('S1')).toMatchObject({ kind: 'refused' });
    await phone.swap(asked, '', true);
    expect(table('tblSwaps')).toHaveLength(3);
    clock = Date.parse('2026-11-23T09:00:00Z');
    expect(await phone.undoSwap('S2')).toMatchObject({
      kind: 'refused',
      lines: [{ text: expect.stringContaining('The turn began') }],
    });
    expect(await phone.undoSwap('S9')).toMatchObject({ kind: 'failed' });
  });

  test('counts once both have said yes', async () => {
    await made();
    const { asked, before, first, other: fifth } = await exchange('asked');
    expect(await phone.swap(asked, '', true)).toMatchObject({
      text: expect.stringMatching(/^Asked for\./),
    });
    expect(await held()).toEqual(before);
    expect((await seen()).swaps).toMatchObject([{ state: 'waiting', waitsFor: [{ id: fifth }] }]);
    expect(await phone.agree('S1', 'T99')).toMatchObject({ kind: 'failed' });
    expect(await phone.agree('S1', fifth)).toMatchObject({ kind: 'done' });
    expect((await held())[0]).toBe(fifth);
    const [headers = [], row = []] = table('tblSwaps');
    expect(row[headers.indexOf('Agreed')]).toBe(`${first}, ${fifth}`);
    expect(row[headers.indexOf('Recorded by')]).toBe('');
  });

  test('is refused with its reasons where it breaks a rule, and changes nothing', async () => {
    await made();
    const before = await held();
    const second = before[1] ?? '';
    excel.user.paste('Time off!A4', [[second, 46_349, 46_353, 'leave', '']]);
    const sheet = table('tblOnCall');
    const refused = await phone.swap(
      { turn: turn('11-23'), to: second, consent: 'recorded' },
      'Eva',
      true,
    );
    expect(refused).toMatchObject({ kind: 'refused' });
    const lines = 'lines' in refused ? refused.lines.map(({ text }) => text).join(' ') : '';
    expect(lines).toContain('On leave');
    expect(table('tblOnCall')).toEqual(sheet);
    expect(table('tblSwaps')).toHaveLength(2);
    expect((await seen()).swaps).toEqual([]);
  });

  test('leaves a turn alone that somebody typed', async () => {
    await made();
    const before = await held();
    const other = before[6] ?? '';
    const row =
      4 +
      table('tblOnCall')
        .slice(1)
        .findIndex((one) => one[2] === 'primary');
    excel.user.type(`On-call!D${row}`, other);
    expect(
      await phone.swap({ turn: turn('11-23'), to: before[3] ?? '', consent: 'agreed' }, '', true),
    ).toMatchObject({
      kind: 'refused',
      lines: [{ text: expect.stringContaining('Fixed by hand') }],
    });
  });
});

describe('cover', () => {
  const TONIGHT = { layer: 'primary', from: '2026-11-24T18:00', to: '2026-11-25T09:00' } as const;

  test('ranks who could take over tonight with what it costs, and everybody else with why not', async () => {
    await made();
    await actions.newWeek(FIRST);
    clock = Date.parse('2026-11-24T14:00:00Z');
    expect((await seen()).tonight).toEqual({ from: TONIGHT.from, to: TONIGHT.to });
    const shown = await phone.cover(TONIGHT);
    if (shown.kind !== 'cover') throw new Error(shown.text);
    const out = (await held())[0];
    expect(shown.ranked.length + shown.excluded.length).toBe(12);
    expect(shown.ranked.map(({ technician }) => technician.id)).not.toContain(out);
    expect(shown.ranked.map(({ cost }) => cost)).toEqual(
      shown.ranked.map(({ cost }) => cost).toSorted((a, b) => a - b),
    );
    expect(shown.ranked.every(({ reasons }) => reasons.length > 0)).toBe(true);
    const why = shown.excluded.map(({ text }) => text).join(' ');
    expect(why).toContain('Is the one who is out');
    expect(why).toContain('On call as secondary');
  });

  test('what somebody took who has left since is over, and keeps its number', async () => {
    await made();
    clock = Date.parse('2026-11-24T14:00:00Z');
    const take = async (): Promise<string> => {
      const shown = await phone.cover(TONIGHT);
      if (shown.kind !== 'cover') throw new Error(shown.text);
      const id = shown.ranked[0]?.technician.id ?? '';
      expect(await phone.take(TONIGHT, id, 'Eva')).toMatchObject({ kind: 'done' });
      return id;
    };
    const left = await take();
    const [headers = [], ...people] = table('tblTechnicians');
    const row = 4 + people.findIndex(([id]) => id === left);
    const active = String.fromCharCode(65 + headers.indexOf('Active'));
    excel.user.type(`Technicians!${active}${row}`, 'no');
    expect((await seen()).overrides).toHaveLength(0);
    expect(await take()).not.toBe(left);
    expect(table('tblOverrides').map(([id]) => id)).toEqual(['Id', 'O1', 'O2']);
  });

  test('one press gives the phone away for that time only, on the record, and it can be taken back', async () => {
    await made();
    clock = Date.parse('2026-11-24T14:00:00Z');
    const before = await held();
    const shown = await phone.cover(TONIGHT);
    if (shown.kind !== 'cover') throw new Error(shown.text);
    const chosen = shown.ranked[0]?.technician;
    const taken = await phone.take(TONIGHT, chosen?.id ?? '', 'Eva');
    expect(taken).toMatchObject({
      kind: 'done',
      text: expect.stringContaining(chosen?.name ?? ''),
    });
    expect(await held()).toEqual(before);
    const [headers = [], row = []] = table('tblOverrides');
    const cell = (header: string) => row[headers.indexOf(header)];
    expect(['Layer', 'Technician', 'Instead of', 'Recorded by'].map(cell)).toEqual([
      ...['primary', chosen?.id, before[0], 'Eva'],
    ]);
    expect(cell('From')).toBeCloseTo(46_350.75, 5);
    clock = Date.parse('2026-11-24T20:00:00Z');
    expect((await seen()).now[0]).toBe(`primary: ${chosen?.name} until Wed 25 Nov 2026 09:00`);
    // The rotation goes on around it: it is no news and no typed turn.
    const again = await onCall.preview(FIRST, 8);
    expect(again).toMatchObject({ changes: 0, kept: 0 });
    expect((await seen()).overrides).toHaveLength(1);
    expect(await phone.undoOverride('O1')).toMatchObject({ kind: 'done' });
    expect((await seen()).now[0]).not.toContain(chosen?.name);
    expect(await phone.undoOverride('O1')).toMatchObject({ kind: 'failed' });
    expect(table('tblOverrides')).toHaveLength(2);
  });

  test('refuses who cannot, and times that make no sense, with the way out', async () => {
    await made();
    clock = Date.parse('2026-11-24T14:00:00Z');
    const out = (await held())[0] ?? '';
    expect(await phone.take(TONIGHT, out, '')).toMatchObject({
      kind: 'refused',
      lines: [{ text: expect.stringContaining('Is the one who is out') }],
    });
    const at = (from: string, to: string) => phone.cover({ layer: 'primary', from, to });
    expect(await at('', '2026-11-25T09:00')).toMatchObject({ kind: 'refused' });
    expect(await at('2026-11-25T09:00', '2026-11-24T18:00')).toMatchObject({
      text: expect.stringContaining('ends before'),
    });
    expect(await at('2026-11-20T09:00', '2026-11-21T18:00')).toMatchObject({
      text: expect.stringContaining('over'),
    });
    expect(await at('2026-11-29T09:00', '2026-12-01T09:00')).toMatchObject({
      text: expect.stringContaining('within one turn'),
    });
    const row =
      4 +
      table('tblOnCall')
        .slice(1)
        .findIndex((one) => one[2] === 'primary');
    excel.user.type(`On-call!D${row}`, 'T12');
    expect(await phone.cover(TONIGHT)).toMatchObject({
      text: expect.stringContaining('typed or locked'),
    });
  });

  test('fills time that is nobody’s', async () => {
    await made();
    const row =
      4 +
      table('tblOnCall')
        .slice(1)
        .findIndex((one) => one[2] === 'primary');
    excel.user.clear(`On-call!D${row}`);
    clock = Date.parse('2026-11-24T14:00:00Z');
    const shown = await phone.cover(TONIGHT);
    if (shown.kind !== 'cover') throw new Error(shown.text);
    expect(shown.text).toContain('nobody has it');
    await phone.take(TONIGHT, shown.ranked[0]?.technician.id ?? '', '');
    clock = Date.parse('2026-11-24T20:00:00Z');
    expect((await seen()).now[0]).toContain(shown.ranked[0]?.technician.name ?? '?');
  });
});

describe('holidays', () => {
  const XMAS = 46_381; // 2026-12-25
  test('are turns of their own, also on the day a week begins', async () => {
    const column = table('tblHolidays')[0]?.length === 3 ? 'G' : '';
    excel.user.paste(`Time off!${column}4`, [
      [XMAS, 'Christmas', ''],
      [46_384, 'Boxing day, moved', ''],
    ]);
    await made(6);
    const { turns, holidays } = await seen();
    expect(holidays).toBe(2);
    const own = turns.filter(({ id }) => id.includes('holiday'));
    expect(own.map(({ id }) => id)).toEqual([
      'primary:holiday:2026-12-25',
      'secondary:holiday:2026-12-25',
      'primary:holiday:2026-12-28',
      'secondary:holiday:2026-12-28',
    ]);
    expect(own.every(({ technician }) => technician)).toBe(true);
    expect(await onCall.preview(FIRST, 6)).toMatchObject({ changes: 0, kept: 0, gaps: 0 });
    clock = Date.parse('2026-12-25T12:00:00Z');
    const [now = ''] = (await seen()).now;
    expect(now).toBe(`primary: ${own[0]?.technician?.name} until Sat 26 Dec 2026 09:00`);
  });

  test('are the days off of their region at a price', async () => {
    await actions.newWeek(FIRST);
    excel.user.paste('Time off!G4', [[46_349, 'Founders’ day', 'BY']]);
    const columns = table('tblTechnicians')[0] ?? [];
    const region = String.fromCharCode(65 + columns.indexOf('Region'));
    excel.user.type(`Technicians!${region}4`, 'by');
    const watching = { told: () => {}, isStopped: () => false };
    await actions.preview('generate', [FIRST], watching);
    await actions.apply();
    excel.user.paste('Week 2026-W48!C4', [['E'], ['E']]);
    const checked = await checkWeek(actions, FIRST);
    const lines = checked.kind === 'checked' ? checked.lines.map(({ text }) => text) : [];
    const told = lines.filter((text) => text.includes('Founders'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Ana Ribeiro');
  });
});

test('each new turn says why this one is next and what they carried; the ledger has everybody', async () => {
  const first = await onCall.preview(FIRST, 4);
  const lines = first.kind === 'preview' ? first.lines.map(({ text }) => text) : [];
  expect(
    lines.some((text) =>
      /^Mon 23 Nov 2026, primary: .+\. Next: .+ points in the last quarter/.test(text),
    ),
  ).toBe(true);
  await onCall.apply();
  clock = Date.parse('2026-12-22T09:00:00Z');
  const { ledger } = await seen();
  expect(ledger).toHaveLength(12);
  // Eight had one of the four weeks behind us, on one of the two layers.
  expect(ledger.filter((line) => line.includes(': 162 points in the last quarter'))).toHaveLength(
    8,
  );
  expect(ledger[0]).toBe(
    'Ines Duarte: 0 points in the last quarter, 162 below the median; 0 turns ahead.',
  );
});

test('turns that were written are taken back, but not those somebody typed over since', async () => {
  await made(4);
  const before = table('tblOnCall');
  excel.user.paste('Time off!A4', [[String(before[1]?.[3]), 46_349, 46_353, 'leave', '']]);
  await onCall.preview(FIRST, 6);
  await onCall.apply();
  expect(table('tblOnCall').length).toBeGreaterThan(before.length);
  excel.user.type('On-call!D15', 'T05');
  expect(await onCall.revert()).toMatchObject({
    kind: 'done',
    text: expect.stringContaining('1 turn changed since'),
  });
  const cells = (rows: readonly (readonly unknown[])[]) =>
    rows.map(([from, , layer, who]) => `${from} ${layer} ${who}`);
  const after = cells(table('tblOnCall'));
  expect(after.slice(0, before.length)).toEqual(cells(before));
  expect(after.filter((row) => row.endsWith('T05')).length).toBeGreaterThan(0);
  expect(await onCall.revert()).toMatchObject({ code: 'NothingToRevert' });
  // Only what somebody typed counts as typed.
  expect(await onCall.preview(FIRST, 4)).toMatchObject({ kept: 1 });
});

test('an older workbook gets the tables with the first swap', async () => {
  await made();
  for (const name of ['tblSwaps', 'tblOverrides', 'tblHolidays']) excel.user.deleteTable(name);
  expect(await actions.look()).toMatchObject({ kind: 'ready', problems: [] });
  const { asked, other } = await exchange('agreed');
  expect(await phone.swap(asked, '', true)).toMatchObject({ kind: 'done' });
  expect((await seen()).swaps).toHaveLength(1);
  expect((await held())[0]).toBe(other);
});
