import type { Zone } from '../../../core/model/time.ts';

const isZone = (name: string): name is Zone => name !== '';

/** The zone this browser runs in, told only where the team's own is not known; a browser without one counts in UTC. */
export const browserZone = (): Zone => {
  const name = new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';
  if (!isZone(name)) throw new Error('no time zone');
  return name;
};
