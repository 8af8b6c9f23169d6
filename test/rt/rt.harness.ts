import * as z from 'zod/mini';
import { requestTracker } from '../../extension/adapters/request-tracker.ts';
import type { AdapterHarness, RunningPsa } from '../extension/adapters/harness.ts';
import { type Rt, startRt } from './start-rt.ts';
import { NUMBER } from './tickets.ts';

/** Fixed, so that the seeded database of one run serves every later one. */
export const NOW = Date.parse('2026-11-23T09:00:00Z');

const Made = z.object({ id: z.coerce.number() });

/** A new open ticket without owner and times. */
export const freshTicket = async (rt: Rt, title: string): Promise<string> => {
  const made = await rt.root.post('/ticket', { Queue: 'Field Service', Subject: title });
  return String(Made.parse(made).id);
};

/** A real Request Tracker below `/rt`. */
export const rtHarness: AdapterHarness = {
  adapter: requestTracker,
  async start(): Promise<RunningPsa> {
    const rt = await startRt({ now: NOW, prefix: '/rt' });
    return {
      base: rt.base,
      dispatcher: 'dana.reyes',
      onlooker: 'rhea.read',
      technicians: ['priya.raman', "sean.o'neill"],
      outsider: 'rhea.read',
      closed: String(NUMBER.resolved),
      fresh: (title) => freshTicket(rt, title),
      session: (login) => rt.session(login),
      signedOut: () => rt.stranger(),
      editElsewhere: async (id, owner) => {
        await rt.root.put(`/ticket/${id}`, { Owner: owner });
      },
      stop: rt.stop,
    };
  },
};
