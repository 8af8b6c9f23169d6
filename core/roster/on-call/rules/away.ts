import { addMinutes, minutesBetween } from '../../../calendar/instant.ts';
import { overlaps } from '../../../calendar/window.ts';
import type { TechnicianId } from '../../../model/ids.ts';
import type { Ground } from '../ground.ts';
import type { Turn } from '../turns.ts';
import { block, type Finding, NOTHING, warn } from './finding.ts';

/** Any overlap with an absence blocks; leave that begins within hours of the hand-off is told (D17). */
export const away = (
  technician: TechnicianId,
  { window, parts }: Pick<Turn, 'window' | 'parts'>,
  ground: Ground,
): readonly Finding[] => {
  const { awayKinds, leaveSoonHours } = ground.problem.plan.policy;
  const soon = addMinutes(window.end, leaveSoonHours * 60);
  const found: Finding[] = [];
  for (const { kind, window: absent } of ground.absences(technician)) {
    if (!awayKinds.includes(kind)) continue;
    if (parts.some((part) => overlaps(part, absent))) {
      found.push(block({ code: 'away', kind, window: absent }));
    } else if (kind === 'leave' && absent.start >= window.end && absent.start < soon) {
      const hours = minutesBetween(window.end, absent.start) / 60;
      found.push(warn({ code: 'leave-soon', kind, window: absent, hours }));
    }
  }
  return found.length > 0 ? found : NOTHING;
};
