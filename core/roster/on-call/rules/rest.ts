import { reachesNight, restedFrom } from '../../../calendar/rest.ts';
import type { TechnicianId } from '../../../model/ids.ts';
import type { Instant, Window } from '../../../model/time.ts';
import type { Ground } from '../ground.ts';
import type { Turn } from '../turns.ts';
import { block, type Finding, NOTHING } from './finding.ts';

const isNight = (window: Window, { calendar, problem }: Ground): boolean =>
  reachesNight(window, calendar.zone, problem.team.policy.nightTo);

/** Work that rest is counted from: a call-out at any hour, and a shift that reaches into the night. */
const workEnds = (technician: TechnicianId, ground: Ground): readonly Window[] => [
  ...ground.callOuts(technician).map((call) => call.window),
  // A roster's free day is written down as one that lasts all night, and is no work.
  ...ground
    .shifts(technician)
    .flatMap(({ window, free }) => (free !== true && isNight(window, ground) ? [window] : [])),
];

/** Nobody takes the phone before they have rested from a call-out or a night shift (D19). */
export const rest = (
  technician: TechnicianId,
  { parts }: Pick<Turn, 'parts'>,
  ground: Ground,
): readonly Finding[] => {
  const { restMinutes } = ground.problem.team.policy;
  let latest: Instant | undefined;
  for (const { end } of workEnds(technician, ground)) {
    const freeFrom = restedFrom(end, restMinutes);
    // Work inside the turn itself is what being on call is for.
    if (!parts.some((p) => p.start >= end && p.start < freeFrom)) continue;
    if (latest === undefined || end > latest) latest = end;
  }
  return latest === undefined
    ? NOTHING
    : [
        block({
          code: 'rest-short',
          workedUntil: latest,
          freeFrom: restedFrom(latest, restMinutes),
        }),
      ];
};
