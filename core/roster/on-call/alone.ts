import { minutesWithin, overlaps } from '../../calendar/window.ts';
import { zoneDay } from '../../calendar/zone.ts';
import type { TechnicianId } from '../../model/ids.ts';
import type { Ground } from './ground.ts';
import { pastHolidays, pastTurns } from './past-turns.ts';
import type { Holiday } from './plan.ts';
import { away } from './rules/away.ts';
import { block, type Finding } from './rules/finding.ts';
import { gap, type OwnTurn } from './rules/gap.ts';
import { member } from './rules/member.ts';
import { needs } from './rules/needs.ts';
import { rest } from './rules/rest.ts';
import { sameHoliday } from './rules/same-holiday.ts';
import type { Sheet } from './sheet.ts';
import type { Turn } from './turns.ts';

export const ownTurn = ({ layer, window, parts, holiday }: Turn): OwnTurn => ({
  layer,
  window,
  parts,
  isHoliday: holiday !== undefined,
});

/** The holidays whose phone comes with a turn. */
export const holidaysIn = (turn: Turn, ground: Ground): readonly Holiday[] => {
  if (turn.holiday) return [turn.holiday];
  const { plan } = ground.problem;
  if (plan.policy.holidayTurns) return [];
  const least = plan.weights.leastHours * 60;
  return plan.holidays.filter(
    ({ date }) => minutesWithin(turn.parts, zoneDay(plan.zone, date).window) >= least,
  );
};

/** What holds of somebody and a turn by itself, the past and everything fixed included. */
export const aloneFindings = (
  id: TechnicianId,
  turns: readonly Turn[],
  over: Sheet['over'],
  ground: Ground,
): readonly (readonly Finding[])[] => {
  const past = pastTurns(id, ground);
  const holidays = pastHolidays(id, ground);
  return turns.map((turn) => {
    const other = turn.layer === 'primary' ? 'secondary' : 'primary';
    const elsewhere = over[other].filter(
      (s) => s.technician === id && turn.parts.some((part) => overlaps(part, s.window)),
    );
    return [
      ...member(id, turn, ground),
      ...needs(id, turn, ground),
      ...away(id, turn, ground),
      ...rest(id, turn, ground),
      ...past.flatMap((held) => gap(ownTurn(turn), held, ground)),
      ...elsewhere.map(({ layer, window }) => block({ code: 'two-layers', layer, window })),
      ...holidaysIn(turn, ground).flatMap((asked) =>
        holidays.flatMap((held) => sameHoliday(asked, held)),
      ),
    ];
  });
};
