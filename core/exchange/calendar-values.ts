import ICAL from 'ical.js';
import * as z from 'zod/mini';
import type { Line, Part } from './calendar-lines.ts';

/** One property as the library reads it (jCal), values still as texts. */
export interface Property {
  readonly line: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly type: string;
  readonly values: readonly unknown[];
}

const Read = z.tuple([z.string(), z.record(z.string(), z.unknown()), z.string()], z.unknown());

const read = ({ text, line }: Line): Property | undefined => {
  try {
    const { data } = Read.safeParse(ICAL.Property.fromString(text, ICAL.design.icalendar).toJSON());
    if (!data) return undefined;
    const [, parameters, type, ...values] = data;
    return { line, parameters, type, values };
  } catch {
    // The library throws on what it does not understand, in words of its own.
    return undefined;
  }
};

const nameOf = (text: string): string => /^[\w-]+(?=[;:])/.exec(text)?.[0].toUpperCase() ?? '';

/** The properties of a part that are asked for, by name; lines that are not understood go to `broken`. */
export const propertiesOf = (
  part: Part,
  names: ReadonlySet<string>,
  broken: (line: Line) => void,
): ReadonlyMap<string, readonly Property[]> => {
  const found = new Map<string, Property[]>();
  for (const line of part.lines) {
    const name = nameOf(line.text);
    if (name !== '' && !names.has(name)) continue;
    const property = name === '' ? undefined : read(line);
    if (!property) broken(line);
    else {
      const known = found.get(name);
      if (known) known.push(property);
      else found.set(name, [property]);
    }
  }
  return found;
};

export const textOf = (property: Property | undefined): string | undefined => {
  const [value] = property?.values ?? [];
  return typeof value === 'string' ? value : undefined;
};

export const parameterOf = (property: Property | undefined, name: string): string | undefined => {
  const value = property?.parameters[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};
