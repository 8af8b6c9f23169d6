import type { Done, Failed } from '../../../addin/workbook/actions.ts';
import type { Refused } from '../../../addin/workbook/phone.ts';
import type {
  ShiftSwapLook,
  ShiftSwapShown,
  ShiftSwaps,
  StandingSwap,
  Swapped,
} from '../../../addin/workbook/shift-swap.ts';

type Answer = <T>(name: 'swapShifts', work: () => T) => Promise<T | Failed>;

interface Parts {
  readonly answer: Answer;
  readonly asked: string[];
  /** Counts what somebody changed. */
  readonly changes: () => number;
  /** Whether a rule is in the way. */
  readonly isBroken: boolean;
}

const REFUSED: Refused = {
  kind: 'refused',
  text: 'This swap would break a rule. Nothing was changed.',
  lines: [
    {
      text: 'Ana Ruiz: 9 hours of rest, 11 are needed.',
      place: { sheet: 'Week 2026-W48', address: 'C5' },
    },
  ],
};

const CHANGED: Refused = {
  kind: 'refused',
  text: 'Some of it was changed since, so nothing was taken back.',
  lines: [
    {
      text: 'Bruno Sá, Mon 23 Nov 2026: is D now, the swap made it E.',
      place: { sheet: 'Week 2026-W48', address: 'C6' },
    },
  ],
};

/** Two selected cells whose people exchange them. */
export const fakeShifts = ({ answer, asked, changes, isBroken }: Parts): ShiftSwaps => {
  const shown = (): ShiftSwapShown | Refused =>
    isBroken
      ? REFUSED
      : {
          kind: 'shift-swap',
          text: 'Ana Ruiz and Bruno Sá swap. It breaks no rule.',
          lines: [
            {
              text: 'Ana Ruiz, Mon 23 Nov 2026: E → L',
              place: { sheet: 'Week 2026-W48', address: 'C5' },
            },
            {
              text: 'Bruno Sá, Mon 23 Nov 2026: L → E',
              place: { sheet: 'Week 2026-W48', address: 'C6' },
            },
          ],
          seen: String(changes()),
        };
  let standing: readonly StandingSwap[] = [];
  const look = (answer = shown()): ShiftSwapLook => ({ kind: 'shift-swaps', answer, standing });
  return {
    look: () => answer('swapShifts', () => look()),
    swap: (seen, by) =>
      answer('swapShifts', (): Swapped | ShiftSwapLook => {
        const now = shown();
        if (now.kind === 'refused' || now.seen !== seen) return look();
        asked.push(`swap shifts by ${by}`);
        const id = `S${standing.length + 1}`;
        standing = [{ id, text: 'Mon 23 Nov 2026: Ana Ruiz E ↔ Bruno Sá L' }, ...standing];
        return { kind: 'done', text: now.text, lines: now.lines, ids: [id] };
      }),
    undo: (ids, by) =>
      answer('swapShifts', (): Done | ShiftSwapLook => {
        if (changes() > 0) return look(CHANGED);
        asked.push(`take back ${ids.join(', ')} by ${by}`);
        standing = standing.filter(({ id }) => !ids.includes(id));
        return { kind: 'done', text: 'The swap is taken back.', lines: [] };
      }),
  };
};
