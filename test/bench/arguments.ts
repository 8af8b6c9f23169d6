import { parseArgs } from 'node:util';

/** The values of `--name value` options, all texts; a sentence where there is one that nobody knows. */
export const textOptions = <Name extends string>(
  args: readonly string[],
  names: readonly Name[],
): Readonly<Partial<Record<Name, string>>> | string => {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    const { values } = parseArgs({ args: [...args], options });
    const found: Partial<Record<Name, string>> = {};
    for (const name of names) {
      const value = values[name];
      if (typeof value === 'string') found[name] = value;
    }
    return found;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};
