import { atTime } from '../calendar/zone.ts';
import type { SlotTemplate } from '../model/slot.ts';
import type { Technician } from '../model/technician.ts';
import type { Tier } from '../model/ticket.ts';
import type { Facts, SlotWindow } from '../rules/facts.ts';

const NONE: readonly SlotWindow[] = [];

const isFor = (template: SlotTemplate, technician: Technician): boolean =>
  template.technicians.length === 0 || template.technicians.includes(technician.id);

/** By time; of two at once the same one comes first in whatever order they were written down. */
const byTime = (a: SlotWindow, b: SlotWindow): number =>
  a.window.start - b.window.start ||
  a.window.end - b.window.end ||
  (a.template.id < b.template.id ? -1 : 1);

/** The templates of a week laid onto the days of a technician's own clock. */
export const slotFacts = (
  templates: readonly SlotTemplate[],
  tier: Tier,
): Pick<Facts, 'slots' | 'hasSlots'> => {
  if (templates.length === 0) return { slots: () => NONE, hasSlots: () => false };
  return {
    slots(technician, day) {
      const known = day.memo.slots;
      if (known?.of === templates) return known.windows;
      let found = NONE;
      for (const template of templates) {
        if (!template.days.includes(day.weekday) || !isFor(template, technician)) continue;
        const window = { start: atTime(day, template.from), end: atTime(day, template.to) };
        // A slot inside the hour that a clock change leaves out does not take place.
        if (window.start < window.end) found = [...found, { template, window }];
      }
      const windows = found.length > 1 ? found.toSorted(byTime) : found;
      day.memo.slots = { of: templates, windows };
      return windows;
    },
    hasSlots: (technician) =>
      templates.some((t) => t.kind === 'work' && t.tiers.includes(tier) && isFor(t, technician)),
  };
};
