import * as z from 'zod/mini';

/** What the Sample PSA keeps of a ticket. Instants as ISO 8601 in UTC. */
export interface SampleTicket {
  readonly id: string;
  readonly number: string;
  title: string;
  description: string;
  status: string;
  client: string;
  site: string;
  contact: string;
  priority: string;
  type: string;
  skills: readonly string[];
  owner: string | null;
  start: string | null;
  minutes: number | null;
  due: string | null;
  created: string;
  updated: string;
  /** Counts up by one with every change: the ETag. */
  version: number;
  readonly history: {
    at: string;
    by: string;
    what: string;
    status?: { from: string; to: string };
  }[];
  readonly comments: { at: string; by: string; text: string }[];
}

export interface DiaryEntry {
  readonly id: string;
  readonly login: string;
  readonly start: string;
  readonly end: string;
  readonly title: string;
}

/** Somebody who can sign in. */
export interface Account {
  readonly login: string;
  readonly name: string;
  readonly email: string;
  readonly city: string;
  readonly skills: readonly string[];
  /** May be given tickets. */
  mayOwn: boolean;
  /** May give a ticket nobody has to somebody. */
  mayAssign: boolean;
  /** May change or remove an owner. */
  mayReassign: boolean;
}

export interface SampleData {
  readonly zone: string;
  readonly accounts: readonly Account[];
  readonly tickets: readonly SampleTicket[];
  readonly diary: readonly DiaryEntry[];
  /** Client names with the names of their sites. */
  readonly sites: Readonly<Record<string, readonly string[]>>;
  /** Who a visitor is signed in as. */
  readonly visitor: string;
}

export const STATUSES = ['New', 'In progress', 'Waiting for client', 'Closed'] as const;
export const PRIORITIES = ['Urgent', 'High', 'Normal', 'Low'] as const;
export const TYPES = ['Site visit', 'Remote support', 'Maintenance', 'Project work'] as const;

const instant = z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/));

/** What a PATCH may change; null takes a value away. */
export const Change = z.strictObject({
  title: z.optional(z.string().check(z.minLength(1))),
  status: z.optional(z.string()),
  owner: z.optional(z.nullable(z.string())),
  start: z.optional(z.nullable(instant)),
  minutes: z.optional(z.nullable(z.int().check(z.gt(0), z.lte(20_160)))),
  due: z.optional(z.nullable(instant)),
});
export type Change = z.infer<typeof Change>;

export const Comment = z.strictObject({ text: z.string().check(z.minLength(1)) });
