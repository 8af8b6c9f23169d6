import { addDays, localDate } from '../../../../core/calendar/zone.ts';
import { OnCallId, TechnicianId } from '../../../../core/model/ids.ts';
import { Team } from '../../../../core/model/team.ts';
import { LocalDate, Zone } from '../../../../core/model/time.ts';
import { generate, type OnCallRoster } from '../../../../core/roster/on-call/generate.ts';
import { OnCallPlan } from '../../../../core/roster/on-call/plan.ts';
import type { OnCallProblem } from '../../../../core/roster/on-call/problem.ts';
import { at, WEEK } from '../../scenario.ts';

/** A rotation, written down loosely: Ana, Ben, Cem, Dee and so on, one letter each, weekly on Monday at nine. */
export interface Sketch {
  readonly people?: string;
  readonly technicians?: Readonly<Record<string, object>>;
  readonly members?: Readonly<Record<string, object>>;
  readonly team?: object;
  readonly plan?: object;
  readonly zone?: string;
  readonly from?: string;
  readonly to?: string;
  readonly now?: string;
  readonly former?: OnCallProblem['former'];
}

export const sketch = (s: Sketch = {}): OnCallProblem => {
  const zone = s.zone ?? 'Europe/Lisbon';
  const ids = [...(s.people ?? 'abcd')];
  const from = s.from ?? '2026-11-30 09:00';
  return {
    team: Team.parse({
      schema: 1,
      zone,
      hours: WEEK,
      technicians: ids.map((id) => ({ id, name: id.toUpperCase(), ...s.technicians?.[id] })),
      ...s.team,
    }),
    plan: OnCallPlan.parse({
      zone,
      members: ids.map((id) => ({ technician: id, ...s.members?.[id] })),
      ...s.plan,
    }),
    now: at(s.now ?? '2026-11-23 08:00', zone),
    horizon: { start: at(from, zone), end: at(s.to ?? '2027-01-25 09:00', zone) },
    ...(s.former && { former: s.former }),
  };
};

export const who = (id: string): TechnicianId => TechnicianId.parse(id);
export const shift = (id: string): OnCallId => OnCallId.parse(id);

/** "abcd": who has the turns of a layer, one letter a turn, "." where nobody has it; holidays left out. */
export const order = ({ turns }: Pick<OnCallRoster, 'turns'>, layer = 'primary'): string =>
  turns
    .filter((turn) => turn.layer === layer && !turn.holiday)
    .map((turn) => turn.swappedTo ?? turn.technician ?? '.')
    .join('');

export const made = (s: Sketch = {}): OnCallRoster => generate(sketch(s));

/** Somebody away from one day to another, both whole. */
export const away = (id: string, from: string, to: string, kind = 'leave') => ({
  id: `${id} ${from}`,
  technician: id,
  kind,
  window: { start: at(`${from} 00:00`), end: at(`${addDays(LocalDate.parse(to), 1)} 00:00`) },
});

/** Past turns, one letter a week, the last one just before `until`. */
export const weeksBefore = (letters: string, until = '2026-11-30', layer = 'primary') =>
  [...letters].map((technician, i) => {
    const start = addDays(LocalDate.parse(until), (i - letters.length) * 7);
    const window = { start: at(`${start} 09:00`), end: at(`${addDays(start, 7)} 09:00`) };
    return { id: `${layer}:${start}`, technician, layer, window };
  });

export const dayIn = (instant: number, zone: string) =>
  localDate(instant as Parameters<typeof localDate>[0], Zone.parse(zone));
