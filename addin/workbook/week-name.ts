import * as z from 'zod/mini';
import { isoWeekOf, startOf } from '../../core/calendar/iso-week.ts';
import type { LocalDate } from '../../core/model/time.ts';

const parts = (name: string) => {
  const [, year = '', week = ''] = /^(\d{4})-W(\d{2})$/.exec(name) ?? [];
  return { year: Number(year), week: Number(week) };
};

/** An ISO week as it stands in a sheet's name and mark: `2026-W53`. */
export const WeekName = z
  .string()
  .check(z.refine((name) => startOf(parts(name)) !== undefined))
  .brand<'WeekName'>();
export type WeekName = z.infer<typeof WeekName>;

export const weekNameOf = (date: LocalDate): WeekName => {
  const { year, week } = isoWeekOf(date);
  return WeekName.parse(`${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`);
};

/** The Monday a week begins on. */
export const mondayIn = (name: WeekName): LocalDate => {
  const monday = startOf(parts(name));
  if (!monday) throw new Error(`${name} is no week`);
  return monday;
};
