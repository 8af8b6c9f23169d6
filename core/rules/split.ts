import { minutesOf } from '../calendar/instant.ts';
import type { Policy } from '../model/policy.ts';
import type { Window } from '../model/time.ts';
import type { Facts } from './facts.ts';
import type { Need } from './need.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** The shortest block that is worth beginning; projects need more time to get into. */
export const leastBlock = ({ tier }: Pick<Need, 'tier'>, policy: Policy): number =>
  tier === 'project' ? policy.projectBlockLeastMinutes : policy.blockLeastMinutes;

/** Why work is done in one go; undefined = it may be split. */
export const neverSplit = (
  { where, minutes }: Pick<Need, 'where' | 'minutes'>,
  { splitAfterMinutes }: Policy,
): 'site' | 'short' | undefined => {
  if (where === 'site') return 'site';
  return minutes <= splitAfterMinutes ? 'short' : undefined;
};

/** The most business days that lie between one block and the next. */
export const mostApart = (blocks: readonly Window[], facts: Pick<Facts, 'businessDays'>): number =>
  blocks.slice(1).reduce((most, block, i) => {
    const before = blocks[i];
    return before ? Math.max(most, facts.businessDays(before.start, block.start)) : most;
  }, 0);

/**
 * Long remote work may be done in blocks: none too short, the next one not too long after, each further one a cost (D13).
 * Where it is done in one go, the rule has nothing to say.
 */
export const split: Rule = {
  id: 'split',
  scope: 'booking',
  varies: 'start',
  judge({ booking, blocks = [] }, facts) {
    if (blocks.length < 2) return NOTHING;
    const { policy, need } = facts;
    const found: Finding[] = [];
    const say = (kind: Finding['kind'], minutes: number, reason: Finding['reason']): void => {
      found.push({ rule: 'split', kind, minutes, reason, bookings: [booking.id] });
    };
    const why = neverSplit(need, policy);
    if (why) say('block', 0, { code: 'never-split', why, limit: policy.splitAfterMinutes });
    const leastMinutes = leastBlock(need, policy);
    const minutes = Math.min(...blocks.map(minutesOf));
    if (minutes < leastMinutes) {
      say('block', leastMinutes - minutes, { code: 'block-short', minutes, leastMinutes });
    }
    const days = mostApart(blocks, facts);
    const limit = policy.blockApartDays;
    if (days > limit) say('block', 0, { code: 'blocks-apart', days, limit });
    if (found.length > 0) return found;
    say('cost', (blocks.length - 1) * policy.furtherBlockMinutes, { code: 'in-blocks', blocks });
    return found;
  },
};
