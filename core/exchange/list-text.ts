/** A list in one cell, `a; b`. A separator or backslash that belongs to an item has a backslash before it. */
export const splitList = (text: string, separators: string): readonly string[] => {
  const items: string[] = [];
  let item = '';
  for (let index = 0; index < text.length; index += 1) {
    const here = text.charAt(index);
    const next = text.charAt(index + 1);
    // Before anything else a backslash is itself: a login may be CORP\ana.
    if (here === '\\' && next !== '' && `\\${separators}`.includes(next)) {
      item += next;
      index += 1;
    } else if (separators.includes(here)) {
      items.push(item);
      item = '';
    } else item += here;
  }
  return [...items, item].map((one) => one.trim()).filter((one) => one !== '');
};

export const joinList = (items: readonly string[], separators: string): string =>
  items
    .map((item) =>
      Array.from(item, (char) => (`\\${separators}`.includes(char) ? `\\${char}` : char)).join(''),
    )
    .join('; ');
