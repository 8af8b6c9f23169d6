import * as z from 'zod/mini';
import type { Step, Values, WriteOutcome } from '../../core/store/journal-entry.ts';
import type { Assignment, PsaSession } from './adapter.ts';
import type { Fault } from './fault.ts';
import { instantOf, minutesOfText } from './parse-ticket.ts';
import type { RawTicket } from './raw.ts';
import { type Change, changesSince, tellChanges, weighty } from './request-tracker-history.ts';
import { NOBODY } from './request-tracker-page.ts';
import { readTicket, rest, rtDate } from './request-tracker-rest.ts';
import { readJson } from './session.ts';
import { faultWordsOf, outcomeOf } from './write-words.ts';

/** RT's own way to say "no date". */
const UNSET_DATE = '1970-01-01 00:00:00';
/** How often a write is sent again after a mere comment got in between; each time RT has refused the one before. */
const TRIES = 3;

const FAULT_WORDS = faultWordsOf('Request Tracker');

type Field = 'owner' | 'start' | 'minutes';

const RT_FIELD: Readonly<Record<Field, string>> = {
  owner: 'Owner',
  start: 'Starts',
  minutes: 'TimeEstimated',
};

/** RT keeps whole seconds, and logins without regard to case. */
const comparable = (values: Values) => ({
  owner: values.owner?.toLowerCase(),
  start: values.start === undefined ? undefined : Math.floor(values.start / 1000),
  minutes: values.minutes,
});

const differing = (a: Values, b: Values): readonly Field[] => {
  const [left, right] = [comparable(a), comparable(b)];
  return (['owner', 'start', 'minutes'] as const).filter((field) => left[field] !== right[field]);
};

const withFields = (values: Values, fields: readonly Field[], from: Values): Values => ({
  ...values,
  ...Object.fromEntries(fields.map((field) => [field, from[field]])),
});

const valuesOf = (ticket: RawTicket): Values => ({
  owner: ticket.owner?.login,
  start: instantOf(ticket.start),
  minutes: minutesOfText(ticket.minutes),
});

const shown = (field: Field, values: Values): string => {
  if (field === 'owner') return `owner ${values.owner ?? 'nobody'}`;
  if (field === 'minutes') return `estimate ${values.minutes ?? 'not set'}`;
  return `start ${values.start === undefined ? 'not set' : new Date(values.start).toISOString()}`;
};

const tellNow = (fields: readonly Field[], now: Values): string =>
  `It has now: ${fields.map((field) => shown(field, now)).join(', ')}.`;

/** Who changed what, and what the three fields hold where they are not as approved. */
const tellStale = (changes: readonly Change[], expected: Values, now: Values): string => {
  const who = tellChanges(changes);
  const fields = differing(expected, now);
  return [
    who === '' ? FAULT_WORDS.conflict : `Changed meanwhile: ${who}.`,
    ...(fields.length > 0 ? [tellNow(fields, now)] : []),
  ].join(' ');
};

interface Ended {
  readonly kind: Step['kind'];
  readonly words?: string | undefined;
  /** The ticket after it, where it may be gone on with. */
  readonly now?: RawTicket;
  /** Who RT says wrote it. */
  readonly by?: string | undefined;
  /** What others changed at the same moment. */
  readonly others?: readonly Change[];
  /** Not written, only because something without weight came first: may be sent again. */
  readonly again?: true;
}

const Sentences = z.array(z.string());

type Sent =
  /** RT took the request; its sentences do not tell whether it did what was asked. */
  | { readonly kind: 'answered'; readonly words: string | undefined }
  /** RT or something before it said no without looking at the change. */
  | { readonly kind: 'turned-away'; readonly fault: Fault }
  /** Nobody knows what became of it. */
  | { readonly kind: 'lost'; readonly fault: Fault };

