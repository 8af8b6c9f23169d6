import { mustBeWalkable } from '../book/cells.ts';
import type { Area } from '../book/model.ts';
import { shaped } from '../book/write.ts';
import { refuse } from '../host-error.ts';
import type { Args } from './args.ts';
import { Thing } from './thing.ts';

type Options = Readonly<Record<string, unknown>>;

const isOptions = (given: unknown): given is Options =>
  typeof given === 'object' && given !== null && !Array.isArray(given);

const pascal = (name: string): string => `${name[0]?.toUpperCase() ?? ''}${name.slice(1)}`;

/** `bottom` of the borders is the edge that the collection calls `EdgeBottom`. */
const sideOf = (name: string): string => {
  if (name === 'horizontal' || name === 'vertical') return `Inside${pascal(name)}`;
  return name.startsWith('diagonal') ? pascal(name) : `Edge${pascal(name)}`;
};

/** What a thing leads to under a name of the add-in's code. */
const next = (thing: Thing, name: string, args: (index: string) => Args): Thing | undefined => {
  if (thing.is === 'RangeBorderCollection') {
    const side = thing.parts.methods?.['']?.(args(sideOf(name)));
    return side instanceof Thing ? side : undefined;
  }
  return thing.parts.links?.[pascal(name)]?.() ?? undefined;
};

type MakeArgs = (index: string) => Args;

const setAll = (thing: Thing, given: Options, args: MakeArgs): void => {
  for (const [name, value] of Object.entries(given)) {
    if (value === undefined || value === null) continue;
    const set = thing.parts.properties?.[pascal(name)]?.set;
    const to = set ? undefined : next(thing, name, args);
    if (set) set(value);
    else if (to && isOptions(value)) setAll(to, value, args);
    else refuse('InvalidArgument', `${thing.is} has no "${name}" that can be set.`);
  }
};

const getAll = (thing: Thing, wanted: Options, args: MakeArgs): Options =>
  Object.fromEntries(
    Object.entries(wanted).flatMap(([name, value]) => {
      if (value === false || value === undefined) return [];
      const property = thing.parts.properties?.[pascal(name)];
      const to = property ? undefined : next(thing, name, args);
      if (property) return [[name, property.get()]];
      if (to && isOptions(value)) return [[name, getAll(to, value, args)]];
      return refuse('InvalidArgument', `${thing.is} has no "${name}" that can be read.`);
    }),
  );

/** The calls that set or read the look of many cells, rows or columns at once. */
export const cellProperties = (
  area: Area,
  rangeOf: (area: Area) => Thing,
  args: MakeArgs,
): Record<string, (call: Args) => unknown> => {
  const { sheet, row, column, rows, columns } = area;
  const cell = (at: number, across: number): Thing =>
    rangeOf({ sheet, row: row + at, column: column + across, rows: 1, columns: 1 });
  const lines = (given: unknown, count: number, line: (at: number) => Area): undefined => {
    if (!Array.isArray(given) || given.length !== count)
      return refuse('InvalidArgument', `Expected properties for ${count} lines.`);
    for (const [at, one] of given.entries())
      if (isOptions(one)) setAll(rangeOf(line(at)), one, args);
    return undefined;
  };
  return {
    SetCellProperties: (call) => {
      for (const [at, line] of shaped(area, call.at(0)).entries())
        for (const [across, one] of line.entries())
          if (isOptions(one)) setAll(cell(at, across), one, args);
    },
    SetRowProperties: (call) =>
      lines(call.at(0), rows, (at) => ({ ...area, row: row + at, rows: 1 })),
    SetColumnProperties: (call) =>
      lines(call.at(0), columns, (at) => ({ ...area, column: column + at, columns: 1 })),
    GetCellProperties: (call) => {
      mustBeWalkable(area);
      const wanted = call.at(0);
      if (!isOptions(wanted)) return refuse('InvalidArgument', 'Expected what is to be read.');
      return Array.from({ length: rows }, (_row, at) =>
        Array.from({ length: columns }, (_column, across) =>
          getAll(cell(at, across), wanted, args),
        ),
      );
    },
  };
};
