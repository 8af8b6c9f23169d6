import { daysBetween } from '../../../../core/calendar/zone.ts';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { LocalDate } from '../../../../core/model/time.ts';

/** A certificate or a clearance that ends soon or has ended. */
export interface Expiring {
  readonly technician: TechnicianId;
  readonly name: string;
  readonly what: string;
  readonly expires: LocalDate;
  /** Whole days that are left; below nothing where the last day has passed. */
  readonly days: number;
}

export const SOON_DAYS = 30;

/** What of people who take tickets ends within thirty days, the first to end first. */
export const expiring = (team: Team, today: LocalDate): readonly Expiring[] =>
  team.technicians
    .filter((technician) => technician.active)
    .flatMap(({ id, name, skills, clearances }) =>
      [
        ...(skills ?? [])
          .filter((held) => held.level > 0)
          .map(({ skill, expires }) => ({ what: String(skill), expires })),
        ...(clearances ?? []).map((held) => ({ what: held.name, expires: held.expires })),
      ].flatMap(({ what, expires }) =>
        expires === undefined
          ? []
          : [{ technician: id, name, what, expires, days: daysBetween(today, expires) }],
      ),
    )
    .filter(({ days }) => days <= SOON_DAYS)
    .sort((a, b) => a.days - b.days || a.name.localeCompare(b.name));

/** "ended on 2026-11-02", "ends today", "ends on 2026-12-01, in 7 days". */
export const endWords = ({ days, expires }: Pick<Expiring, 'days' | 'expires'>): string => {
  if (days < 0) return `ended on ${expires}`;
  if (days === 0) return 'ends today';
  return `ends on ${expires}, in ${days} ${days === 1 ? 'day' : 'days'}`;
};
