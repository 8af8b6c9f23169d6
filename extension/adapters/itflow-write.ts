import { mayBeIn, wallText } from '../../core/calendar/wall.ts';
import type { Step, Values, WriteOutcome } from '../../core/store/journal-entry.ts';
import type { Assignment, PsaSession } from './adapter.ts';
import { clockOf } from './itflow-clock.ts';
import { attribute } from './itflow-html.ts';
import { cancelSchedule, type Sent, send } from './itflow-post.ts';
import { rawOf, readFacts } from './itflow-ticket.ts';
import { instantOfText, isTellable } from './itflow-time.ts';
import {
  type Agent,
  type Dialog,
  fieldOf,
  optionsOf,
  readAgents,
  readDialog,
} from './itflow-web.ts';
import { instantOf } from './parse-ticket.ts';
import type { RawTicket, TicketRef } from './raw.ts';
import { faultWordsOf, outcomeOf } from './write-words.ts';

const FAULT_WORDS = faultWordsOf('ITFlow', {
  forbidden: 'Your role in ITFlow may not change tickets.',
  'not-found': 'ITFlow does not show this ticket.',
});
const NOT_TAKEN = 'ITFlow did not take it.';
const NO_ZONE = 'Nobody has said which zone the times of ITFlow are in. Confirm it in the options.';
const TWICE =
  'This hour comes twice on the clock of ITFlow, which cannot say which. Choose another.';
const WRONG_ZONE =
  'The clock of ITFlow shows another time than the zone that was confirmed. Confirm it again in the options.';

type Field = 'owner' | 'start';

/** ITFlow keeps whole minutes. */
const minute = (at: number | undefined) => at && Math.floor(at / 60_000);
const same = (field: Field, a: Values, b: Values): boolean =>
  field === 'owner' ? a.owner === b.owner : minute(a.start) === minute(b.start);
const differing = (a: Values, b: Values): readonly Field[] =>
  (['owner', 'start'] as const).filter((field) => !same(field, a, b));

const valuesOf = (ticket: RawTicket): Values => ({
  owner: ticket.owner?.login,
  start: instantOf(ticket.start),
});

/** What one write knows of its surroundings. */
interface Desk {
  readonly ref: TicketRef;
  readonly session: PsaSession;
  readonly agents: readonly Agent[];
}

const shown = (field: Field, values: Values, { agents, session }: Desk): string => {
  if (field === 'owner') {
    const name = agents.find(({ id }) => id === values.owner)?.name;
    return `owner is ${name ? `${name} (${values.owner})` : (values.owner ?? 'nobody')}`;
  }
  const { zone } = session;
  if (values.start === undefined || !zone) return 'no start is set';
  return `start is ${wallText(values.start, zone).replace('T', ' ')}`;
};

const tellStale = (expected: Values, now: Values, desk: Desk): string => {
  const changed = differing(expected, now).map((field) => shown(field, now, desk));
  if (changed.length === 0) return FAULT_WORDS.conflict;
  return `${FAULT_WORDS.conflict} Now ${changed.join(', ')}.`;
};

interface Ended {
  readonly kind: Step['kind'];
  readonly words?: string;
  /** The ticket as it is now, where it may be gone on with. */
  readonly now?: RawTicket;
}

const readNow = async ({ ref, session, agents }: Desk) => {
  const facts = await readFacts(ref, session);
  if (!facts.ok) return facts;
  const now = await rawOf(facts.value, ref.id, session, agents);
  return { ok: true as const, now, mayWrite: facts.value.mayWrite };
};

const refused = (words: string): Ended => ({ kind: 'refused', words });

/** A form that was drawn for other values than those the ticket was read with: somebody was quicker. */
const movedOn = (field: Field, before: Values, drawn: Values, desk: Desk): Ended | undefined =>
  same(field, before, drawn)
    ? undefined
    : { kind: 'stale', words: tellStale(before, { ...before, [field]: drawn[field] }, desk) };

const drawnOwner = ({ elements }: Dialog): string | undefined => {
  const value = fieldOf(elements, 'assigned_to');
  return value === '0' ? undefined : value;
};

const sendOwner = async (before: Values, to: Values, desk: Desk): Promise<Sent | Ended> => {
  const { ref, session, agents } = desk;
  const dialog = await readDialog(session, `ticket_assign.php?id=${ref.id}`);
  if (!dialog.ok) return refused(FAULT_WORDS[dialog.fault.kind]);
  const { elements } = dialog.value;
  const stale = movedOn('owner', before, { owner: drawnOwner(dialog.value) }, desk);
  if (stale) return stale;
  const offered = optionsOf(elements, 'assigned_to').some(
    (option) => attribute(option, 'value') === (to.owner ?? '0'),
  );
  // The form also offers people who are disabled.
  const works = to.owner === undefined || agents.some(({ id }) => id === to.owner);
  if (!offered || !works) return refused(`ITFlow has no agent ${to.owner} who works on tickets.`);
  return send(session, elements, 'assign_ticket', {
    ticket_id: ref.id,
    assigned_to: to.owner ?? '0',
    // Written back as it was drawn a moment ago: an older one would undo somebody's change of the status.
    ticket_status: fieldOf(elements, 'ticket_status') ?? '',
  });
};

