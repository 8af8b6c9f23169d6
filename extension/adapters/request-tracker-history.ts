import * as z from 'zod/mini';
import type { PsaSession } from './adapter.ts';
import { done, failed, type Read } from './fault.ts';
import type { RawHistory, TicketRef } from './raw.ts';
import { rest } from './request-tracker-rest.ts';
import { readJson } from './session.ts';

const PAGES = 10;

const Row = z.object({
  id: z.coerce.number(),
  Type: z.string(),
  Field: z.catch(z.nullable(z.string()), null),
  Creator: z.object({ id: z.string() }),
  Created: z.iso.datetime(),
});
const Page = z.object({ items: z.array(Row) });

export interface Change {
  /** What changed, in words; undefined for what no decision rests on (a comment, a mail, worked time). */
  readonly what: string | undefined;
  /** A new value of exactly this RT field. */
  readonly field: string | undefined;
  readonly comment: boolean;
  readonly by: string;
}

/** The fields a suggestion rests on. Owner changes come twice, the second time as a watcher: counted once. */
const WEIGHTY: Readonly<Record<string, string>> = {
  Owner: 'owner',
  Status: 'status',
  Starts: 'start',
  TimeEstimated: 'estimate',
  Queue: 'queue',
  Subject: 'title',
  Due: 'due date',
  Priority: 'priority',
};

const changeOf = ({ Type, Field, Creator }: z.infer<typeof Row>): Change => {
  const isSet = Type === 'Set' || Type === 'Status';
  const field = isSet && Field !== null ? Field : undefined;
  const merged = Field === 'MergedInto' ? 'merge' : undefined;
  return {
    what: Type === 'CustomField' ? 'custom field' : field ? WEIGHTY[field] : merged,
    field,
    comment: Type === 'Comment',
    by: Creator.id,
  };
};

/**
 * Every change after `stamp`, oldest first. A stamp is the number of the last transaction (from a ticket) or
 * the instant of the last change (from a list).
 */
export const changesSince = async (
  id: string,
  stamp: string,
  session: PsaSession,
): Promise<Read<readonly Change[]>> => {
  const number = /^\d+$/.test(stamp) ? Number(stamp) : undefined;
  const isOld = (row: z.infer<typeof Row>) =>
    number === undefined ? Date.parse(row.Created) <= Date.parse(stamp) : row.id <= number;
  const rows: z.infer<typeof Row>[] = [];
  for (let page = 1; page <= PAGES; page += 1) {
    const query = {
      fields: 'Type,Field,Creator,Created',
      orderby: 'id',
      order: 'DESC',
      per_page: '100',
      page: String(page),
    };
    const answer = await readJson(session, rest(`/ticket/${id}/history`, query), Page);
    if (!answer.ok) return failed(answer.fault);
    const { items } = answer.value;
    rows.push(...items.filter((row) => !isOld(row)));
    if (items.length === 0 || items.some(isOld)) return done(rows.reverse().map(changeOf));
  }
  return failed({ kind: 'not-understood', words: 'history: more changes than can be read' });
};

export const weighty = (changes: readonly Change[]): readonly Change[] =>
  changes.filter((change) => change.what !== undefined);

/** "owner, status (milo.hart); due date (dana.reyes)". */
export const tellChanges = (changes: readonly Change[]): string => {
  const byWhom = new Map<string, Set<string>>();
  for (const { by, what } of weighty(changes)) {
    if (what !== undefined) byWhom.set(by, (byWhom.get(by) ?? new Set()).add(what));
  }
  return [...byWhom].map(([by, what]) => `${[...what].join(', ')} (${by})`).join('; ');
};

const Told = z.object({
  Type: z.string(),
  OldValue: z.catch(z.nullable(z.string()), null),
  NewValue: z.catch(z.nullable(z.string()), null),
  Creator: z.object({ id: z.string(), EmailAddress: z.catch(z.optional(z.string()), undefined) }),
  Created: z.iso.datetime(),
});
const ToldPage = z.object({ items: z.array(Told), pages: z.optional(z.nullable(z.number())) });

/** RT's own account answers by itself: no person has. */
const SYSTEM = 'RT_System';
/** Each page is a wait for whoever looks at the ticket; a longer history counts as not read. */
const TOLD_PAGES = 3;

/** Its changes of status and what was written to the client, oldest first. */
export const readHistory = async (
  { id }: TicketRef,
  session: PsaSession,
): Promise<Read<RawHistory>> => {
  // As for a ticket: RT looks a word up by name.
  if (!/^[1-9]\d*$/.test(id)) return failed({ kind: 'not-found' });
  const rows: z.infer<typeof Told>[] = [];
  for (let page = 1; page <= TOLD_PAGES; page += 1) {
    const query = {
      fields: 'Type,OldValue,NewValue,Creator,Created',
      'fields[Creator]': 'EmailAddress',
      orderby: 'id',
      order: 'ASC',
      per_page: '100',
      page: String(page),
    };
    const answer = await readJson(session, rest(`/ticket/${id}/history`, query), ToldPage);
    if (!answer.ok) return failed(answer.fault);
    const { items, pages } = answer.value;
    rows.push(...items);
    const last = typeof pages === 'number' ? page >= pages : items.length === 0;
    if (last) return done(historyOf(rows));
  }
  return failed({ kind: 'not-understood', words: 'history: longer than can be read in one look' });
};

const historyOf = (rows: readonly z.infer<typeof Told>[]): RawHistory => ({
  statuses: rows.flatMap(({ Type, OldValue, NewValue, Creator, Created }) =>
    Type === 'Status' && OldValue !== null && NewValue !== null
      ? [{ at: Created, by: Creator.id, from: OldValue, to: NewValue }]
      : [],
  ),
  answers: rows.flatMap(({ Type, Creator, Created }) =>
    Type === 'Correspond' && Creator.id !== SYSTEM
      ? [{ at: Created, by: [Creator.id, Creator.EmailAddress ?? ''].filter((one) => one !== '') }]
      : [],
  ),
});
