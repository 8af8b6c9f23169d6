import * as z from 'zod/mini';
import type { Adapter, Assignment, PsaSession, Rights, SideEffect } from './adapter.ts';
import { done, failed, type Read } from './fault.ts';
import type { TicketRef } from './raw.ts';
import { readHistory } from './request-tracker-history.ts';
import { assigned, requestTrackerPage } from './request-tracker-page.ts';
import { readPeople, readWords } from './request-tracker-people.ts';
import { readBoard, readDay, readLinks, readTicket } from './request-tracker-rest.ts';
import { assign } from './request-tracker-write.ts';
import { faultOfError } from './session.ts';

const Person = z.object({ Name: z.string().check(z.minLength(1)) });

/** RT has no such question in REST; a light page without arguments names the person in its inline script. */
const whoami = async (session: PsaSession): Promise<Read<string>> => {
  try {
    const page = await session.fetch('/Search/Simple.html', { headers: { Accept: 'text/html' } });
    const text = await page.text();
    const login = assigned(text, 'CurrentUser', Person)?.Name;
    if (login !== undefined) return done(login);
    return failed(page.ok ? { kind: 'signed-out' } : { kind: 'broken', status: page.status });
  } catch (error) {
    return failed(faultOfError(error));
  }
};

/** Links to other statuses are offered only to those who may change the ticket; whether they may reassign is not told. */
const rights = async (ref: TicketRef, session: PsaSession): Promise<Read<Rights>> => {
  const links = await readLinks(ref, session);
  if (!links.ok) return links;
  const who = await whoami(session);
  const has = (name: string) => links.value.some((link) => link.ref === name);
  const mayWrite = has('lifecycle')
    ? true
    : has('comment') || has('correspond')
      ? undefined
      : false;
  return done({
    ...(who.ok && { user: who.value }),
    mayWrite,
    mayUndo: mayWrite === false ? false : undefined,
  });
};

const sideEffects = ({ from, to }: Assignment): readonly SideEffect[] => [
  { who: 'psa-decides', how: 'mail' },
  ...(to.owner !== undefined && to.owner !== from.owner
    ? [{ who: 'technician' as const, how: 'unknown' as const }]
    : []),
];

export const requestTracker: Adapter = {
  ...requestTrackerPage,
  read: (ref, session) => readTicket(ref, session),
  history: readHistory,
  board: readBoard,
  day: readDay,
  people: readPeople,
  words: readWords,
  rights,
  whoami,
  // RT's own scheme; `Bearer` is refused.
  authorization: (key) => `token ${key}`,
  assign,
  sideEffects,
  ticketUrl: (ref) => `${ref.base}/Ticket/Display.html?id=${ref.id}`,
};
