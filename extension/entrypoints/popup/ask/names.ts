import { TechnicianId } from '../../../../core/model/ids.ts';
import { emptyTeam, type Team } from '../../../../core/model/team.ts';
import { Technician } from '../../../../core/model/technician.ts';
import type { Zone } from '../../../../core/model/time.ts';

const MOST = 300;
const LONGEST = 120;

/**
 * Names out of a paste: one a line, or separated by semicolons; of a row out of a sheet the first cell.
 * A single line without semicolons is split at commas. Doubles are dropped, whatever their case.
 */
export const namesIn = (text: string): readonly string[] => {
  const lines = text.split(/[\r\n;]+/).map((line) => (line.split('\t')[0] ?? '').trim());
  const filled = lines.filter((line) => line !== '');
  const [only] = filled;
  const pieces = filled.length === 1 && only ? only.split(',') : filled;
  const seen = new Map<string, string>();
  for (const piece of pieces) {
    const name = piece.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
    const key = name.toLowerCase();
    if (name !== '' && !seen.has(key)) seen.set(key, name);
  }
  return [...seen.values()].slice(0, MOST);
};

/** A team of names only: default hours, this machine's zone, nobody's skills said. */
export const teamOfNames = (names: readonly string[], zone: Zone, newId: () => string): Team => ({
  ...emptyTeam(zone),
  technicians: names.map((name) => Technician.parse({ id: TechnicianId.parse(newId()), name })),
});
