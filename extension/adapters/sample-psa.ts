import type { Adapter } from './adapter.ts';
import { done, type Read } from './fault.ts';
import {
  ApiDiary,
  ApiHistory,
  ApiList,
  ApiMe,
  ApiTechnicians,
  ApiWords,
  historyOf,
  loadTicket,
  rawOf,
  ticketPath,
} from './sample-psa-api.ts';
import { samplePsaPage } from './sample-psa-page.ts';
import { assign } from './sample-psa-write.ts';
import { readJson } from './session.ts';

const map = <A, B>(read: Read<A>, change: (value: A) => B): Read<B> =>
  read.ok ? done(change(read.value)) : read;

/** The product's own small ticket system: the one to try Slotwright with, and the plainest example of an adapter. */
export const samplePsa: Adapter = {
  ...samplePsaPage,

  async read(ref, session) {
    return map(await loadTicket(ref, session), (ticket) => rawOf(session.base, ticket));
  },

  async history(ref, session) {
    return map(await readJson(session, ticketPath(ref), ApiHistory), historyOf);
  },

  async board(session) {
    const list = await readJson(session, '/api/tickets', ApiList);
    if (!list.ok) return list;
    const diary = await readJson(session, '/api/diary', ApiDiary);
    return map(diary, ({ entries }) => ({
      tickets: list.value.tickets.map((ticket) => rawOf(session.base, ticket)),
      bookings: entries,
      complete: list.value.complete,
    }));
  },

  async day(login, window, session) {
    const query = new URLSearchParams({
      owner: login,
      from: new Date(window.start).toISOString(),
      to: new Date(window.end).toISOString(),
    });
    const list = await readJson(session, `/api/tickets?${query}`, ApiList);
    return map(list, ({ tickets }) => tickets.map((ticket) => rawOf(session.base, ticket)));
  },

  async people(session) {
    return map(
      await readJson(session, '/api/technicians', ApiTechnicians),
      ({ technicians }) => technicians,
    );
  },

  async words(session) {
    return map(await readJson(session, '/api/words', ApiWords), (found) => ({
      statuses: found.statuses,
      priorities: found.priorities,
      fields: {
        type: found.types,
        client: found.clients,
        site: found.sites,
        skill: found.skills,
      },
    }));
  },

  async rights(_ref, session) {
    return map(await readJson(session, '/api/me', ApiMe), (me) => ({
      user: me.name,
      mayWrite: me.mayAssign,
      mayUndo: me.mayAssign && me.mayReassign,
    }));
  },

  async whoami(session) {
    return map(await readJson(session, '/api/me', ApiMe), (me) => me.login);
  },

  assign,
  sideEffects: () => [{ who: 'technician', how: 'page' }],
  ticketUrl: (ref) => `${ref.base}/tickets/${encodeURIComponent(ref.id)}`,
};
