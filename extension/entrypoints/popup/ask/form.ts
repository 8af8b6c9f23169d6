import * as z from 'zod/mini';
import {
  atLocal,
  localDate,
  localTime,
  readDate,
  readTime,
  weekdayOf,
} from '../../../../core/calendar/zone.ts';
import { SiteId, SkillId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import { Level } from '../../../../core/model/technician.ts';
import { Priority, Tier, Where } from '../../../../core/model/ticket.ts';
import { type Instant, type LocalDate, LocalTime } from '../../../../core/model/time.ts';
import type { InputOf } from '../../../protocol.ts';

const text = z._default(z.string().check(z.maxLength(10_000)), '');

/** The form as typed: every field is text until it is asked. Kept as a draft with each key press. */
export const Form = z.object({
  title: text,
  client: text,
  site: text,
  tier: text,
  priority: text,
  minutes: text,
  where: text,
  skill: text,
  level: z._default(z.string(), '2'),
  dueDate: text,
  dueTime: text,
});
export type Form = z.infer<typeof Form>;
export type Field = keyof Form;

export const emptyForm = (): Form => Form.parse({});

/** A field that cannot be understood, and the way out. */
export interface Problem {
  readonly field: Field;
  readonly words: string;
}

export type Asked =
  | { readonly ok: true; readonly question: InputOf<'ask'>['question']; readonly note?: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** `90`, `90 min`, `1 h 30`, `1:30`, `1.5 h`; whole minutes from 1 to 14 days, else undefined. */
export const readMinutes = (typed: string): number | undefined => {
  const value = typed.trim().toLowerCase().replace(',', '.');
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(value);
  const hours = /^(\d+(?:\.\d+)?)\s*h(?:ours?)?(?:\s*(\d{1,2})\s*(?:m|min)?)?$/.exec(value);
  const plain = /^(\d+)\s*(?:m|min|minutes)?$/.exec(value);
  const total = clock
    ? Number(clock[1]) * 60 + Number(clock[2])
    : hours
      ? Number(hours[1]) * 60 + Number(hours[2] ?? 0)
      : plain
        ? Number(plain[1])
        : Number.NaN;
  const whole = Math.round(total);
  return whole >= 1 && whole <= 60 * 24 * 14 ? whole : undefined;
};

/** The client of the team that a person typed, by name or by another spelling, whatever the case. */
export const clientNamed = (team: Team, typed: string) => {
  const wanted = typed.trim().toLowerCase();
  return wanted === ''
    ? undefined
    : team.clients.find((client) =>
        [client.name, ...client.aliases].some((name) => name.toLowerCase() === wanted),
      );
};

/** A day without a time means the end of the team's hours on it; on a closed day, midnight. */
const endOfDay = (team: Team, date: LocalDate): LocalTime =>
  team.hours[weekdayOf(date)].at(-1)?.to ?? LocalTime.parse('24:00');

const dueOf = (form: Form, team: Team): { due?: Instant; problem?: Problem; note?: string } => {
  if (form.dueDate.trim() === '') {
    return form.dueTime.trim() === ''
      ? {}
      : { problem: { field: 'dueDate', words: 'Add the day of the deadline, or clear its time.' } };
  }
  const date = readDate(form.dueDate);
  if (!date) return { problem: { field: 'dueDate', words: 'Give the day as 2026-11-30.' } };
  const time = form.dueTime.trim() === '' ? endOfDay(team, date) : readTime(form.dueTime);
  if (!time) return { problem: { field: 'dueTime', words: 'Give the time as 14:30.' } };
  const { zone } = team;
  const due = atLocal(zone, date, time);
  const moved =
    time !== '24:00' && (localTime(due, zone) !== time || localDate(due, zone) !== date);
  return moved
    ? {
        due,
        note: `${time} does not exist on ${date}: the clock is put forward. Taken as ${localTime(due, zone)}.`,
      }
    : { due };
};

/** Skills a team has named, on the list or held by somebody. */
export const skillsOf = (team: Team): readonly string[] => [
  ...new Set([
    ...team.skills,
    ...team.technicians.flatMap((t) => (t.skills ?? []).map((held) => held.skill)),
  ]),
];

/** The team's own spelling of what was typed. */
const spelled = (typed: string, known: readonly string[]): string => {
  const wanted = typed.trim().toLowerCase();
  return known.find((name) => name.toLowerCase() === wanted) ?? typed.trim();
};

const choice = <T>(schema: z.ZodMiniType<T>, typed: unknown): T | undefined => {
  const parsed = schema.safeParse(typed);
  return parsed.success ? parsed.data : undefined;
};

/** Turns the typed form into a question; empty fields are left out, so that the answer marks its defaults. */
export const questionOf = (form: Form, team: Team): Asked => {
  const problems: Problem[] = [];
  const minutes = readMinutes(form.minutes);
  if (form.minutes.trim() !== '' && minutes === undefined) {
    problems.push({ field: 'minutes', words: 'Give the length as 90 or 1 h 30.' });
  }
  const { due, problem, note } = dueOf(form, team);
  if (problem) problems.push(problem);
  if (problems.length > 0) return { ok: false, problems };
  const client = form.client.trim();
  const where = choice(Where, form.where);
  const site = where === 'site' ? choice(SiteId, form.site) : undefined;
  const ofClient = clientNamed(team, client)?.sites.some((s) => s.id === site);
  const priority = choice(Priority, form.priority);
  const tier = choice(Tier, form.tier);
  const skill = choice(SkillId, spelled(form.skill, skillsOf(team)));
  const level = choice(Level, Number(form.level));
  return {
    ok: true,
    question: {
      title: form.title.trim(),
      ...(client === '' ? {} : { client }),
      ...(site && ofClient ? { site } : {}),
      ...(priority ? { priority } : {}),
      ...(tier ? { tier } : {}),
      ...(where ? { where } : {}),
      ...(minutes ? { minutes } : {}),
      ...(skill ? { needs: [{ skill, level: level ?? 2, force: 'must' as const }] } : {}),
      ...(due === undefined ? {} : { due }),
    },
    ...(note ? { note } : {}),
  };
};
