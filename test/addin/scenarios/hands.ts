import { expect } from 'vitest';
import { cellOf, codesOf, rowsOf } from './cell-of.ts';
import { type Opened, UNWATCHED, WEEK } from './opened.ts';
import type { Scenario } from './scenarios.ts';

const TABLE = 'tblWeek_2026_W48';

const make = async ({ actions }: Opened): Promise<void> => {
  expect(await actions.setUp('sample')).toMatchObject({ kind: 'done' });
  expect(await actions.newWeek(WEEK)).toMatchObject({ kind: 'done' });
};

/** Work that changes hands: turns on call, and shifts. */
export const HANDS: readonly Scenario[] = [
  {
    name: 'turns are swapped, somebody is out, and both are rows that can be taken back',
    async run(opened) {
      const { onCall, phone } = opened;
      await make(opened);
      await onCall.preview(WEEK, 8);
      expect(await onCall.apply()).toMatchObject({ kind: 'done' });
      const before = await phone.look();
      if (before.kind === 'failed') throw new Error(before.text);
      const own = before.turns.filter(({ layer }) => layer === 'primary');
      const asked = own.slice(1).map(({ id, technician }) => ({
        turn: own[0]?.id ?? '',
        to: technician?.id ?? '',
        inReturn: id,
        consent: 'recorded' as const,
      }));
      let swapped: (typeof asked)[number] | undefined;
      for (const one of asked) {
        const { kind } = await phone.swap(one, 'Eva', false);
        if (kind === 'swap') swapped ??= one;
        else expect(kind).toBe('refused');
      }
      if (!swapped) throw new Error('no two turns can be exchanged');
      expect(await phone.swap(swapped, 'Eva', true)).toMatchObject({ kind: 'done' });
      expect(await phone.look()).toMatchObject({ swaps: [{ id: 'S1', state: 'agreed' }] });
      const out = { layer: 'primary', from: '2026-11-24T18:00', to: '2026-11-25T09:00' } as const;
      const found = await phone.cover(out);
      if (found.kind !== 'cover') throw new Error(found.text);
      const first = found.ranked[0]?.technician;
      expect(await phone.take(out, first?.id ?? '', 'Eva')).toMatchObject({ kind: 'done' });
      expect(await phone.look()).toMatchObject({ overrides: [{ id: 'O1' }] });
      expect(await onCall.preview(WEEK, 8)).toMatchObject({ changes: 0, kept: 0 });
      expect(await phone.undoOverride('O1')).toMatchObject({ kind: 'done' });
      expect(await phone.undoSwap('S1')).toMatchObject({ kind: 'done' });
      expect(await phone.look()).toMatchObject({
        turns: before.turns.map(({ id, technician }) => ({ id, technician })),
        swaps: [{ state: 'undone' }],
        overrides: [],
      });
    },
  },
  {
    name: 'two people swap shifts, the pane is closed, and the next one takes it back but for what changed since',
    async run(opened) {
      const { excel, actions } = opened;
      await make(opened);
      const [monday, tuesday] = ['Mon 23 Nov', 'Tue 24 Nov'];
      for (const [id, day, code] of [
        ['T01', monday, 'E'],
        ['T02', monday, 'L'],
        ['T03', tuesday, 'D'],
        ['T04', tuesday, 'L'],
      ] as const)
        excel.user.type(cellOf(excel, TABLE, day, id), code);
      const before = [...codesOf(excel, WEEK)];
      const swap = async (day: string, one: string, two: string) => {
        excel.user.select(cellOf(excel, TABLE, day, one), cellOf(excel, TABLE, day, two));
        const found = await opened.shifts.look();
        if (found.kind === 'failed' || found.answer.kind !== 'shift-swap')
          throw new Error(JSON.stringify(found));
        expect(await opened.shifts.swap(found.answer.seen, 'Eva')).toMatchObject({ kind: 'done' });
      };
      await swap(monday, 'T01', 'T02');
      await swap(tuesday, 'T03', 'T04');
      const codes = codesOf(excel, WEEK);
      expect(['T01', 'T02'].map((id) => codes.get(id)?.[0])).toEqual(['L', 'E']);
      // What was agreed stays: each is a pin.
      await actions.preview('rebalance', [WEEK], UNWATCHED);
      await actions.apply();
      const after = codesOf(excel, WEEK);
      expect(['T01', 'T02'].map((id) => after.get(id)?.[0])).toEqual(['L', 'E']);
      expect(await actions.revert()).toMatchObject({ kind: 'done' });
      await opened.reload();
      excel.user.sortTable(TABLE, 'Name', false);
      expect(await opened.shifts.look()).toMatchObject({ standing: [{ id: 'S2' }, { id: 'S1' }] });
      expect(await opened.shifts.undo(['S1'], 'Ida')).toMatchObject({ kind: 'done' });
      excel.coauthor.type(cellOf(excel, TABLE, tuesday, 'T03'), 'E');
      expect(await opened.shifts.undo(['S2'], 'Ida')).toMatchObject({
        answer: { kind: 'refused', lines: [{ text: expect.stringContaining('is E now') }] },
      });
      excel.coauthor.type(cellOf(excel, TABLE, tuesday, 'T03'), 'L');
      expect(await opened.shifts.undo(['S2'], 'Ida')).toMatchObject({ kind: 'done' });
      excel.user.sortTable(TABLE, 'Id', true);
      expect([...codesOf(excel, WEEK)]).toEqual(before);
      expect(rowsOf(excel, 'tblLocks').slice(1).flat().join('')).toBe('');
    },
  },
];
