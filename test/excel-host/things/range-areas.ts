import { isEntireColumns, isEntireRows } from '../book/address.ts';
import { areaAddress } from '../book/book.ts';
import { clearCells } from '../book/cells.ts';
import type { Area } from '../book/model.ts';
import { tellChanged } from '../book/write.ts';
import { refuse } from '../host-error.ts';
import { conditionalFormatsThing } from './conditional-formats.ts';
import { validationThing } from './data-validation.ts';
import { rangeThing, styleProperty } from './range.ts';
import { rangeFormatThing } from './range-format.ts';
import { oneOf, read, Thing } from './thing.ts';
import { worksheetThing } from './worksheet.ts';
import type { World } from './world.ts';

/** Several blocks of one sheet. */
export const rangeAreasThing = (world: World, areas: readonly Area[]): Thing => {
  const [first] = areas;
  if (!first) return refuse('InvalidArgument', 'Expected at least one range.');
  return new Thing(
    'RangeAreas',
    {
      properties: {
        Address: read(() => areas.map(areaAddress).join(',')),
        AddressLocal: read(() => areas.map(areaAddress).join(',')),
        AreaCount: read(() => areas.length),
        CellCount: read(() => areas.reduce((sum, { rows, columns }) => sum + rows * columns, 0)),
        IsEntireColumn: read(() => areas.every(isEntireColumns)),
        IsEntireRow: read(() => areas.every(isEntireRows)),
        Style: styleProperty(world, areas),
      },
      links: {
        Areas: () =>
          new Thing('RangeCollection', {
            items: () => areas.map((area) => rangeThing(world, area)),
            methods: {
              GetCount: () => areas.length,
              GetItemAt: (args) =>
                rangeThing(world, areas[args.whole(0)] ?? refuse('ItemNotFound', 'No such part.')),
            },
          }),
        Format: () => rangeFormatThing(world, areas),
        ConditionalFormats: () => conditionalFormatsThing(world, areas),
        DataValidation: () => validationThing(world, areas),
        Worksheet: () => worksheetThing(world, first.sheet),
      },
      methods: {
        Clear: (args) => {
          const what = args.has(0)
            ? oneOf(['All', 'Contents', 'Formats'], args.at(0), 'way')
            : 'All';
          for (const area of areas) {
            clearCells(area, what === 'Contents' || what === 'Formats' ? what : 'All');
            if (what !== 'Formats') tellChanged(world.book, area, 'RangeEdited');
          }
        },
      },
    },
    areas,
  );
};
