import type { PsaSession } from '../../../extension/adapters/adapter.ts';
import { samplePsa } from '../../../extension/adapters/sample-psa.ts';
import { makeSession } from '../../../extension/adapters/session.ts';
import { sampleData } from '../../sample/data.ts';
import { type SamplePsa, startSamplePsa } from '../../sample/server.ts';
import type { AdapterHarness, RunningPsa } from './harness.ts';

export const NOW = Date.parse('2026-11-23T09:10:00Z');

/** The server below a path, as it is most easily got wrong. */
export const startSample = (): Promise<SamplePsa> =>
  startSamplePsa({
    mount: '/desk',
    now: () => NOW,
    data: sampleData(NOW, 'Europe/Lisbon'),
    modes: { autoSignIn: false },
  });

/** What a browser does with a cookie, for a session that runs in Node. */
export const sessionWith = (base: string, cookie: string, timeoutMs = 5_000): PsaSession =>
  makeSession(base, {
    timeoutMs,
    fetch: (input, init) => {
      const headers = new Headers(init?.headers);
      if (cookie) headers.set('Cookie', cookie.split(';')[0] ?? '');
      return fetch(input, { ...init, headers });
    },
  });

export const sampleHarness: AdapterHarness = {
  adapter: samplePsa,
  async start(): Promise<RunningPsa> {
    const psa = await startSample();
    let next = 5000;
    return {
      base: psa.base,
      dispatcher: 'dana',
      onlooker: 'tiago',
      technicians: ['amelia', 'gita'],
      outsider: 'omar',
      closed: '1029',
      fresh: async (title) => {
        next += 1;
        const id = String(next);
        const like = psa.state.tickets.get('1044');
        if (!like) throw new Error('the sample has no ticket 1044');
        psa.state.tickets.set(id, {
          ...structuredClone(like),
          id,
          number: `T-${id}`,
          title,
          minutes: null,
        });
        return id;
      },
      session: async (login) => sessionWith(psa.base, psa.control.signIn(login)),
      signedOut: () => sessionWith(psa.base, ''),
      editElsewhere: async (id, owner) => {
        psa.control.edit(id, { owner });
      },
      stop: psa.stop,
    };
  },
};
