import { TechnicianId } from '../../../core/model/ids.ts';
import { Contract } from '../../../core/roster/contract.ts';
import { TECHNICIANS } from '../tables/tables.ts';
import type { Person, Read } from './book.ts';
import type { RawBook } from './raw-book.ts';
import { readRows } from './read-rows.ts';

/** Everybody who is active, and the ids of those who are not any more, in small letters. */
export interface ReadPeople extends Read<Person> {
  readonly former: ReadonlySet<string>;
}

/** An id that comes twice is named at the second. */
export const readTechnicians = (raw: RawBook): ReadPeople => {
  const seen = new Set<string>();
  const read = readRows(raw, TECHNICIANS, (row) => {
    const id = TechnicianId.safeParse(row.id);
    if (!id.success) return { ok: false, text: 'This cannot be an id.', column: 'id' } as const;
    const key = id.data.toLowerCase();
    if (seen.has(key)) {
      return { ok: false, text: `The id ${id.data} is used above.`, column: 'id' } as const;
    }
    seen.add(key);
    if (row.start && row.end && row.end < row.start) {
      return { ok: false, text: 'The end lies before the start.', column: 'end' } as const;
    }
    const person: Person = {
      id: id.data,
      name: row.name,
      skills: [...row.skills],
      contract: Contract.parse({
        weekMinutesMax: row.most,
        runMax: row.days,
        restMinutes: row.rest,
      }),
      joins: row.start,
      leaves: row.end,
      ...(row.region === undefined ? {} : { region: row.region }),
      targetMinutes: row.target,
      onCall: row.onCall ?? 'both',
    };
    return { ok: true, value: { person, active: row.active } } as const;
  });
  const rows = read.rows.filter(({ active }) => active).map(({ person }) => person);
  const former = read.rows.flatMap(({ person, active }) =>
    active ? [] : [person.id.toLowerCase()],
  );
  return { rows, problems: read.problems, former: new Set(former) };
};
