const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{N}@.]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80) || 'new';

/** An id made from words, for example `dana-fox`; counted up where that one is taken. */
export const freshId = (text: string, taken: Iterable<string>): string => {
  const used = new Set(taken);
  const first = slug(text);
  let id = first;
  for (let n = 2; used.has(id); n += 1) id = `${first}-${n}`;
  return id;
};
