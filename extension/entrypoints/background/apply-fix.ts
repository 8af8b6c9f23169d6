import { addMinutes } from '../../../core/calendar/instant.ts';
import { subtract } from '../../../core/calendar/window.ts';
import type { Absence } from '../../../core/model/absence.ts';
import type { Client, Site } from '../../../core/model/client.ts';
import { AbsenceId, AreaId, type SkillId, type TicketId } from '../../../core/model/ids.ts';
import type { Team, TicketFix } from '../../../core/model/team.ts';
import type { SkillHeld, Technician } from '../../../core/model/technician.ts';
import type { Instant } from '../../../core/model/time.ts';
import type { Fix } from '../../protocol.ts';

/** A correction of one ticket is forgotten after 30 days: by then the ticket itself should say it. */
const FIX_MINUTES = 30 * 24 * 60;

export interface Fixing {
  readonly ticket: TicketId;
  readonly now: Instant;
  newId(): string;
}

type TicketPart = Extract<Fix, { kind: 'ticket' }>;
type SkillPart = Extract<Fix, { kind: 'skill' }>;
type PresentPart = Extract<Fix, { kind: 'present' }>;

const withTicket = (team: Team, { kind: _, ...facts }: TicketPart, by: Fixing): Team => {
  const others = team.fixes.filter((f) => f.ticket !== by.ticket && f.until > by.now);
  const before = team.fixes.find((f) => f.ticket === by.ticket && f.until > by.now);
  const until = addMinutes(by.now, FIX_MINUTES);
  const fix: TicketFix = { ...before, ...facts, ticket: by.ticket, until };
  return { ...team, fixes: [...others, fix] };
};

const withTechnician = (team: Team, id: string, change: (t: Technician) => Technician): Team => ({
  ...team,
  technicians: team.technicians.map((t) => (t.id === id ? change(t) : t)),
});

const same = (a: SkillId, b: SkillId): boolean => a.toLowerCase() === b.toLowerCase();

const withSkill = (team: Team, { technician, skill, level }: SkillPart): Team => {
  // The certificate's last day goes: whoever says the level now has seen the present state.
  const held: SkillHeld = { skill, level };
  const known = team.skills.some((s) => same(s, skill));
  return withTechnician(
    known ? team : { ...team, skills: [...team.skills, skill] },
    technician,
    (t) => ({ ...t, skills: [...(t.skills ?? []).filter((s) => !same(s.skill, skill)), held] }),
  );
};

const present = (team: Team, { technician, window }: PresentPart, by: Fixing): Team => ({
  ...team,
  absences: team.absences.flatMap((absence): readonly Absence[] => {
    if (absence.technician !== technician) return [absence];
    const left = subtract([absence.window], [window]);
    return left.map((part, i) => ({
      ...absence,
      id: i === 0 ? absence.id : AbsenceId.parse(by.newId()),
      window: part,
    }));
  }),
});

const withClients = (team: Team, change: (client: Client) => Client): Team => ({
  ...team,
  clients: team.clients.map(change),
});

const withSite = (team: Team, id: string, change: (site: Site) => Site): Team =>
  withClients(team, (client) => ({
    ...client,
    sites: client.sites.map((site) => (site.id === id ? change(site) : site)),
  }));

const withBan = (team: Team, { client, technician, banned }: Extract<Fix, { kind: 'ban' }>): Team =>
  withClients(team, (one) => {
    if (one.id !== client) return one;
    const others = one.banned.filter((id) => id !== technician);
    return { ...one, banned: banned ? [...others, technician] : others };
  });

/** The team with one fact corrected; a name the team does not know changes nothing. */
export const applyFix = (team: Team, fix: Fix, by: Fixing): Team => {
  switch (fix.kind) {
    case 'ticket':
      return withTicket(team, fix, by);
    case 'skill':
      return withSkill(team, fix);
    case 'hours':
      return withTechnician(team, fix.technician, (t) => ({ ...t, hours: fix.hours }));
    case 'absence': {
      if (!team.technicians.some((t) => t.id === fix.technician)) return team;
      const { technician, window, absence: kind } = fix;
      const added = { id: AbsenceId.parse(by.newId()), technician, window, kind };
      return { ...team, absences: [...team.absences, added] };
    }
    case 'present':
      return present(team, fix, by);
    case 'ban':
      return withBan(team, fix);
    case 'site-hours':
      return withSite(team, fix.site, (site) => ({ ...site, hours: fix.hours }));
    case 'site-area': {
      const area = fix.area.trim() ? AreaId.parse(fix.area.trim()) : undefined;
      return withSite(team, fix.site, (site) => ({ ...site, place: { ...site.place, area } }));
    }
    case 'active':
      return withTechnician(team, fix.technician, (t) => ({ ...t, active: fix.active }));
  }
};
