import { weekdayOf } from '../../../core/calendar/zone.ts';
import type { Limit, RosterFact } from '../../../core/roster/conflict/fact.ts';
import type { Demand } from '../../../core/roster/problem.ts';
import type { Place } from '../actions.ts';
import { type AnyTable, type ReadRow, readTable } from '../tables/table.ts';
import { DEMAND, SHIFTS, TECHNICIANS, TIME_OFF } from '../tables/tables.ts';
import type { Book } from './book.ts';
import { namingOf } from './naming.ts';
import type { RawBook } from './raw-book.ts';

type PersonColumn = keyof (typeof TECHNICIANS)['columns'];

/** Where each limit stands in somebody's row; what is kept nowhere leads to the row. */
const COLUMN_OF_LIMIT: Readonly<Record<Limit, PersonColumn>> = {
  minutesMax: 'target',
  weekMinutesMax: 'most',
  restMinutes: 'rest',
  runMax: 'days',
  runMin: 'id',
  offMin: 'id',
  weekendsMax: 'id',
};

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Where somebody would change a fact; undefined = it stands in no cell. */
export const factPlaces = (raw: RawBook, book: Book) => {
  const rowsOf = <T extends AnyTable>(table: T): readonly ReadRow<T>[] => {
    const found = raw.tables.get(table.name);
    return found ? readTable(table, found).rows : [];
  };
  const [people, off, shifts, demand] = [
    rowsOf(TECHNICIANS),
    rowsOf(TIME_OFF),
    rowsOf(SHIFTS),
    rowsOf(DEMAND),
  ];
  const { placeOf } = namingOf(book);

  const person = (id: string, column: PersonColumn): Place | undefined =>
    people.find(({ row }) => same(row.id, id))?.placeOf(column);
  const asked = (one: Demand, column: 'least' | 'skills'): Place | undefined =>
    demand
      .find(
        ({ row }) =>
          row.weekday === weekdayOf(one.date) &&
          same(row.code, one.shift) &&
          row.skills[0]?.skill === one.skill?.skill,
      )
      ?.placeOf(column);

  return {
    demandPlace: (one: Demand): Place | undefined => asked(one, 'least'),
    factPlace: (fact: RosterFact): Place | undefined => {
      switch (fact.kind) {
        case 'demand':
          return asked(fact.demand, 'least');
        case 'demand-skill':
          return asked(fact.demand, 'skills');
        case 'shift-skill':
          return shifts.find(({ row }) => same(row.code, fact.shift))?.placeOf('skills');
        case 'limit':
          return person(fact.technician, COLUMN_OF_LIMIT[fact.limit]);
        case 'joins':
          return person(fact.technician, 'start');
        case 'leaves':
          return person(fact.technician, 'end');
        case 'pin':
          return placeOf(fact.cell.technician, fact.cell.date);
        case 'away': {
          const { technician, from, to, kind } = fact.away;
          return off
            .find(
              ({ row }) =>
                same(row.technician, technician) &&
                row.from === from &&
                row.to === to &&
                row.kind === kind,
            )
            ?.placeOf('from');
        }
        case 'succession':
        case 'shifts-max':
        case 'past':
          return undefined;
      }
    },
  };
};
export type FactPlaces = ReturnType<typeof factPlaces>;