const sendStart = async (before: Values, to: Values, desk: Desk): Promise<Sent | Ended> => {
  const { ref, session } = desk;
  const dialog = await readDialog(session, `ticket_edit_schedule.php?ticket_id=${ref.id}`);
  if (!dialog.ok) return refused(FAULT_WORDS[dialog.fault.kind]);
  const { elements } = dialog.value;
  const { zone } = session;
  const drawn: Values = { start: instantOfText(fieldOf(elements, 'scheduled_date_time'), zone) };
  const stale = movedOn('start', before, drawn, desk);
  if (stale) return stale;
  if (to.start === undefined) return cancelSchedule(session, elements, ref.id);
  if (!zone) return refused(NO_ZONE);
  return send(session, elements, 'edit_ticket_schedule', {
    ticket_id: ref.id,
    scheduled_date_time: wallText(to.start, zone),
    onsite: fieldOf(elements, 'onsite') ?? '0',
  });
};

/** What became of a step, told by the ticket and never by the answer alone. */
const judge = async (
  sent: Sent,
  field: Field,
  before: Values,
  to: Values,
  desk: Desk,
): Promise<Ended> => {
  const away = sent.kind === 'turned-away';
  const words = (sent.kind === 'answered' ? sent.words : FAULT_WORDS[sent.fault.kind]) ?? NOT_TAKEN;
  const read = await readNow(desk);
  if (!read.ok)
    return away ? refused(words) : { kind: 'unknown', words: FAULT_WORDS[read.fault.kind] };
  const held = valuesOf(read.now);
  if (!same(field, held, before)) {
    const isOurs = same(field, held, to) && !away;
    return isOurs
      ? { kind: 'written', now: read.now }
      : { kind: 'stale', words: tellStale(before, held, desk) };
  }
  // An answered error is the end of that request; an unanswered one may still be carried out.
  const isOver = sent.kind !== 'lost' || sent.fault.status === 500;
  return { kind: isOver ? 'refused' : 'unknown', words };
};

/** Why the start may not be written, found out before the owner is. */
const noStart = async (to: Values, { ref, session }: Desk): Promise<string | undefined> => {
  const { zone } = session;
  if (!zone) return NO_ZONE;
  if (to.start === undefined) return undefined;
  if (!isTellable(to.start, zone)) return TWICE;
  const dialog = await readDialog(session, `ticket_edit_schedule.php?ticket_id=${ref.id}`);
  if (!dialog.ok) return FAULT_WORDS[dialog.fault.kind];
  const clock = clockOf(dialog.value);
  return clock && !mayBeIn(zone, clock) ? WRONG_ZONE : undefined;
};

/** Why nothing may be written, or the ticket as it is now. */
const ready = async (
  { stamp, from, to }: Assignment,
  desk: Desk,
): Promise<{ readonly now: RawTicket } | { readonly stop: Step }> => {
  const stop = (kind: 'stale' | 'refused', words: string) => ({
    stop: { field: 'read' as const, kind, words },
  });
  const read = await readNow(desk);
  if (!read.ok) return stop('refused', FAULT_WORDS[read.fault.kind]);
  const { now } = read;
  // ITFlow itself would schedule a closed ticket.
  if (now.closed) return stop('refused', `${now.number} is closed (${now.status}).`);
  if (!read.mayWrite) return stop('refused', FAULT_WORDS.forbidden);
  const held = valuesOf(now);
  if (now.stamp !== stamp || differing(from, held).length > 0) {
    return stop('stale', tellStale(from, held, desk));
  }
  const why = same('start', from, to) ? undefined : await noStart(to, desk);
  return why ? stop('refused', why) : { now };
};

/** The mail that cancels a visit goes to whoever has the ticket at that moment: so before it is taken away. */
const orderOf = (from: Values, to: Values): readonly Field[] => {
  const fields = differing(from, to);
  return to.start === undefined ? fields.toReversed() : fields;
};

/**
 * Owner and start, each by its own form on the ticket as the step before left it, each read back. ITFlow has no
 * versions: of two who write in the same moment the later wins, and reading back tells the other.
 */
export const assign = async (approved: Assignment, session: PsaSession): Promise<WriteOutcome> => {
  const { ref, to } = approved;
  const agents = await readAgents(session);
  if (!agents.ok) {
    const words = FAULT_WORDS[agents.fault.kind];
    return outcomeOf([{ field: 'read', kind: 'refused', words }]);
  }
  const desk: Desk = { ref, session, agents: agents.value };
  const begun = await ready(approved, desk);
  if ('stop' in begun) return outcomeOf([begun.stop]);
  let expected = valuesOf(begun.now);
  const steps: Step[] = [];
  for (const field of orderOf(expected, to)) {
    const sent = await (field === 'owner' ? sendOwner : sendStart)(expected, to, desk);
    const ended = isSent(sent) ? await judge(sent, field, expected, to, desk) : sent;
    steps.push({ field, kind: ended.kind, ...(ended.words && { words: ended.words }) });
    if (ended.kind !== 'written' || !ended.now) return outcomeOf(steps);
    expected = { ...expected, [field]: to[field] };
    const now = valuesOf(ended.now);
    const gone = differing(expected, now);
    if (gone.length > 0 || ended.now.closed) {
      const words = tellStale(expected, now, desk);
      const lost = gone.length > 0 ? gone : (['start'] as const);
      return outcomeOf([
        ...steps,
        ...lost.map((one) => ({ field: one, kind: 'stale' as const, words })),
      ]);
    }
  }
  return outcomeOf(steps);
};

const isSent = (sent: Sent | Ended): sent is Sent =>
  sent.kind === 'answered' || sent.kind === 'turned-away' || sent.kind === 'lost';
