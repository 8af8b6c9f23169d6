import { SkillId } from '../../../../core/model/ids.ts';
import type { Team } from '../../../../core/model/team.ts';
import type { SkillHeld } from '../../../../core/model/technician.ts';
import { Technician } from '../../../../core/model/technician.ts';
import { Zone } from '../../../../core/model/time.ts';
import type { RawTechnician } from '../../../adapters/raw.ts';
import { freshId } from './fresh-id.ts';

const SYSTEM = /^(root|admin|administrator|nobody|rt_system|system|guest|api|noreply|no-reply)$/i;

const domainOf = (email: string | undefined): string | undefined =>
  email?.split('@')[1]?.toLowerCase();

const isKnown = (team: Team | undefined, base: string, raw: RawTechnician): boolean =>
  team?.technicians.some((t) => t.logins[base]?.toLowerCase() === raw.login.toLowerCase()) ?? false;

/**
 * Logins that look like technicians, to be ticked before a person looks: nobody whose login is an e-mail address
 * (that is how ticket systems store their clients) and no system account. Where colleagues share a mail domain
 * with the signed-in person, only those. Who is in the team already stays ticked.
 */
export const likelyTechnicians = (
  people: readonly RawTechnician[],
  base: string,
  team: Team | undefined,
  me: string | undefined,
): ReadonlySet<string> => {
  const own = domainOf(people.find((p) => p.login === me)?.email);
  const staff = people.filter((p) => !SYSTEM.test(p.login) && !p.login.includes('@'));
  const colleagues = staff.filter((p) => own !== undefined && domainOf(p.email) === own);
  const likely = colleagues.length > 1 ? colleagues : staff;
  const known = people.filter((p) => isKnown(team, base, p));
  return new Set([...likely, ...known].map((p) => p.login));
};

const same = (a: string | undefined, b: string | undefined): boolean =>
  a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();

const fromRaw = (raw: RawTechnician, base: string, id: string): Technician => {
  const zone = Zone.safeParse(raw.zone);
  return Technician.parse({
    id,
    name: raw.name.trim() || raw.login,
    logins: { [base]: raw.login },
    ...(raw.email ? { email: raw.email } : {}),
    ...(zone.success && raw.zone ? { zone: zone.data } : {}),
  });
};

/**
 * Takes the ticked logins into the team. Somebody known by login, e-mail or name keeps what was set here and only
 * gains the login; somebody of this base who was unticked is made inactive, never removed.
 */
export const takePeople = (
  team: Team,
  base: string,
  people: readonly RawTechnician[],
  ticked: ReadonlySet<string>,
): Team => {
  const technicians = [...team.technicians];
  for (const raw of people) {
    const at = technicians.findIndex(
      (t) => same(t.logins[base], raw.login) || same(t.email, raw.email) || same(t.name, raw.name),
    );
    const known = technicians[at];
    if (!ticked.has(raw.login)) {
      if (known && same(known.logins[base], raw.login))
        technicians[at] = { ...known, active: false };
      continue;
    }
    if (known) {
      technicians[at] = {
        ...known,
        active: true,
        logins: { ...known.logins, [base]: raw.login },
        ...(known.email === undefined && raw.email ? { email: raw.email } : {}),
      };
    } else {
      technicians.push(
        fromRaw(
          raw,
          base,
          freshId(
            raw.login,
            technicians.map((t) => t.id),
          ),
        ),
      );
    }
  }
  return { ...team, technicians };
};

/** Skills the PSA names for its people, by login: solo (2) until somebody says otherwise. */
export const skillsRead = (
  people: readonly RawTechnician[],
): ReadonlyMap<string, readonly SkillHeld[]> =>
  new Map(
    people
      .filter((p) => p.skills && p.skills.length > 0)
      .map((p) => [
        p.login,
        (p.skills ?? []).map((skill) => ({ skill: SkillId.parse(skill), level: 2 as const })),
      ]),
  );

/** Technicians nobody has said a skill of, though the PSA names some. */
export const takeablePeople = (
  team: Team,
  base: string,
  read: ReadonlyMap<string, readonly SkillHeld[]>,
): readonly Technician[] =>
  team.technicians.filter((t) => t.skills === undefined && read.has(t.logins[base] ?? ''));
