import { FITS, faultsAt, type Known, type RosterFault, repeated } from './fault.ts';
import { shiftFault } from './names.ts';

/** Technicians, their contracts and skills. */
export const peopleFaults = (known: Known): readonly RosterFault[] => {
  const { technicians } = known.problem;
  const twice = repeated(technicians, ({ id }) => id).flatMap(({ one, index, first }) =>
    faultsAt('technicians', index)('id', { code: 'same-technician', technician: one.id, first }),
  );
  const own = technicians.flatMap(({ contract, skills, joins, leaves }, index) => {
    const at = faultsAt('technicians', index);
    const { minutesMin = 0, minutesMax, runMin = 0, runMax } = contract;
    return [
      ...(joins !== undefined && leaves !== undefined && leaves < joins
        ? at('leaves', { code: 'leaves-first', joins, leaves })
        : FITS),
      ...(minutesMax !== undefined && minutesMin > minutesMax
        ? at('minutesMin', { code: 'minutes-cross', least: minutesMin, most: minutesMax })
        : FITS),
      ...(runMax !== undefined && runMin > runMax
        ? at('runMin', { code: 'runs-cross', least: runMin, most: runMax })
        : FITS),
      ...Object.keys(contract.shiftsMax).flatMap((shift) =>
        at('shiftsMax', shiftFault(known, shift)),
      ),
      ...repeated(skills, ({ skill }) => skill.toLowerCase()).flatMap(({ one }) =>
        at('skills', { code: 'same-skill', skill: one.skill }),
      ),
    ];
  });
  return [...twice, ...own];
};
