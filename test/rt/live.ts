import type { Values } from '../../core/store/journal-entry.ts';
import type { Assignment, PsaSession } from '../../extension/adapters/adapter.ts';
import type { Read } from '../../extension/adapters/fault.ts';
import { instantOf, minutesOfText } from '../../extension/adapters/parse-ticket.ts';
import type { RawTicket, TicketRef } from '../../extension/adapters/raw.ts';
import { requestTracker } from '../../extension/adapters/request-tracker.ts';

/** The value, or a test that fails with the fault. */
export const got = <T>(read: Read<T> | undefined): T => {
  if (!read?.ok) throw new Error(`not read: ${JSON.stringify(read?.fault)}`);
  return read.value;
};

export const refIn = (session: PsaSession, id: string | number): TicketRef => ({
  psa: 'request-tracker',
  base: session.base,
  id: String(id),
});

export const valuesOf = (ticket: RawTicket): Values => ({
  owner: ticket.owner?.login,
  start: instantOf(ticket.start),
  minutes: minutesOfText(ticket.minutes),
});

export const readIn = async (session: PsaSession, id: string | number): Promise<RawTicket> =>
  got(await requestTracker.read(refIn(session, id), session));

/** An approval made from the ticket as it is now. */
export const approve = async (
  session: PsaSession,
  id: string | number,
  to: Values,
  comment?: string,
): Promise<Assignment> => {
  const ticket = await readIn(session, id);
  return {
    ref: ticket.ref,
    stamp: ticket.stamp,
    from: valuesOf(ticket),
    to,
    ...(comment !== undefined && { comment }),
  };
};

export const assign = (approved: Assignment, session: PsaSession) => {
  if (!requestTracker.assign) throw new Error('Request Tracker cannot write');
  return requestTracker.assign(approved, session);
};
