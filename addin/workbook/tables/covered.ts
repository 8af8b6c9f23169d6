import { NAMES } from '../names.ts';

const { overLayers, overFrom, overTo, overWho, overUndone, people, names } = NAMES;

type Stretch = readonly [from: string, to: string];

/** A cell of `of` for whoever takes over for some time of a stretch; of several the last in the table. */
const covering = (layer: string, [from, to]: Stretch, of: string): string => {
  const theirs = `(${overLayers}=${layer})*(${overFrom}<${to})*(${overTo}>${from})*(${overUndone}="")`;
  return `INDEX(${of},MATCH(LOOKUP(2,1/(${theirs}),${overWho}),${people},0))`;
};

/** What a formula shows of whoever takes over, whatever the turns say, after `before`; empty where nobody does. */
export const coveredBy = (layer: string, stretch: Stretch, of: string, before: string): string =>
  `IFERROR("${before}"&${covering(layer, stretch, of)},"")`;

/** The same with the first name only, for a narrow column. */
export const firstNameOf = (layer: string, stretch: Stretch, before: string): string => {
  const name = covering(layer, stretch, names);
  return `IFERROR("${before}"&LEFT(${name},FIND(" ",${name}&" ")-1),"")`;
};
