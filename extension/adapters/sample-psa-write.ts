import type { Step, Values, WriteOutcome } from '../../core/store/journal-entry.ts';
import type { Assignment, PsaSession } from './adapter.ts';
import type { Fault } from './fault.ts';
import { instantOf } from './parse-ticket.ts';
import { ApiRefusal, ApiTicket, loadTicket, ticketPath } from './sample-psa-api.ts';
import { readJson } from './session.ts';
import { faultWordsOf, outcomeOf } from './write-words.ts';

const valuesOf = (ticket: ApiTicket): Values => ({
  owner: ticket.owner?.login,
  start: instantOf(ticket.start ?? undefined),
  minutes: ticket.minutes ?? undefined,
});

type Field = keyof Values;
const FIELDS: readonly Field[] = ['owner', 'start', 'minutes'];

const LABELS: Readonly<Record<Field, string>> = {
  owner: 'owner',
  start: 'start',
  minutes: 'estimate',
};

const shown = (field: Field, values: Values): string => {
  const value = values[field];
  if (value === undefined) return field === 'owner' ? 'nobody' : 'not set';
  return field === 'start' ? new Date(value).toISOString() : String(value);
};

/** What differs of the three written fields, as words; empty = nothing. */
const differences = (expected: Values, found: Values): readonly string[] =>
  FIELDS.filter((field) => expected[field] !== found[field]).map(
    (field) => `${LABELS[field]} is ${shown(field, found)}, not ${shown(field, expected)}`,
  );

/** One change to send: the steps it stands for, and whether a ticket already shows it. */
interface Part {
  readonly fields: readonly Step['field'][];
  readonly method: 'PATCH' | 'POST';
  readonly path: string;
  readonly body: unknown;
  holds(ticket: ApiTicket): boolean;
}

const parts = (approved: Assignment): readonly Part[] => {
  const { ref, from, to, comment } = approved;
  const times = (['start', 'minutes'] as const).filter((field) => from[field] !== to[field]);
  const holds = (fields: readonly Field[]) => (ticket: ApiTicket) =>
    fields.every((field) => valuesOf(ticket)[field] === to[field]);
  const owner: Part = {
    fields: ['owner'],
    method: 'PATCH',
    path: ticketPath(ref),
    body: { owner: to.owner ?? null },
    holds: holds(['owner']),
  };
  const time: Part = {
    fields: times,
    method: 'PATCH',
    path: ticketPath(ref),
    body: {
      start: to.start === undefined ? null : new Date(to.start).toISOString(),
      minutes: to.minutes ?? null,
    },
    holds: holds(times),
  };
  const note: Part = {
    fields: ['comment'],
    method: 'POST',
    path: `${ticketPath(ref)}/comments`,
    body: { text: comment },
    holds: (ticket) => ticket.comments.at(-1)?.text === comment,
  };
  return [
    ...(from.owner === to.owner ? [] : [owner]),
    ...(times.length === 0 ? [] : [time]),
    ...(comment === undefined ? [] : [note]),
  ];
};

const FAULT_WORDS = faultWordsOf('Sample PSA', { 'not-found': 'The ticket is gone.' });

interface Ended {
  readonly kind: Step['kind'];
  readonly words?: string;
  /** The ticket as it is now, where that is known. */
  readonly ticket?: ApiTicket;
}

const messageIn = async (response: Response | undefined): Promise<string | undefined> => {
  const parsed = ApiRefusal.safeParse(await response?.json().catch(() => undefined));
  return parsed.success ? parsed.data.message : undefined;
};

/** The answer was lost or broken: only the ticket itself can say what became of the change. */
const settle = async (
  part: Part,
  before: ApiTicket,
  fault: Fault,
  approved: Assignment,
  session: PsaSession,
): Promise<Ended> => {
  const words = FAULT_WORDS[fault.kind];
  const read = await loadTicket(approved.ref, session);
  if (!read.ok) return { kind: 'unknown', words };
  if (part.holds(read.value) && read.value.version > before.version) {
    return { kind: 'written', ticket: read.value };
  }
  if (read.value.version !== before.version) {
    return { kind: 'stale', words: FAULT_WORDS.conflict };
  }
  // An answered error is the end of that request; an unanswered one may still be carried out.
  return { kind: fault.status === undefined ? 'unknown' : 'refused', words };
};

const send = async (
  part: Part,
  before: ApiTicket,
  approved: Assignment,
  session: PsaSession,
): Promise<Ended> => {
  const sent = await readJson(session, part.path, ApiTicket, {
    method: part.method,
    headers: { 'Content-Type': 'application/json', 'If-Match': `"v${before.version}"` },
    body: JSON.stringify(part.body),
  });
  if (sent.ok) return { kind: 'written', ticket: sent.value };
  const { status = 0 } = sent.fault;
  if (status === 412) {
    const now = await loadTicket(approved.ref, session);
    const changed = now.ok ? differences(valuesOf(before), valuesOf(now.value)) : [];
    return { kind: 'stale', words: changed.join('; ') || FAULT_WORDS.conflict };
  }
  if (status >= 400 && status < 500) {
    const words = (await messageIn(sent.response)) ?? FAULT_WORDS[sent.fault.kind];
    return { kind: 'refused', words };
  }
  // Sent on to the sign-in page: the change was never looked at.
  if (sent.response?.redirected) return { kind: 'refused', words: FAULT_WORDS['signed-out'] };
  return settle(part, before, sent.fault, approved, session);
};

const notStarted = (kind: 'stale' | 'refused', words: string): WriteOutcome =>
  outcomeOf([{ field: 'read', kind, words }]);

/** Reads once more and takes back "written" from each field that does not hold. */
const readBack = async (
  steps: readonly Step[],
  approved: Assignment,
  session: PsaSession,
): Promise<readonly Step[]> => {
  const read = await loadTicket(approved.ref, session);
  if (!read.ok)
    return [...steps, { field: 'read', kind: 'unknown', words: FAULT_WORDS[read.fault.kind] }];
  const found = valuesOf(read.value);
  return steps.map((step) => {
    const field = FIELDS.find((each) => each === step.field);
    if (field === undefined || found[field] === approved.to[field]) return step;
    return { field, kind: 'stale', words: differences(approved.to, found).join('; ') };
  });
};

/** Writes owner, then start and estimate, then the comment: each only on the version before it. */
export const assign = async (approved: Assignment, session: PsaSession): Promise<WriteOutcome> => {
  const read = await loadTicket(approved.ref, session);
  if (!read.ok) return notStarted('refused', FAULT_WORDS[read.fault.kind]);
  let now = read.value;
  if (now.closed) return notStarted('refused', `${now.number} is closed.`);
  const changed = differences(approved.from, valuesOf(now));
  if (changed.length > 0) return notStarted('stale', changed.join('; '));
  if (`v${now.version}` !== approved.stamp) return notStarted('stale', FAULT_WORDS.conflict);
  const steps: Step[] = [];
  for (const part of parts(approved)) {
    const ended = await send(part, now, approved, session);
    const words = ended.words === undefined ? {} : { words: ended.words };
    steps.push(...part.fields.map((field) => ({ field, kind: ended.kind, ...words })));
    if (ended.kind !== 'written' || !ended.ticket) return outcomeOf(steps);
    now = ended.ticket;
  }
  return outcomeOf(await readBack(steps, approved, session));
};
