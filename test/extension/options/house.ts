import { emptyTeam, Team } from '../../../core/model/team.ts';
import { Instant, Zone } from '../../../core/model/time.ts';
import type { Host, Settings } from '../../../extension/settings.ts';

export const BASE = 'https://rt.example/rt';
// Made by hand: the schemas lie beside the browser's storage, which is not here.
export const NO_SETTINGS: Settings = { schema: 1, hosts: [], journalDays: 400 };
export const HOST: Host = {
  base: BASE,
  psa: 'request-tracker',
  writing: false,
  panel: { folded: false, corner: 'anchor' },
};
export const LISBON = Zone.parse('Europe/Lisbon');
export const utc = (iso: string): Instant => Instant.parse(Date.parse(iso));

/** Ana and Ben at one PSA; a client with one site. */
export const smallTeam = (): Team =>
  Team.parse({
    ...emptyTeam(LISBON),
    technicians: [
      { id: 'ana', name: 'Ana Reis', email: 'ana@msp.example', logins: { [BASE]: 'ana.reis' } },
      { id: 'ben', name: 'Ben Okoro', logins: { [BASE]: 'ben' } },
    ],
    clients: [
      { id: 'acme', name: 'Acme', aliases: ['ACME Ltd'], sites: [{ id: 'hq', name: 'HQ' }] },
    ],
  });

export const taken = <T>(
  read: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly words: string },
): T => {
  if (!read.ok) throw new Error(read.words);
  return read.value;
};
export const wordsOf = (
  read: { readonly ok: true } | { readonly ok: false; readonly words: string },
): string => (read.ok ? 'understood' : read.words);
