import * as z from 'zod/mini';
import type { PsaSession } from './adapter.ts';
import { done, failed, type Read } from './fault.ts';
import type { RawTechnician, RawWords } from './raw.ts';
import { NOBODY } from './request-tracker-page.ts';
import { quote, RtFieldValues, readAll, rest } from './request-tracker-rest.ts';
import { readJson } from './session.ts';

const MAX_GROUPS = 40;
const MAX_FIELDS = 40;
const OWNERS_PAGES = 3;

const text = z.catch(z.optional(z.string()), undefined);

const RtPerson = z.object({
  id: z.string().check(z.minLength(1)),
  RealName: text,
  EmailAddress: text,
  City: text,
  Timezone: text,
  CustomFields: z.catch(z.array(RtFieldValues), []),
});
type RtPerson = z.infer<typeof RtPerson>;

const RtGroup = z.object({ id: z.string(), Name: z.string() });
const RtMembers = z.object({
  Members: z.array(z.object({ id: z.string(), type: z.string() })),
});
const RtOwned = z.object({ Owner: z.object({ id: z.string() }) });

const groupsOf = async (domain: string, session: PsaSession) => {
  const query = JSON.stringify([{ field: 'Domain', operator: '=', value: domain }]);
  const groups = await readAll(session, '/groups', { query, fields: 'Name' }, RtGroup, 1);
  return groups.ok ? groups.value.items : [];
};

const membersOf = async (id: string, session: PsaSession): Promise<ReadonlySet<string>> => {
  const group = await readJson(session, rest(`/group/${encodeURIComponent(id)}`), RtMembers);
  const members = group.ok ? group.value.Members : [];
  return new Set(members.filter((one) => one.type === 'user').map((one) => one.id));
};

const ownersSeen = async (session: PsaSession): Promise<Read<ReadonlySet<string>>> => {
  const seen = await readAll(
    session,
    '/tickets',
    {
      query: `Owner != ${quote(NOBODY)}`,
      fields: 'Owner',
      orderby: 'LastUpdated',
      order: 'DESC',
    },
    RtOwned,
    OWNERS_PAGES,
  );
  return seen.ok ? done(new Set(seen.value.items.map((one) => one.Owner.id))) : failed(seen.fault);
};

const technicianOf = (login: string, person: RtPerson | undefined): RawTechnician => {
  const skills = person?.CustomFields.find((field) => /skill/i.test(field.name))?.values ?? [];
  return {
    login,
    name: person?.RealName || login,
    ...(person?.EmailAddress && { email: person.EmailAddress }),
    ...(person?.City && { city: person.City }),
    ...(person?.Timezone && { zone: person.Timezone }),
    ...(skills.length > 0 && { skills }),
  };
};

/**
 * RT does not tell over REST who holds the right to own tickets, and its list of people holds every client.
 * So: whoever owns one of the last tickets, and everybody in a group that has such an owner in it (in a new
 * site without owners: everybody in any group). Where the group of all staff can be read, members outside it
 * are left out; an owner stays, for RT let them own.
 */
export const readPeople = async (session: PsaSession): Promise<Read<readonly RawTechnician[]>> => {
  const query = JSON.stringify([{ field: 'id', operator: '>', value: 0 }]);
  const fields = 'RealName,EmailAddress,City,Timezone,CustomFields';
  const everybody = await readAll(session, '/users', { query, fields }, RtPerson);
  if (!everybody.ok) return everybody;
  const owners = await ownersSeen(session);
  if (!owners.ok) return owners;

  const staffGroup = (await groupsOf('SystemInternal', session)).find(
    (group) => group.Name === 'Privileged',
  );
  const staff = staffGroup ? await membersOf(staffGroup.id, session) : new Set<string>();
  const isStaff = (login: string) => staff.size === 0 || staff.has(login);

  const logins = new Set(owners.value);
  for (const group of (await groupsOf('UserDefined', session)).slice(0, MAX_GROUPS)) {
    const members = [...(await membersOf(group.id, session))].filter(isStaff);
    const counts = owners.value.size === 0 || members.some((login) => owners.value.has(login));
    if (counts) for (const login of members) logins.add(login);
  }

  const known = new Map(everybody.value.items.map((person) => [person.id, person]));
  // The list of people leaves disabled ones out; a member who is not in it cannot work.
  const present = [...logins].filter((login) => known.has(login)).sort();
  return done(present.map((login) => technicianOf(login, known.get(login))));
};

const RtWorded = z.object({
  Status: z.string(),
  Priority: z.catch(z.optional(z.string()), undefined),
  Queue: z.catch(z.optional(z.object({ Name: z.string() })), undefined),
  CustomFields: z.catch(z.array(RtFieldValues), []),
  _hyperlinks: z.catch(z.array(z.object({ ref: z.string(), to: text })), []),
});

const RtField = z.object({ Name: z.string(), Values: z.catch(z.array(z.string()), []) });

const sorted = (words: Iterable<string>): string[] => [...new Set(words)].sort();

/** The tenant's words: what the last tickets carry, the statuses their lifecycles lead to, and the values of each list. */
export const readWords = async (session: PsaSession): Promise<Read<RawWords>> => {
  const tickets: z.infer<typeof RtWorded>[] = [];
  for (const kind of ['__Active__', '__Inactive__']) {
    const seen = await readAll(
      session,
      '/tickets',
      {
        query: `Status = ${quote(kind)}`,
        fields: 'Status,Priority,Queue,CustomFields,_hyperlinks',
        'fields[Queue]': 'Name',
        orderby: 'LastUpdated',
        order: 'DESC',
      },
      RtWorded,
      1,
    );
    if (!seen.ok) return seen;
    tickets.push(...seen.value.items);
  }
  const fields = new Map<string, Set<string>>();
  const add = (name: string, words: readonly string[]) => {
    const known = fields.get(name) ?? new Set<string>();
    for (const word of words) known.add(word);
    fields.set(name, known);
  };
  const queues = await readAll(
    session,
    '/queues/all',
    { fields: 'Name' },
    z.object({ Name: z.string() }),
  );
  if (queues.ok)
    add(
      'queue',
      queues.value.items.map((queue) => queue.Name),
    );
  const ids = new Set<string>();
  for (const ticket of tickets) {
    if (ticket.Queue) add('queue', [ticket.Queue.Name]);
    for (const field of ticket.CustomFields) {
      ids.add(field.id);
      add(`cf.${field.name.toLowerCase()}`, field.values);
    }
  }
  for (const id of [...ids].slice(0, MAX_FIELDS)) {
    const field = await readJson(session, rest(`/customfield/${id}`), RtField);
    if (field.ok) add(`cf.${field.value.Name.toLowerCase()}`, field.value.Values);
  }
  return done({
    statuses: sorted(
      tickets.flatMap((ticket) => [
        ticket.Status,
        ...ticket._hyperlinks.flatMap((link) => (link.ref === 'lifecycle' && link.to) || []),
      ]),
    ),
    priorities: sorted(tickets.flatMap((ticket) => ticket.Priority ?? [])).sort(
      (a, b) => Number(a) - Number(b),
    ),
    fields: Object.fromEntries([...fields].map(([name, words]) => [name, sorted(words)])),
  });
};
