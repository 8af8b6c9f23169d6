import { type Area, isArea, type Sheet } from '../book/model.ts';
import { refuse } from '../host-error.ts';
import type { Args } from './args.ts';
import { Thing } from './thing.ts';
import type { World } from './world.ts';

/** The cells that an argument names: a range, or its address seen from a sheet. */
export const areaGiven = (world: World, given: unknown, from: Sheet): Area => {
  if (given instanceof Thing && isArea(given.subject)) return given.subject;
  if (typeof given !== 'string')
    return refuse('InvalidArgument', 'Expected a range, or the address of one.');
  return world.book.find(given, from) ?? refuse('InvalidArgument', `"${given}" leads to no range.`);
};

export const areaOf = (world: World, args: Args, index: number, from: Sheet): Area =>
  areaGiven(world, args.at(index), from);

const isAreas = (subject: unknown): subject is readonly Area[] =>
  Array.isArray(subject) && subject.every(isArea);

/** The cells that an argument names, where it may name more than one block: `A1:B2,D4`. */
export const areasGiven = (world: World, given: unknown, from: Sheet): readonly Area[] => {
  if (given instanceof Thing && isAreas(given.subject)) return given.subject;
  if (typeof given !== 'string') return [areaGiven(world, given, from)];
  return given.split(',').map((part) => areaGiven(world, part.trim(), from));
};
