import type { Area, Sheet } from '../book/model.ts';
import { refuse } from '../host-error.ts';
import type { Args } from './args.ts';
import { Thing } from './thing.ts';
import type { World } from './world.ts';

const isArea = (subject: unknown): subject is Area =>
  typeof subject === 'object' && subject !== null && 'sheet' in subject && 'rows' in subject;

/** The cells that an argument names: a range, or its address seen from a sheet. */
export const areaGiven = (world: World, given: unknown, from: Sheet): Area => {
  if (given instanceof Thing && isArea(given.subject)) return given.subject;
  if (typeof given !== 'string')
    return refuse('InvalidArgument', 'Expected a range, or the address of one.');
  return world.book.find(given, from) ?? refuse('InvalidArgument', `"${given}" leads to no range.`);
};

export const areaOf = (world: World, args: Args, index: number, from: Sheet): Area =>
  areaGiven(world, args.at(index), from);
