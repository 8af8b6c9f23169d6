import { minutesOf } from '../../../calendar/instant.ts';
import { minutesWithin } from '../../../calendar/window.ts';
import type { Window } from '../../../model/time.ts';
import type { Ground } from '../ground.ts';
import { block, type Finding, NOTHING, warn } from './finding.ts';

/**
 * At most a quarter of one's time on call (D17), over the weeks that end with the asked turn and with each of the
 * next ones. Counted in whole percent: the 169 hours of an autumn week are no more than a quarter of four weeks.
 */
export const most = (
  asked: readonly Window[],
  held: readonly Window[],
  ground: Ground,
): readonly Finding[] => {
  const { mostPercent, mostPercentDays, mostPercentForce } = ground.problem.plan.policy;
  const first = asked[0];
  const last = asked.at(-1);
  if (!first || !last) return NOTHING;
  const all = [...held, ...asked];
  let highest = 0;
  for (const { end } of [last, ...held]) {
    if (end < last.end) continue;
    const days = ground.shareWindow(end);
    if (days.start >= last.end) continue;
    highest = Math.max(highest, Math.round((minutesWithin(all, days) / minutesOf(days)) * 100));
  }
  if (highest <= mostPercent) return NOTHING;
  const limit = mostPercent;
  const reason = { code: 'share-above', percent: highest, limit, days: mostPercentDays } as const;
  return [mostPercentForce === 'must' ? block(reason) : warn(reason)];
};
