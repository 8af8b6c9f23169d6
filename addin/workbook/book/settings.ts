import { Zone } from '../../../core/model/time.ts';
import type { Line } from '../actions.ts';
import { SETTINGS } from '../tables/tables.ts';
import type { RawBook } from './raw-book.ts';
import { readRows } from './read-rows.ts';

export interface Settings {
  readonly zone: Zone;
  readonly problems: readonly Line[];
}

const ZONE_KEY = 'zone';
const USUAL_ZONE = Zone.parse('UTC');

/** What holds where nobody has set anything is said in the note of each row. */
export const readSettings = (raw: RawBook): Settings => {
  let zone: Zone | undefined;
  const { problems } = readRows(raw, SETTINGS, ({ key, value }) => {
    if (key.toLowerCase() !== ZONE_KEY || value === undefined)
      return { ok: true, value: undefined };
    const found = Zone.safeParse(value);
    if (!found.success) {
      const text = `“${value}” is no time zone: type a name like Europe/Berlin.`;
      return { ok: false, text, column: 'value' };
    }
    zone = found.data;
    return { ok: true, value: undefined };
  });
  return { zone: zone ?? USUAL_ZONE, problems };
};
