import { addMinutes } from '../calendar/instant.ts';
import { overlaps } from '../calendar/window.ts';
import type { Instant } from '../model/time.ts';
import type { Facts, HalfDay, SlotWindow } from './facts.ts';
import { type Finding, NOTHING, nextAfter, type Rule } from './rule.ts';

/** From when flex that begins at `start` is free for what is not urgent (D5); undefined = never, as for projects. */
const freeFrom = (start: Instant, { need, policy }: Facts): Instant | undefined => {
  const { priority, tier } = need;
  if (tier === 'project' || priority === 'P1' || priority === 'P2') return undefined;
  return addMinutes(start, -policy.flexRelease[priority]);
};

/**
 * Time held for what comes in: slots of that kind, a share of the team's half-day, and the last capable technician of
 * an hour (D5). Urgent work may have it, the rest from shortly before, projects never.
 */
export const flex: Rule = {
  id: 'flex',
  scope: 'team',
  varies: 'start',
  judge(scope, facts) {
    return isUrgent(facts) ? NOTHING : kept(scope, facts);
  },
  // Only a strict slot blocks: shares and the last one of an hour cost.
  mayBlock: ({ technician, day }, facts) => facts.slots(technician, day).some(isStrict),
  eases: ({ technician, booking, day }, facts) => {
    const { start } = booking.window;
    const half = facts.halfDay(start);
    return nextAfter(start, [
      ...facts.slots(technician, day).map(({ window }) => window.end),
      // The share is counted for the half-day in which work begins.
      half?.window.end,
      facts.aloneIn(technician, booking.window)?.end,
    ]);
  },
};

const isStrict = ({ template }: SlotWindow): boolean =>
  template.kind === 'flex' && template.force === 'strict';

const kept = (scope: Scope, facts: Facts): readonly Finding[] => {
  let found = NOTHING;
  const add = (kind: Finding['kind'], minutes: number, reason: Finding['reason']): void => {
    found = [...found, { rule: 'flex', kind, minutes, reason, bookings: [scope.booking.id] }];
  };
  slots(scope, facts, add);
  share(scope, facts, add);
  lastOne(scope, facts, add);
  return found;
};

type Scope = Parameters<Rule['judge']>[0];
type Add = (kind: Finding['kind'], minutes: number, reason: Finding['reason']) => void;

const isUrgent = ({ need }: Facts): boolean =>
  need.tier !== 'project' && (need.priority === 'P1' || need.priority === 'P2');

const slots = ({ technician, booking, day }: Scope, facts: Facts, add: Add): void => {
  for (const { template, window } of facts.slots(technician, day)) {
    if (template.kind !== 'flex' || !overlaps(window, booking.window)) continue;
    const from = freeFrom(window.start, facts);
    if (from !== undefined && facts.now >= from) continue;
    add(template.force === 'strict' ? 'block' : 'cost', facts.policy.flexMinutes, {
      code: 'flex-kept',
      slot: template.id,
      name: template.name,
      window,
      ...(from === undefined ? {} : { from }),
    });
  }
};

const share = ({ booking }: Scope, facts: Facts, add: Add): void => {
  const half = facts.halfDay(booking.window.start);
  const short = half && shortBy(half, facts);
  if (short) add('cost', facts.policy.flexMinutes, { code: 'flex-short', ...short });
};

/** What would be left of the half-day where that is less than the share; undefined where it is enough or released. */
const shortBy = (half: HalfDay, facts: Facts) => {
  const { policy, need, now } = facts;
  const from = freeFrom(half.window.start, facts);
  if (from !== undefined && now >= from) return undefined;
  const wantMinutes = Math.round((half.availableMinutes * policy.flexPercent) / 100);
  const leftMinutes = half.freeMinutes - need.minutes;
  return half.availableMinutes > 0 && leftMinutes < wantMinutes
    ? { window: half.window, leftMinutes: Math.max(0, leftMinutes), wantMinutes }
    : undefined;
};

const lastOne = ({ technician, booking }: Scope, facts: Facts, add: Add): void => {
  const window = facts.aloneIn(technician, booking.window);
  if (!window) return;
  const { lastFlexMinutes, flexLevel } = facts.policy;
  add('cost', lastFlexMinutes, { code: 'flex-last', window, level: flexLevel });
};
