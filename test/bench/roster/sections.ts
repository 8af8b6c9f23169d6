/** A file that says something else than the format allows: which line, and what was expected there. */
export class InstanceFault extends Error {}

export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of each section, comments and empty lines left out. */
export const sectionsOf = (text: string): ReadonlyMap<string, readonly Line[]> => {
  const sections = new Map<string, Line[]>();
  let current: Line[] | undefined;
  text.split(/\r?\n/).forEach((raw, i) => {
    const line = { number: i + 1, text: raw.trim() };
    if (line.text === '' || line.text.startsWith('#')) return;
    if (line.text.startsWith('SECTION_')) {
      if (sections.has(line.text))
        throw new InstanceFault(`line ${i + 1}: ${line.text} comes twice`);
      current = [];
      sections.set(line.text, current);
    } else if (current) current.push(line);
    else throw new InstanceFault(`line ${i + 1}: expected a line like SECTION_HORIZON first`);
  });
  return sections;
};

/** The comma-separated fields of a line, at least `least` of them. */
export const fieldsOf = (
  { number, text }: Line,
  least: number,
  words: string,
): readonly string[] => {
  const fields = text.split(',').map((field) => field.trim());
  if (fields.length < least)
    throw new InstanceFault(`line ${number}: expected ${words}, found “${text}”`);
  return fields;
};

export const wholeOf = ({ number }: Line, text: string | undefined, words: string): number => {
  if (text === undefined || !/^\d{1,9}$/.test(text)) {
    throw new InstanceFault(
      `line ${number}: expected ${words} as a whole number, found “${text ?? ''}”`,
    );
  }
  return Number(text);
};
