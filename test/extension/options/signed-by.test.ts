import { describe, expect, it } from 'vitest';
import { signedBy } from '../../../extension/entrypoints/options/model/signed-by.ts';
import { BASE, HOST, NO_SETTINGS, smallTeam } from './house.ts';

const team = smallTeam();
const settings = { ...NO_SETTINGS, hosts: [HOST] };

describe('who changes the policy', () => {
  it('is who is signed in at the ticket system, by name where the team knows the login', async () => {
    const asked: string[] = [];
    const whoami = (login: string) => async (base: string) => {
      asked.push(base);
      return { ok: true as const, value: login };
    };
    expect(await signedBy({ settings, team }, whoami('Ana.Reis'))).toBe('Ana Reis');
    expect(await signedBy({ settings, team }, whoami('root'))).toBe('root');
    expect(asked).toEqual([BASE, BASE]);
  });

  it('is whose day the popup shows where no ticket system says, else no more than the place', async () => {
    const silent = async () => undefined;
    const failing = () => Promise.reject(new Error('gone'));
    const me = { ...settings, me: 'ben' };
    expect(await signedBy({ settings: me, team }, silent)).toBe('Ben Okoro');
    expect(await signedBy({ settings: me, team }, failing)).toBe('Ben Okoro');
    expect(await signedBy({ settings, team }, silent)).toBe('this browser');
    expect(await signedBy({ settings: NO_SETTINGS, team: undefined }, silent)).toBe('this browser');
  });
});
