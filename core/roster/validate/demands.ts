import type { Demand } from '../problem.ts';
import { outsideFault } from './dates.ts';
import { FITS, faultsAt, type Known, type RosterFault, repeated } from './fault.ts';
import { shiftFault, skillFault } from './names.ts';

const keyOf = ({ date, shift, skill }: Demand): string =>
  JSON.stringify([date, shift, skill?.skill.toLowerCase(), skill?.level]);

const numberFaults = (
  { minimum, ideal, maximum }: Demand,
  at: ReturnType<typeof faultsAt>,
): readonly RosterFault[] => [
  ...(ideal !== undefined && ideal < minimum
    ? at('ideal', { code: 'less-than-minimum', what: 'ideal', minimum, value: ideal })
    : FITS),
  ...(maximum !== undefined && maximum < minimum
    ? at('maximum', { code: 'less-than-minimum', what: 'maximum', minimum, value: maximum })
    : FITS),
  // Said once: a maximum below both is told of the minimum.
  ...(ideal !== undefined && maximum !== undefined && maximum < ideal && maximum >= minimum
    ? at('maximum', { code: 'maximum-below-ideal', ideal, maximum })
    : FITS),
];

/** What is asked for. */
export const demandFaults = (known: Known): readonly RosterFault[] => {
  const { demands } = known.problem;
  const twice = repeated(demands, keyOf).flatMap(({ one: { shift, date }, index, first }) =>
    faultsAt('demands', index)('shift', { code: 'same-demand', shift, date, first }),
  );
  const own = demands.flatMap((demand, index) => {
    const at = faultsAt('demands', index);
    return [
      ...at('date', outsideFault(known, demand.date)),
      ...at('shift', shiftFault(known, demand.shift)),
      ...at('skill', skillFault(known, demand.skill?.skill)),
      ...numberFaults(demand, at),
    ];
  });
  return [...twice, ...own];
};
