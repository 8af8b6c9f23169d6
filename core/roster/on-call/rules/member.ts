import { instant } from '../../../calendar/instant.ts';
import { localDate } from '../../../calendar/zone.ts';
import type { TechnicianId } from '../../../model/ids.ts';
import type { Ground } from '../ground.ts';
import type { Turn } from '../turns.ts';
import { block, type Finding, NOTHING } from './finding.ts';

/** In the rotation, on that layer, from the first day to the last, and active (dated joins and leaves of D17). */
export const member = (
  technician: TechnicianId,
  { layer, window }: Pick<Turn, 'layer' | 'window'>,
  ground: Ground,
): readonly Finding[] => {
  const of = ground.members.get(technician);
  if (!of) return [block({ code: 'not-in-rotation' })];
  if (ground.technicians.get(technician)?.active === false) return [block({ code: 'inactive' })];
  const { zone } = ground.calendar;
  const { from, until } = of;
  const found: Finding[] = [];
  if (from !== undefined && localDate(window.start, zone) < from) {
    found.push(block({ code: 'not-yet', from }));
  }
  // A turn that ends in the morning after the last day is not theirs to hand over.
  if (until !== undefined && localDate(instant(window.end - 1), zone) > until) {
    found.push(block({ code: 'left', until }));
  }
  if (!of.layers.includes(layer)) found.push(block({ code: 'not-on-layer', layer }));
  return found.length > 0 ? found : NOTHING;
};
