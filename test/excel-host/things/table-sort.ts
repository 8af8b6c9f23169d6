import * as z from 'zod/mini';
import type { Table } from '../book/model.ts';
import { sortTable } from '../book/sort.ts';
import { refuse } from '../host-error.ts';
import { read, Thing } from './thing.ts';
import type { World } from './world.ts';

const Fields = z.array(z.object({ key: z.int(), ascending: z._default(z.boolean(), true) }));

export const tableSortThing = ({ book }: World, table: Table): Thing =>
  new Thing('TableSort', {
    properties: {
      Fields: read(() => table.sort.fields),
      MatchCase: read(() => table.sort.matchCase),
      Method: read(() => 'PinYin'),
    },
    methods: {
      Apply: (args) => {
        const fields = Fields.safeParse(args.at(0));
        if (!fields.success) return refuse('InvalidArgument', 'A sort has a list of fields.');
        return sortTable(book, table, fields.data);
      },
      Clear: () => {
        table.sort = { fields: [], matchCase: false };
      },
    },
  });
