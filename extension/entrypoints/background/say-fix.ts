import type { Team } from '../../../core/model/team.ts';
import type { Fix } from '../../protocol.ts';
import { dated } from './say.ts';

const WORD: Readonly<Record<string, string>> = {
  minutes: 'estimate',
  needs: 'skills',
  where: 'remote or on site',
  tier: 'kind of work',
};

/** What a correction changed, for the journal. */
export const fixWords = (fix: Fix, team: Team): string => {
  const person = (id: string): string => team.technicians.find((t) => t.id === id)?.name ?? id;
  const site = (id: string): string =>
    team.clients.flatMap((c) => c.sites).find((s) => s.id === id)?.name ?? id;
  switch (fix.kind) {
    case 'ticket': {
      const fields = Object.keys(fix).filter((key) => key !== 'kind');
      return `Corrected on this ticket: ${fields.map((f) => WORD[f] ?? f).join(', ')}`;
    }
    case 'skill':
      return `${person(fix.technician)}: ${fix.skill} set to level ${fix.level}`;
    case 'hours':
      return `${person(fix.technician)}: hours changed`;
    case 'absence':
      return `${person(fix.technician)}: away (${fix.absence}) ${dated(fix.window, team.zone)}`;
    case 'present':
      return `${person(fix.technician)}: there after all ${dated(fix.window, team.zone)}`;
    case 'ban': {
      const client = team.clients.find((c) => c.id === fix.client)?.name ?? fix.client;
      const verb = fix.banned ? 'not to be sent to' : 'may be sent again to';
      return `${person(fix.technician)}: ${verb} ${client}`;
    }
    case 'site-hours':
      return `${site(fix.site)}: opening hours changed`;
    case 'site-area':
      return `${site(fix.site)}: area set to ${fix.area.trim() || 'none'}`;
    case 'active':
      return `${person(fix.technician)}: ${fix.active ? 'takes tickets again' : 'takes no tickets'}`;
  }
};
