import type { Done, Failed } from '../../../addin/workbook/actions.ts';
import type { Phone, PhoneActions, PhoneSwap, Refused } from '../../../addin/workbook/phone.ts';

type Answer = <T>(name: 'phone' | 'changePhone', work: () => T) => Promise<T | Failed>;

interface Parts {
  readonly answer: Answer;
  readonly asked: string[];
  readonly people: () => readonly string[];
  /** Turns that somebody took off the sheet. */
  readonly turnsGone: ReadonlySet<string>;
}

const done = (text: string): Done => ({
  kind: 'done',
  text,
  lines: [{ text: 'To tell: Ana Ruiz, Bruno Sá.' }],
});
const REFUSED: Refused = {
  kind: 'refused',
  text: 'This swap cannot be made. Nothing was changed.',
  lines: [{ text: 'Bruno Sá, primary from Mon 30 Nov 2026: On leave 30 Nov – 4 Dec.' }],
};
const NO_TURN: Refused = { kind: 'refused', text: 'Nobody has that turn.', lines: [] };
const MONDAYS = ['Mon 23 Nov 2026', 'Mon 30 Nov 2026', 'Mon 7 Dec 2026', 'Mon 14 Dec 2026'];

/** Who has the phone, in a workbook where somebody called Bruno cannot take anything over. */
export const fakePhone = ({ answer, asked, people, turnsGone }: Parts): PhoneActions => {
  const swaps: PhoneSwap[] = [];
  let overrides: Phone['overrides'] = [];
  const personAt = (at: number) => {
    const name = people()[at % Math.max(1, people().length)] ?? 'Ana Ruiz';
    return { id: name, name };
  };
  const look = (): Phone => ({
    kind: 'phone',
    now: ['primary: Ana Ruiz until Mon 30 Nov 2026 09:00', 'secondary: nobody'],
    turns:
      people().length === 0
        ? []
        : MONDAYS.flatMap((from, i) =>
            (['primary', 'secondary'] as const).map((layer, j) => ({
              id: `${layer}:${i}`,
              layer,
              from,
              to: MONDAYS[i + 1] ?? 'Mon 21 Dec 2026',
              technician: personAt(i + j),
              why: 'Next: 12.5 points short of an even share',
              isNow: i === 0,
            })),
          ).filter(({ id }) => !turnsGone.has(id)),
    people: people().map((name) => ({ id: name, name })),
    swaps: [...swaps],
    overrides,
    ledger: people().map((name) => `${name}: 24 points in the last quarter, 3 below the median.`),
    holidays: 2,
    tonight: { from: '2026-11-23T18:00', to: '2026-11-24T09:00' },
  });
  return {
    look: () => answer('phone', look),
    swap: (given, by, write) =>
      answer('changePhone', () => {
        asked.push(
          `${write ? 'swap' : 'judge'} ${given.turn} to ${given.to} ${given.consent} by ${by}`,
        );
        if (turnsGone.has(given.turn) || turnsGone.has(given.inReturn ?? '')) return NO_TURN;
        if (given.to.startsWith('Bruno')) return REFUSED;
        const text = `primary from Mon 30 Nov 2026: Bruno Sá → ${given.to}`;
        if (!write) return { kind: 'swap' as const, text, lines: [{ text: 'It breaks no rule.' }] };
        const isWaiting = given.consent === 'asked';
        swaps.push({
          id: `S${swaps.length + 1}`,
          text,
          state: isWaiting ? 'waiting' : 'agreed',
          waitsFor: isWaiting ? [{ id: given.to, name: given.to }] : [],
        });
        return done(`Swapped. ${text}.`);
      }),
    agree: (id, technician) =>
      answer('changePhone', () => {
        asked.push(`${technician} agrees to ${id}`);
        const at = swaps.findIndex((one) => one.id === id);
        const swap = swaps[at];
        if (swap) swaps[at] = { ...swap, state: 'agreed', waitsFor: [] };
        return done(`Swapped. ${swap?.text}.`);
      }),
    undoSwap: (id) =>
      answer('changePhone', () => {
        const at = swaps.findIndex((one) => one.id === id);
        const swap = swaps[at];
        if (swap) swaps[at] = { ...swap, state: 'undone', waitsFor: [] };
        return done(`Taken back. ${swap?.text}.`);
      }),
    cover: (given) =>
      answer('changePhone', () => {
        asked.push(`cover ${given.layer} ${given.from} ${given.to}`);
        if (given.to <= given.from)
          return {
            ...REFUSED,
            text: 'It ends before it begins. Correct one of the two times.',
            lines: [],
          };
        return {
          kind: 'cover' as const,
          text: 'primary, Mon 23 Nov 2026 18:00 to Tue 24 Nov 2026 09:00 (15 h), instead of Ana Ruiz.',
          ranked: people()
            .filter((name) => !name.startsWith('Ana') && !name.startsWith('Bruno'))
            .map((name, i) => ({
              technician: { id: name, name },
              cost: 38 + i,
              reasons: [
                '3 points below the median (−6 min)',
                'If called late, rests until tomorrow, 20:00: 2 h 30 min of work (+38 min)',
                'Last on call 21 days before',
              ],
            })),
          excluded: [
            { text: 'Ana Ruiz: Is the one who is out.' },
            { text: 'Bruno Sá: On call as secondary 23 – 30 Nov.' },
          ],
        };
      }),
    take: (given, technician, by) =>
      answer('changePhone', () => {
        asked.push(`give ${given.layer} to ${technician} by ${by}`);
        overrides = [{ id: 'O1', text: `primary, tonight: ${technician} for Ana Ruiz` }];
        return done(`${technician} has the phone.`);
      }),
    undoOverride: (id) =>
      answer('changePhone', () => {
        overrides = overrides.filter((one) => one.id !== id);
        return done('Taken back. primary, tonight.');
      }),
  };
};
