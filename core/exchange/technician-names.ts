import type { TechnicianId } from '../model/ids.ts';
import type { Technician } from '../model/technician.ts';
import type { RowReading } from './table-reading.ts';

/** Technicians by what people and files call them: id, name, email or login. */
export interface TechnicianNames {
  /** `many` where the text names more than one person. */
  find(text: string): TechnicianId | 'none' | 'many';
  /** A text that `find` reads as this technician: the name where it is the only one. */
  textOf(id: TechnicianId): string;
}

const folded = (text: string): string => text.trim().normalize('NFC').toLowerCase();
const textsOf = ({ id, name, email, logins }: Technician): readonly string[] =>
  [name, email ?? '', ...Object.values(logins), id].filter((text) => text.trim() !== '');

export const technicianNames = (technicians: readonly Technician[]): TechnicianNames => {
  const byId = new Map(technicians.map((technician) => [String(technician.id), technician]));
  const byText = new Map<string, Set<TechnicianId>>();
  for (const technician of technicians)
    for (const text of textsOf(technician))
      byText.set(folded(text), (byText.get(folded(text)) ?? new Set()).add(technician.id));

  const find: TechnicianNames['find'] = (text) => {
    const exact = byId.get(text);
    if (exact) return exact.id;
    const [one, ...others] = byText.get(folded(text)) ?? [];
    if (one === undefined) return 'none';
    return others.length > 0 ? 'many' : one;
  };
  const textOf: TechnicianNames['textOf'] = (id) => {
    const technician = byId.get(id);
    return (technician && textsOf(technician).find((text) => find(text) === id)) ?? id;
  };
  return { find, textOf };
};

/** The technician a cell names; notes a problem where it names nobody or several. */
export const readTechnician = (
  reading: RowReading,
  column: string,
  found: string,
  names: TechnicianNames,
): TechnicianId | undefined => {
  const who = names.find(found);
  const { row, problems } = reading;
  if (who === 'none') problems.push({ code: 'unknown-technician', row, column, found });
  else if (who === 'many') problems.push({ code: 'two-technicians', row, column, found });
  else return who;
  return undefined;
};