const put = async (
  ticket: RawTicket,
  body: Readonly<Record<string, string>>,
  session: PsaSession,
): Promise<Sent> => {
  const answer = await readJson(session, rest(`/ticket/${ticket.ref.id}`), Sentences, {
    method: 'PUT',
    headers: { 'Content-Type': 'application/json', 'If-Match': `"${ticket.stamp}"` },
    body: JSON.stringify(body),
  });
  if (answer.ok) return { kind: 'answered', words: answer.value[0] };
  const { fault } = answer;
  const { status = 0 } = fault;
  // A redirect means the sign-in page answered in RT's place.
  const away = (status >= 400 && status < 500 && status !== 408) || answer.response?.redirected;
  return { kind: away ? 'turned-away' : 'lost', fault };
};

const SYSTEM = 'RT_System';

/** What became of a write, told by the ticket and its history: never by the words of the answer. */
const judge = async (
  sent: Sent,
  before: RawTicket,
  fields: readonly Field[],
  to: Values,
  session: PsaSession,
): Promise<Ended> => {
  const words = sent.kind === 'answered' ? sent.words : FAULT_WORDS[sent.fault.kind];
  const read = await readTicket(before.ref, session, before);
  const since = await changesSince(before.ref.id, before.stamp, session);
  if (!read.ok || !since.ok) {
    if (sent.kind === 'turned-away') return { kind: 'refused', words };
    const fault = read.ok ? (since.ok ? undefined : since.fault) : read.fault;
    return { kind: 'unknown', words: fault ? FAULT_WORDS[fault.kind] : words };
  }
  const now = read.value;
  const held = valuesOf(now);
  const target = withFields(held, fields, to);
  const stale: Ended = { kind: 'stale', words: tellStale(since.value, target, held) };

  const written = fields.map((field) => since.value.filter((c) => c.field === RT_FIELD[field]));
  const raced = written.some((changes) => changes.length > 1);
  if (now.ref.id !== before.ref.id || raced) return stale;
  if (sent.kind === 'turned-away') {
    if (weighty(since.value).length > 0) return stale;
    const outpaced = sent.fault.kind === 'conflict';
    return outpaced ? { kind: 'stale', words, now, again: true } : { kind: 'refused', words };
  }
  const off = differing(target, held);
  if (off.length === 0) {
    const by = written.flat()[0]?.by;
    // What RT's own rules do in answer to the write carries the writer's name or RT's.
    const others = weighty(since.value).filter((c) => c.by !== by && c.by !== SYSTEM);
    return { kind: 'written', now, by, others };
  }
  const moved = differing(valuesOf(before), held);
  if (off.some((field) => moved.includes(field))) return stale;
  // Without an answer the request may still be carried out later.
  const isOver = sent.kind === 'answered' || sent.fault.status === 500;
  return { kind: isOver ? 'refused' : 'unknown', words };
};

/** One change: the steps it stands for, and what RT is sent. */
interface Part {
  readonly fields: readonly Field[];
  readonly body: Readonly<Record<string, string>>;
}

/** The owner alone and first: in one request a refused owner would let the start through. */
const partsOf = (now: Values, to: Values): readonly Part[] => {
  const fields = differing(now, to);
  const times = fields.filter((field) => field !== 'owner');
  const body = {
    Starts: to.start === undefined ? UNSET_DATE : rtDate(to.start),
    TimeEstimated: String(to.minutes ?? 0),
  };
  return [
    ...(fields.includes('owner')
      ? [{ fields: ['owner' as const], body: { Owner: to.owner ?? NOBODY } }]
      : []),
    ...(times.length > 0 ? [{ fields: times, body }] : []),
  ];
};

const write = async (
  part: Part,
  ticket: RawTicket,
  to: Values,
  session: PsaSession,
): Promise<Ended> => {
  let before = ticket;
  for (let tries = 1; ; tries += 1) {
    const sent = await put(before, part.body, session);
    const ended = await judge(sent, before, part.fields, to, session);
    if (!ended.again || !ended.now || ended.now.closed || tries === TRIES) return ended;
    before = ended.now;
  }
};

