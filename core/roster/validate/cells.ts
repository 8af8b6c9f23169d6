import type { Cell } from '../problem.ts';
import { outsideFault } from './dates.ts';
import { FITS, faultsAt, type Known, type RosterFault } from './fault.ts';
import { shiftFault, technicianFault } from './names.ts';

/** Cells that say two things of one day; the later one is told, with both. */
const disagreeing = (
  list: 'pins' | 'published',
  cells: readonly Cell[],
): readonly RosterFault[] => {
  const first = new Map<string, Cell>();
  return cells.flatMap((cell, index) => {
    const { technician, date, shift } = cell;
    const key = `${date} ${technician}`;
    const known = first.get(key);
    if (!known) first.set(key, cell);
    if (!known || known.shift === shift) return FITS;
    const shifts = [known.shift, shift];
    return faultsAt(list, index)('shift', { code: 'cells-disagree', technician, date, shifts });
  });
};

/** What was set by hand. */
export const pinFaults = (known: Known): readonly RosterFault[] => {
  const { pins } = known.problem;
  const own = pins.flatMap(({ technician, date, shift }, index) => {
    const at = faultsAt('pins', index);
    return [
      ...at('technician', technicianFault(known, technician)),
      ...at('date', outsideFault(known, date)),
      ...at('shift', shiftFault(known, shift)),
    ];
  });
  return [...own, ...disagreeing('pins', pins)];
};

/** What was told; days outside of this roster belong to another one. */
export const publishedFaults = (known: Known): readonly RosterFault[] => {
  const { published } = known.problem;
  const own = published.flatMap(({ technician, shift }, index) => {
    const at = faultsAt('published', index);
    return [
      ...at('technician', technicianFault(known, technician)),
      ...at('shift', shiftFault(known, shift)),
    ];
  });
  return [...own, ...disagreeing('published', published)];
};

/** What is wished for. */
export const requestFaults = (known: Known): readonly RosterFault[] =>
  known.problem.requests.flatMap(({ technician, date, shift }, index) => {
    const at = faultsAt('requests', index);
    return [
      ...at('technician', technicianFault(known, technician)),
      ...at('date', outsideFault(known, date)),
      ...at('shift', shiftFault(known, shift)),
    ];
  });

/** Days away; one that lies outside of this roster says nothing here. */
export const awayFaults = (known: Known): readonly RosterFault[] =>
  known.problem.away.flatMap(({ technician, from, to }, index) => {
    const at = faultsAt('away', index);
    return [
      ...at('technician', technicianFault(known, technician)),
      ...(to < from ? at('to', { code: 'ends-first', from, to }) : FITS),
    ];
  });

/** Turns on call; one that lies outside of this roster says nothing here. */
export const onCallFaults = (known: Known): readonly RosterFault[] =>
  known.problem.onCall.turns.flatMap(({ technician }, index) =>
    faultsAt('onCall', index)('technician', technicianFault(known, technician)),
  );

/** Call-outs; one long before this roster says nothing here. */
export const callOutFaults = (known: Known): readonly RosterFault[] =>
  known.problem.callOuts.calls.flatMap(({ technician }, index) =>
    faultsAt('callOuts', index)('technician', technicianFault(known, technician)),
  );
