import { FITS, faultsAt, type Known, type RosterFault, repeated } from './fault.ts';
import { shiftFault, technicianFault } from './names.ts';

/** What was worked before the first day. */
export const pastFaults = (known: Known): readonly RosterFault[] => {
  const { past, from: start } = known.problem;
  const twice = repeated(past, ({ technician }) => technician).flatMap(
    ({ one: { technician }, index, first }) =>
      faultsAt('past', index)('technician', { code: 'past-twice', technician, first }),
  );
  const own = past.flatMap(({ technician, from, shifts }, index) => {
    const at = faultsAt('past', index);
    const of = new Map<string, string>();
    return [
      ...at('technician', technicianFault(known, technician)),
      ...(from >= start ? at('from', { code: 'not-past', date: from, from: start }) : FITS),
      ...shifts.flatMap(({ date, shift }) => {
        const before = of.get(date);
        of.set(date, before ?? shift);
        return [
          ...at('shifts', shiftFault(known, shift)),
          ...(date >= start ? at('shifts', { code: 'not-past', date, from: start }) : FITS),
          ...(date < from ? at('shifts', { code: 'before-known', date, from }) : FITS),
          ...(before !== undefined && before !== shift
            ? at('shifts', { code: 'cells-disagree', technician, date, shifts: [before, shift] })
            : FITS),
        ];
      }),
    ];
  });
  return [...twice, ...own];
};
