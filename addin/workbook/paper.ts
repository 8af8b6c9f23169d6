export type Paper = 'A4' | 'Letter';

/** Where people print on Letter; everybody else has A4. */
const LETTER = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'PR', 'GT', 'CR', 'PA', 'DO']);

/** The paper of a culture's region: `de-DE`, `es-MX`, `zh-Hant-TW`. */
export const paperOf = (culture: string): Paper => {
  const region = culture.split('-').find((part, i) => i > 0 && /^[A-Z]{2}$/i.test(part));
  return region !== undefined && LETTER.has(region.toUpperCase()) ? 'Letter' : 'A4';
};
