import type { Adapter, Assignment, PsaSession, Rights, ShownClock, SideEffect } from './adapter.ts';
import { done, failed, type Read } from './fault.ts';
import { clockOf } from './itflow-clock.ts';
import { attribute, type Element } from './itflow-html.ts';
import { readBoard, readDay, readWords } from './itflow-list.ts';
import { idIn, itflowPage } from './itflow-page.ts';
import { readListPage } from './itflow-rows.ts';
import { readFacts, readTicket } from './itflow-ticket.ts';
import { readAgents, readDialog } from './itflow-web.ts';
import { assign } from './itflow-write.ts';
import type { RawTechnician, TicketRef } from './raw.ts';

const people = async (session: PsaSession): Promise<Read<readonly RawTechnician[]>> => {
  const agents = await readAgents(session);
  return agents.ok ? done(agents.value.map(({ id, name }) => ({ login: id, name }))) : agents;
};

const idInLink = (begin: RegExp) => (element: Element) =>
  idIn(begin.exec(attribute(element, 'href') ?? '')?.[1]) ?? [];

/** The list offers "my tickets", by one's own number. */
const whoami = async (session: PsaSession): Promise<Read<string>> => {
  const page = await readListPage(session);
  if (!page.ok) return page;
  const [me] = page.value.elements.flatMap(idInLink(/^\?(?:[^#]*&)?assigned=(\d+)(?:&|$)/));
  return me === undefined
    ? failed({ kind: 'not-understood', words: 'the list does not say who is signed in' })
    : done(me);
};

const rights = async (ref: TicketRef, session: PsaSession): Promise<Read<Rights>> => {
  const facts = await readFacts(ref, session);
  if (!facts.ok) return facts;
  const { user, mayWrite } = facts.value;
  return done({ ...(user && { user }), mayWrite, mayUndo: mayWrite });
};

const idOfDialog = (element: Element) =>
  idIn(
    /^modals\/ticket\/ticket_priority\.php\?id=(\d+)$/.exec(
      attribute(element, 'data-modal-url') ?? '',
    )?.[1],
  ) ?? [];

/** Only asked of a role that may change tickets: the others do not get the form. */
const clock = async (session: PsaSession): Promise<Read<ShownClock | undefined>> => {
  const page = await readListPage(session);
  if (!page.ok) return page;
  const id = page.value.elements.flatMap(idOfDialog)[0];
  if (id === undefined) return done(undefined);
  const dialog = await readDialog(session, `ticket_edit_schedule.php?ticket_id=${id}`);
  return dialog.ok ? done(clockOf(dialog.value)) : dialog;
};

/** An agent hears of it in ITFlow at once; mail goes out where the company has set it up, to clients unless it is switched off. */
const sideEffects = ({ from, to }: Assignment): readonly SideEffect[] => {
  const given = to.owner !== undefined && to.owner !== from.owner;
  const timed = to.start !== from.start;
  const mail = (who: SideEffect['who']): SideEffect => ({ who, how: 'mail-if-on' });
  return [
    ...(given ? [{ who: 'technician' as const, how: 'page' as const }] : []),
    ...(given || timed ? [mail('technician')] : []),
    ...(timed ? [mail('client'), mail('watchers')] : []),
  ];
};

/** ITFlow 26.3 to 26.08: its pages and their forms, with the session of whoever is signed in. */
export const itflow: Adapter = {
  ...itflowPage,
  // A ticket has a start and no length, and each of its forms writes an internal note of its own.
  lacks: ['minutes', 'comment'],
  read: (ref, session) => readTicket(ref, session),
  board: readBoard,
  day: readDay,
  people,
  words: readWords,
  rights,
  whoami,
  clock,
  assign,
  sideEffects,
  ticketUrl: (ref) => `${ref.base}/agent/ticket.php?ticket_id=${encodeURIComponent(ref.id)}`,
};
