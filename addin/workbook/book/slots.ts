import { SlotId } from '../../../core/model/ids.ts';
import { SlotTemplate } from '../../../core/model/slot.ts';
import { SLOTS } from '../tables/tables.ts';
import type { Read } from './book.ts';
import type { RawBook } from './raw-book.ts';
import { readRows } from './read-rows.ts';

const overlaps = (a: SlotTemplate, b: SlotTemplate): boolean =>
  a.from < b.to && b.from < a.to && a.days.some((day) => b.days.includes(day));

/** What the parts of a week are kept for; no minute is kept twice. */
export const readSlots = (raw: RawBook): Read<SlotTemplate> => {
  const above: SlotTemplate[] = [];
  return readRows(raw, SLOTS, ({ name, days, from, to, kind }, index) => {
    if (to <= from) {
      const text = 'It ends before it begins: midnight is 24:00, and past it is a row of its own.';
      return { ok: false, text, column: 'to' };
    }
    const slot = SlotTemplate.parse({
      id: SlotId.parse(`slot-${index + 1}`),
      name,
      days: [...days],
      from,
      to,
      ...(kind === 'flex' ? { kind } : { tiers: [kind] }),
    });
    const other = above.find((one) => overlaps(one, slot));
    if (other) {
      return { ok: false, text: `It overlaps “${other.name}” above.`, column: 'from' };
    }
    above.push(slot);
    return { ok: true, value: slot };
  });
};
