import { addDays, atLocal } from '../../../core/calendar/zone.ts';
import type { Shift } from '../../../core/model/absence.ts';
import { AbsenceId } from '../../../core/model/ids.ts';
import { defaultHours, Team } from '../../../core/model/team.ts';
import { type Instant, type LocalDate, LocalTime } from '../../../core/model/time.ts';
import { OnCallPlan, weekly } from '../../../core/roster/on-call/plan.ts';
import type { OnCallProblem } from '../../../core/roster/on-call/problem.ts';
import { shiftFacts } from '../../../core/roster/shift-facts.ts';
import { HAND_OFF } from '../hand-off.ts';
import { mondayIn, type WeekName } from '../week-name.ts';
import type { Book } from './book.ts';
import { onCallHolidays } from './holidays.ts';
import { factOf, onCallFacts, turnIdOfRow, windowOfTurn } from './on-call-facts.ts';
import { problemOf, rosterOf } from './roster-problem.ts';

const WEEK_DAYS = 7;
const MIDNIGHT = LocalTime.parse('00:00');

/** The shifts of every week in which somebody has one: an empty sheet says nothing of anybody's days. */
const shiftsIn = (book: Book): readonly Shift[] =>
  book.weeks
    .filter(({ cells }) => cells.some(({ shift }) => shift !== null))
    .flatMap(({ week }) => {
      const problem = problemOf(book, [week]);
      return shiftFacts(problem, rosterOf(book, problem));
    });

/** So many weeks of on-call from a week on: what lies before is history, what somebody typed or locked is fixed. */
export const onCallProblem = (
  book: Book,
  first: WeekName,
  weeks: number,
  now: Instant,
): OnCallProblem => {
  const from = mondayIn(first);
  const to: LocalDate = addDays(from, weeks * WEEK_DAYS);
  const horizon = windowOfTurn(book, { from, to });
  const inside = book.onCall.filter((row) => row.from >= from && row.from < to);
  const team = Team.parse({
    schema: 1,
    zone: book.zone,
    hours: defaultHours(),
    technicians: book.people.map(({ id, name, skills }) => ({ id, name, skills })),
    absences: book.away.map(({ technician, from, to, kind }, i) => ({
      id: AbsenceId.parse(`time-off:${i}`),
      technician,
      kind: kind === 'day-off' ? 'leave' : kind,
      window: {
        start: atLocal(book.zone, from, MIDNIGHT),
        end: atLocal(book.zone, addDays(to, 1), MIDNIGHT),
      },
    })),
    shifts: shiftsIn(book),
    onCall: onCallFacts(book).filter(({ window }) => window.start < horizon.start),
    callOuts: book.callOuts,
    policy: book.policy,
  });
  const members = book.people
    .filter(({ onCall }) => onCall !== 'none')
    .map(({ id, onCall, joins, leaves }) => ({
      technician: id,
      from: joins,
      until: leaves,
      layers: onCall === 'both' ? ['primary', 'secondary'] : [onCall],
    }));
  const plan = OnCallPlan.parse({
    zone: book.zone,
    primary: { rotation: weekly(from, HAND_OFF) },
    secondary: { rotation: weekly(from, HAND_OFF) },
    members,
    holidays: onCallHolidays(book),
    swaps: book.swaps.flatMap(({ what, swap }) => (what === 'turn' ? [swap] : [])),
    overrides: book.overrides.flatMap(({ undone, named }) => (undone ? [] : [named])),
    fixed: inside
      .filter(({ kept, technician }) => kept && technician !== undefined)
      .map((row) => ({
        id: `fixed:${turnIdOfRow(row)}`,
        layer: row.layer,
        technician: row.technician,
        window: windowOfTurn(book, row),
      })),
  });
  return { team, plan, now, horizon, former: inside.flatMap((row) => factOf(book, row)) };
};
