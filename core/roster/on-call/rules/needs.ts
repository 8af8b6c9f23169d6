import { instant } from '../../../calendar/instant.ts';
import { localDate } from '../../../calendar/zone.ts';
import type { OnCallReason } from '../../../explain/on-call-reason.ts';
import type { TechnicianId } from '../../../model/ids.ts';
import type { Level, Technician } from '../../../model/technician.ts';
import type { LocalDate } from '../../../model/time.ts';
import type { Ground } from '../ground.ts';
import type { OnCallNeed } from '../plan.ts';
import type { Turn } from '../turns.ts';
import { block, type Finding, NOTHING, warn } from './finding.ts';

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
const counts = (expires: LocalDate | undefined, on: LocalDate): boolean =>
  expires === undefined || expires >= on;

const levelOf = ({ skills }: Technician, skill: string, on: LocalDate): Level => {
  let best: Level = 0;
  for (const held of skills ?? []) {
    if (same(held.skill, skill) && counts(held.expires, on) && held.level > best) best = held.level;
  }
  return best;
};

/** What of a need somebody lacks on the last day of a turn; `need-unknown` where nobody has said. */
export const lacks = (
  technician: Technician,
  need: OnCallNeed,
  on: LocalDate,
): OnCallReason | undefined => {
  if (need.kind === 'clearance') {
    const { clearances } = technician;
    if (!clearances) return { code: 'need-unknown', name: need.name };
    const held = clearances.some((c) => same(c.name, need.name) && counts(c.expires, on));
    return held ? undefined : { code: 'clearance-short', name: need.name };
  }
  if (!technician.skills) return { code: 'need-unknown', name: need.skill };
  const has = levelOf(technician, need.skill, on);
  return has >= need.level
    ? undefined
    : { code: 'skill-short', skill: need.skill, need: need.level, has };
};

export const lastDay = ({ window }: Pick<Turn, 'window'>, ground: Ground): LocalDate =>
  localDate(instant(window.end - 1), ground.calendar.zone);

/** Needed of everybody on the layer; with one layer, what two would share as well. */
export const needsOf = ({ layer }: Pick<Turn, 'layer'>, ground: Ground): readonly OnCallNeed[] => {
  const { plan } = ground.problem;
  const own = (layer === 'primary' ? plan.primary : plan.secondary)?.needs ?? [];
  return plan.secondary ? own : [...own, ...plan.together];
};

/** Eligible by skill and clearance. What nobody has said excludes nobody. */
export const needs = (
  id: TechnicianId,
  turn: Pick<Turn, 'layer' | 'window'>,
  ground: Ground,
): readonly Finding[] => {
  const technician = ground.technicians.get(id);
  if (!technician) return NOTHING;
  const found = needsOf(turn, ground).flatMap((need) => {
    const reason = lacks(technician, need, lastDay(turn, ground));
    return reason ? [reason.code === 'need-unknown' ? warn(reason) : block(reason)] : [];
  });
  return found.length > 0 ? found : NOTHING;
};
