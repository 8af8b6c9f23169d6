import { addMinutes } from '../../../core/calendar/instant.ts';
import { dayText } from '../../../core/explain/format.ts';
import type { Team } from '../../../core/model/team.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Card } from '../../card.ts';

/** After so many days a changed rule is how things are. */
const SHOWN_DAYS = 14;

/** Who changed the rules last, for as long as the card says so. */
export const policyChangeOf = (
  { policyChange: change, zone }: Team,
  now: Instant,
): Pick<Card, 'policyChange'> =>
  change && now < addMinutes(change.at, SHOWN_DAYS * 24 * 60)
    ? { policyChange: { ...change, day: dayText(change.at, { zone, now }) } }
    : {};
