import type { Zone } from '../../../core/model/time.ts';
import type { PsaSession } from '../../../extension/adapters/adapter.ts';
import { itflow } from '../../../extension/adapters/itflow.ts';
import { makeSession } from '../../../extension/adapters/session.ts';
import { COMPANY_ZONE, type FakeItflow, startFakeItflow } from '../../itflow/fake-itflow.ts';
import type { FakeTicket, Generation } from '../../itflow/model.ts';
import type { AdapterHarness, RunningPsa } from './harness.ts';

/** Follows redirects with the cookie, and tells by which address the answer came: what a browser does. */
const browse =
  (cookie: string): typeof fetch =>
  async (input, init) => {
    const headers = new Headers(init?.headers);
    if (cookie) headers.set('Cookie', cookie);
    let url = String(input);
    let response = await fetch(url, { ...init, headers, redirect: 'manual' });
    let hops = 0;
    while (response.status >= 300 && response.status < 400 && hops < 5) {
      url = new URL(response.headers.get('Location') ?? '', url).href;
      response = await fetch(url, { headers: { Cookie: cookie }, redirect: 'manual' });
      hops += 1;
    }
    Object.defineProperty(response, 'url', { value: url });
    Object.defineProperty(response, 'redirected', { value: hops > 0 });
    return response;
  };

export const sessionWith = (
  base: string,
  cookie: string,
  zone: Zone | null = COMPANY_ZONE,
): PsaSession =>
  makeSession(base, { fetch: browse(cookie), timeoutMs: 5_000, zone: zone ?? undefined });

/** An open ticket without owner and start. */
export const fresh = (psa: FakeItflow, more: Partial<FakeTicket> = {}): string => {
  const like = psa.tickets.get('13');
  if (!like) throw new Error('there is no ticket 13');
  const id = String(100 + psa.tickets.size);
  psa.tickets.set(id, { ...like, id, number: `TCK-${id}`, ...more });
  return id;
};

export const itflowHarness = (generation: Generation): AdapterHarness => ({
  adapter: itflow,
  of: `${generation} pages`,
  async start(): Promise<RunningPsa> {
    const psa = await startFakeItflow({ generation });
    return {
      base: psa.base,
      dispatcher: '1',
      onlooker: '4',
      technicians: ['2', '3'],
      outsider: '5',
      closed: '14',
      fresh: async (subject) => fresh(psa, { subject }),
      session: async (agent) => sessionWith(psa.base, psa.signIn(agent)),
      signedOut: () => sessionWith(psa.base, ''),
      editElsewhere: async (id, owner) => psa.edit(id, { owner }),
      stop: psa.stop,
    };
  },
});
