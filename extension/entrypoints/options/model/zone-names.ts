import { Zone } from '../../../../core/model/time.ts';
import { bad, good, type Parsed } from './parsed.ts';

let known: readonly string[] | undefined;
/** All zones this browser knows, for lists; UTC first, since some browsers leave it out. */
export const zoneNames = (): readonly string[] => {
  known ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((name) => name !== 'UTC')];
  return known;
};

export const browserZone = (): Zone => {
  const named = Zone.safeParse(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  return named.success ? named.data : Zone.parse('UTC');
};

export const readZone = (text: string): Parsed<Zone> => {
  const named = Zone.safeParse(text.trim());
  return named.success
    ? good(named.data)
    : bad(`“${text.trim()}” is not a time zone. Use a name like Europe/Berlin.`);
};
