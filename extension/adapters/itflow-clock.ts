import { instant } from '../../core/calendar/instant.ts';
import type { ShownClock } from './adapter.ts';
import { attribute } from './itflow-html.ts';
import { formWall, readWall } from './itflow-time.ts';
import type { Dialog } from './itflow-web.ts';

/**
 * The form to schedule a ticket begins at the present minute of the company's clock, and the answer says when it was
 * made: both by the server, so that a wrong clock on this machine does not matter.
 */
export const clockOf = ({ elements, date }: Dialog): ShownClock | undefined => {
  const field = elements.find((one) => attribute(one, 'name') === 'scheduled_date_time');
  const wall = readWall((field && attribute(field, 'min')) ?? '');
  const at = Date.parse(date ?? '');
  return wall && !Number.isNaN(at) ? { wall: formWall(wall), at: instant(at) } : undefined;
};
