import type { Priority, TicketState } from '../../../core/model/ticket.ts';
import { Words } from '../../../core/model/words.ts';
import type { RawTicket } from '../../../extension/adapters/raw.ts';
import { priorityOf, stateOf } from '../../../extension/adapters/words-table.ts';
import type { Incident } from './fold.ts';
import type { LogRow } from './log.ts';

/** What this tenant's words mean, as a person would confirm it in the options. */
const STATES: Readonly<Record<string, TicketState>> = {
  new: 'open',
  active: 'open',
  'awaiting user info': 'waiting',
  'awaiting problem': 'waiting',
  'awaiting vendor': 'waiting',
  'awaiting evidence': 'waiting',
  resolved: 'done',
  closed: 'done',
};
const PRIORITIES: Readonly<Record<string, Priority>> = {
  '1 - critical': 'P1',
  '2 - high': 'P2',
  '3 - moderate': 'P3',
  '4 - low': 'P4',
};

export const WORDS: Words = Words.parse({
  states: STATES,
  priorities: PRIORITIES,
  clientField: 'caller',
});

/** Stands for the address of the ticket system. */
export const BASE = 'https://log.example';

/** An incident as an adapter would hand it over; the owner's login is the name that the history goes by. */
export const rawOf = (incident: Incident, login: string | undefined): RawTicket => ({
  ref: { psa: 'sample-psa', base: BASE, id: incident.number },
  stamp: String(incident.at),
  number: incident.number,
  title: [incident.kinds.category, incident.kinds.subcategory].filter(Boolean).join(', '),
  status: incident.status,
  closed: false,
  ...(login !== undefined && { owner: { login } }),
  ...(incident.priority !== undefined && { priority: incident.priority }),
  created: new Date(incident.opened).toISOString(),
  updated: new Date(incident.at).toISOString(),
  fields: {
    ...(incident.caller !== undefined && { caller: [incident.caller] }),
    ...(incident.kinds.assignment_group !== undefined && {
      assignment_group: [incident.kinds.assignment_group],
    }),
  },
});

const bare = (status: string, priority?: string): RawTicket => ({
  ref: { psa: 'sample-psa', base: BASE, id: '-' },
  stamp: '',
  number: '',
  title: '',
  status,
  closed: false,
  ...(priority !== undefined && { priority }),
  fields: {},
});

// A log says the same few words in all its rows.
const done = new Map<string, boolean>();
export const isDone = (status: string): boolean => {
  const known = done.get(status) ?? stateOf(bare(status), WORDS) === 'done';
  done.set(status, known);
  return known;
};

/** The states and priorities of a log that nobody has said the meaning of: such a state counts as open, such a priority as not given. */
export const unknownWords = (rows: readonly LogRow[]): readonly string[] => {
  const states = new Set(rows.map((row) => row.status));
  const priorities = new Set(rows.flatMap((row) => row.priority ?? []));
  return [
    ...[...states].filter((word) => !(word.toLowerCase() in STATES)),
    ...[...priorities].filter((word) => priorityOf(bare('', word), WORDS) === undefined),
  ].sort();
};
