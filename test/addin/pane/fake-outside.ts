import type { Done, Failed } from '../../../addin/workbook/actions.ts';
import type { OutsideActions, OutsideFound } from '../../../addin/workbook/outside.ts';

type Answer = <T>(name: 'outside' | 'take', work: () => T) => Promise<T | Failed>;

/** So many cells were changed before the pane opened; each is asked about once. */
export const fakeOutside = (answer: Answer, asked: string[], changed: number): OutsideActions => {
  let left = changed;
  const found = (): OutsideFound => ({
    kind: 'outside',
    cells: left,
    lines: Array.from({ length: left }, (_, i) => ({
      text: `Mon 23 Nov 2026: Ana Ruiz E → L (${i + 1})`,
      place: { sheet: 'Week 2026-W48', address: `C${i + 5}` },
    })),
  });
  return {
    look: async () => (changed === 0 ? found() : answer('outside', found)),
    take: (how) =>
      answer('take', (): Done => {
        asked.push(`take ${how}`);
        const text = `${left} cells kept as ${how}.`;
        left = 0;
        return { kind: 'done', text, lines: [] };
      }),
    note: async () => ({ kind: 'noted' }),
  };
};
