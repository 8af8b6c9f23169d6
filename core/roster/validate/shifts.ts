import { TIME } from '../../model/clock-text.ts';
import type { LocalTime } from '../../model/time.ts';
import { FITS, faultsAt, type Known, type RosterFault, repeated } from './fault.ts';
import { shiftFault, skillFault } from './names.ts';

const DAY = 1440;
const minutesOf = (time: LocalTime): number =>
  TIME.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5)) : 0;

/** By the clock of a day without a change of it. */
const lastsOf = ({ from, to }: { readonly from: LocalTime; readonly to: LocalTime }): number => {
  const minutes = minutesOf(to) - minutesOf(from);
  return minutes > 0 ? minutes : minutes + DAY;
};

/** Shift types: what follows, what they need, and how long they are. */
export const shiftFaults = (known: Known): readonly RosterFault[] => {
  const { shifts } = known.problem;
  const twice = repeated(shifts, ({ code }) => code).flatMap(({ one, index, first }) =>
    faultsAt('shifts', index)('code', { code: 'same-shift', shift: one.code, first }),
  );
  const own = shifts.flatMap(({ minutes, hours, notNext, needs }, index) => {
    const at = faultsAt('shifts', index);
    const lasts = hours === undefined ? DAY : lastsOf(hours);
    return [
      ...(minutes > lasts ? at('minutes', { code: 'counts-longer', minutes, lasts }) : FITS),
      ...notNext.flatMap((shift) => at('notNext', shiftFault(known, shift))),
      ...needs.flatMap(({ skill }) => at('needs', skillFault(known, skill))),
    ];
  });
  return [...twice, ...own];
};
