import type { Technician } from '../model/technician.ts';
import type { Facts } from './facts.ts';
import { type Finding, NOTHING, type Rule } from './rule.ts';

/** Keys, checks and inductions that a site asks for are musts; of somebody nobody has said anything about, it costs (D9). */
export const clearance: Rule = {
  id: 'clearance',
  scope: 'booking',
  varies: 'technician',
  asksDaily: ({ clearances }) => clearances?.some((held) => held.expires !== undefined) ?? false,
  judge({ technician, booking, day }, facts) {
    const wanted = neededAt(facts);
    if (wanted.length === 0) return NOTHING;
    return wanted.flatMap((name): readonly Finding[] => {
      const verdict = verdictOn(technician, name, facts, day.date);
      return verdict ? [{ rule: 'clearance', ...verdict, bookings: [booking.id] }] : NOTHING;
    });
  },
};

const fold = (name: string): string => name.trim().toLowerCase();

/** Of the client and of the site, each once; work from the desk needs none. */
const neededAt = ({ need, client, site }: Facts): readonly string[] => {
  if (need.where !== 'site') return [];
  const names = [...(client?.clearances ?? []), ...(site?.clearances ?? [])];
  return [...new Map(names.map((name) => [fold(name), name])).values()];
};

const verdictOn = (
  technician: Technician,
  name: string,
  { policy, site, client }: Facts,
  today: string,
): Pick<Finding, 'kind' | 'minutes' | 'reason'> | undefined => {
  const { clearances } = technician;
  if (clearances === undefined) {
    return {
      kind: 'cost',
      minutes: policy.clearanceUnknownMinutes,
      reason: { code: 'clearance-unknown', name },
    };
  }
  const held = clearances.find((one) => fold(one.name) === fold(name));
  if (!held) {
    const at = site?.name ?? client?.name ?? '';
    return { kind: 'block', minutes: 0, reason: { code: 'clearance-missing', name, at } };
  }
  if (held.expires !== undefined && held.expires < today) {
    return {
      kind: 'block',
      minutes: 0,
      reason: { code: 'clearance-expired', name, expired: held.expires },
    };
  }
  return undefined;
};
