import type { ClearanceHeld } from '../../../../core/model/clearance.ts';
import type { Team } from '../../../../core/model/team.ts';
import { optional } from './facts.ts';
import { datedText, isNone, listText, readDated, readList } from './list-text.ts';
import { bad, good, type Parsed } from './parsed.ts';

/** Every clearance somebody named, needed or held, by name; one spelling each. */
export const clearancesOf = (team: Team): readonly string[] => {
  const named = new Map<string, string>();
  const all = [
    ...team.clients.flatMap((c) => [
      ...(c.clearances ?? []),
      ...c.sites.flatMap((s) => s.clearances ?? []),
    ]),
    ...team.technicians.flatMap((t) => t.clearances?.map((held) => held.name) ?? []),
  ];
  for (const name of all) if (!named.has(name.toLowerCase())) named.set(name.toLowerCase(), name);
  return [...named.values()].sort((a, b) => a.localeCompare(b));
};

const LONGEST = 200;
const tooLong = (name: string): Parsed<never> =>
  bad(
    `“${name.slice(0, 40)}…” is too long for a clearance. Give it at most ${LONGEST} characters.`,
  );

/** What one must have to be let in. Empty says nothing; “none” says that nothing is needed. */
export const neededText = (needed: readonly string[] | undefined): string =>
  needed?.length === 0 ? 'none' : listText(needed ?? []);

export const readNeeded = (text: string): Parsed<string[] | undefined> =>
  optional(text, (typed) => {
    const list = isNone(typed) ? good([]) : readList(typed);
    const long = list.ok ? list.value.find((name) => name.length > LONGEST) : undefined;
    return long === undefined ? list : tooLong(long);
  });

/** What somebody has. Empty: nobody has said; “none”: said to have none. */
export const heldText = (held: readonly ClearanceHeld[] | undefined): string =>
  held?.length === 0 ? 'none' : datedText(held ?? []);

export const readHeld = (text: string): Parsed<ClearanceHeld[] | undefined> =>
  optional(text, (typed) => {
    const list = isNone(typed) ? good([]) : readDated(typed);
    const long = list.ok ? list.value.find(({ name }) => name.length > LONGEST) : undefined;
    return long === undefined ? list : tooLong(long.name);
  });
