import type { RosterProblem } from '../problem.ts';
import { ROSTER_RULES } from '../rules/index.ts';
import {
  awayFaults,
  callOutFaults,
  onCallFaults,
  pinFaults,
  publishedFaults,
  requestFaults,
} from './cells.ts';
import { demandFaults } from './demands.ts';
import { FITS, faultsAt, type Known, knownOf, type RosterFault } from './fault.ts';
import { technicianFault } from './names.ts';
import { pastFaults } from './past.ts';
import { peopleFaults } from './people.ts';
import { shiftFaults } from './shifts.ts';

/** What a week is meant to hold; a week of another roster says nothing here. */
const targetFaults = (known: Known): readonly RosterFault[] =>
  known.problem.weekTargets.flatMap(({ technician }, index) =>
    faultsAt('weekTargets', index)('technician', technicianFault(known, technician)),
  );

const ruleFaults = ({ problem }: Known): readonly RosterFault[] =>
  Object.keys(problem.rules).flatMap((rule, index) =>
    ROSTER_RULES.some(({ id }) => id === rule)
      ? FITS
      : faultsAt('rules', index)(rule, { code: 'unknown-rule', rule }),
  );

/**
 * Everything that does not fit together in a problem whose values are each well formed, list by list. A roster can be made
 * all the same: what names something unknown is then passed over, which nobody should find out by what is missing.
 */
export const validate = (problem: RosterProblem): readonly RosterFault[] => {
  const known = knownOf(problem);
  return [
    ...shiftFaults(known),
    ...peopleFaults(known),
    ...demandFaults(known),
    ...awayFaults(known),
    ...requestFaults(known),
    ...pinFaults(known),
    ...pastFaults(known),
    ...publishedFaults(known),
    ...targetFaults(known),
    ...onCallFaults(known),
    ...callOutFaults(known),
    ...ruleFaults(known),
  ];
};
