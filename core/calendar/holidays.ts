import type { Team } from '../model/team.ts';
import type { Window } from '../model/time.ts';
import { intersect, union } from './window.ts';

/** When the whole team is closed: what every active technician has as a holiday. */
export const holidaysOf = ({ technicians, absences }: Team): readonly Window[] => {
  const own = new Map<string, Window[]>();
  for (const { kind, technician, window } of absences) {
    if (kind !== 'holiday') continue;
    const windows = own.get(technician);
    if (windows) windows.push(window);
    else own.set(technician, [window]);
  }
  if (own.size === 0) return [];
  const [first = [], ...others] = technicians
    .filter((t) => t.active)
    .map((t) => union(own.get(t.id) ?? []));
  return others.reduce(
    (shared, windows) => shared.flatMap((a) => windows.flatMap((b) => intersect(a, b) ?? [])),
    first,
  );
};
