import { instant, MINUTE } from '../../../core/calendar/instant.ts';
import type { Arrival } from '../../../core/dispatch/arrival.ts';
import { whenOfYear } from '../../../core/explain/format.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Card, Choice } from '../../card.ts';

/** No PSA keeps seconds, and nobody arrives before they can. */
export const wholeMinute = (at: Instant): Instant => instant(Math.ceil(at / MINUTE) * MINUTE);

/**
 * To send somebody at once, as a choice: that it is a P1 is reason enough against any other advice, and what gives way
 * goes with it, so that it is named before anything is written.
 */
export const nowChoice = (
  technician: TechnicianId,
  { window, displaces }: Arrival,
  { answer, names }: Card,
): Choice => {
  const start = wholeMinute(window.start);
  // The journal is read on another day: with its date and year, and never as "today".
  const at = whenOfYear(start, { zone: names.zone, now: instant(0) });
  return {
    technician,
    start,
    minutes: answer.need.minutes,
    override: `${answer.need.priority}: can be there ${at}`,
    ...(displaces.length > 0 && { displaces: displaces.map(({ booking }) => booking) }),
  };
};