const comment = async (
  ticket: RawTicket,
  content: string,
  by: string | undefined,
  session: PsaSession,
): Promise<Ended> => {
  // RT answers every If-Match on this path with 412.
  const answer = await readJson(session, rest(`/ticket/${ticket.ref.id}/comment`), Sentences, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ Content: content, ContentType: 'text/plain' }),
  });
  if (answer.ok) return { kind: 'written' };
  const { kind, status = 0 } = answer.fault;
  // 400 is what RT says to somebody who may not comment.
  if (status === 400) return { kind: 'refused', words: FAULT_WORDS.forbidden };
  if (status > 400 && status < 500) return { kind: 'refused', words: FAULT_WORDS[kind] };
  if (answer.response?.redirected) return { kind: 'refused', words: FAULT_WORDS['signed-out'] };
  const since = await changesSince(ticket.ref.id, ticket.stamp, session);
  const found = since.ok && since.value.some((c) => c.comment && c.by === by);
  return found ? { kind: 'written' } : { kind: 'unknown', words: FAULT_WORDS[kind] };
};

/** Why nothing may be written, or the ticket as it is now. */
const ready = async (
  { ref, stamp, from }: Assignment,
  session: PsaSession,
): Promise<{ readonly now: RawTicket } | { readonly stop: Step }> => {
  const stop = (kind: 'stale' | 'refused', words: string) => ({
    stop: { field: 'read' as const, kind, words },
  });
  const read = await readTicket(ref, session);
  if (!read.ok) return stop('refused', FAULT_WORDS[read.fault.kind]);
  const now = read.value;
  if (now.ref.id !== ref.id) return stop('stale', `It was merged into ${now.number}.`);
  // RT itself would take an owner on a resolved and even on a deleted ticket.
  if (now.closed) return stop('refused', `${now.number} is closed (${now.status}).`);
  const held = valuesOf(now);
  const unchanged = now.stamp === stamp;
  const since = unchanged ? undefined : await changesSince(ref.id, stamp, session);
  if (since && !since.ok) return stop('stale', FAULT_WORDS.conflict);
  const changes = since?.value ?? [];
  if (weighty(changes).length > 0 || differing(from, held).length > 0) {
    return stop('stale', tellStale(changes, from, held));
  }
  return { now };
};

/**
 * Owner, then start and estimate, then the comment; each only on the ticket as the step before left it, each
 * read back. RT checks and writes in two moves, so two can win at once: the history tells, and then nothing
 * more is written.
 */
export const assign = async (approved: Assignment, session: PsaSession): Promise<WriteOutcome> => {
  const { to } = approved;
  const begun = await ready(approved, session);
  if ('stop' in begun) return outcomeOf([begun.stop]);
  let { now } = begun;
  let by: string | undefined;
  let others: readonly Change[] = [];
  let expected = valuesOf(now);
  const steps: Step[] = [];
  const add = (fields: readonly Step['field'][], { kind, words }: Ended) =>
    steps.push(...fields.map((field) => ({ field, kind, ...(words && { words }) })));

  for (const part of partsOf(valuesOf(now), to)) {
    const stopped = others.length > 0 || now.closed;
    const ended: Ended = stopped
      ? { kind: 'stale', words: tellStale(others, to, valuesOf(now)) }
      : await write(part, now, to, session);
    add(part.fields, ended.kind === 'written' ? { kind: 'written' } : ended);
    if (ended.kind !== 'written' || !ended.now) return outcomeOf(steps);
    now = ended.now;
    by = ended.by;
    others = ended.others ?? [];
    expected = withFields(expected, part.fields, to);
    // RT records a change a moment after making it: what an earlier step wrote may be gone by now.
    const gone = differing(expected, valuesOf(now));
    if (gone.length > 0) {
      add(gone, { kind: 'stale', words: tellStale(others, expected, valuesOf(now)) });
      return outcomeOf(steps);
    }
  }
  if (approved.comment) add(['comment'], await comment(now, approved.comment, by, session));
  return outcomeOf(steps);
};
