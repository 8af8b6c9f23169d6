import * as z from 'zod/mini';

/** The batch a request carries: Microsoft's client makes it, the stand-in answers it. */
const Arguments = z.object({
  Arguments: z.optional(z.array(z.unknown())),
  ReferencedObjectPathIds: z.optional(z.nullable(z.array(z.nullable(z.int())))),
});

export const PATH = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

const ObjectPath = z.object({
  Id: z.int(),
  ObjectPathType: z.int(),
  Name: z._default(z.string(), ''),
  ParentObjectPathId: z.optional(z.int()),
  ArgumentInfo: z.optional(Arguments),
});
export type ObjectPath = z.infer<typeof ObjectPath>;

export const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

const Query = z.object({
  Select: z.optional(z.array(z.string())),
  Top: z.optional(z.int()),
  Skip: z.optional(z.int()),
});
export type Query = z.infer<typeof Query>;

const Action = z.object({
  Id: z.int(),
  ActionType: z.int(),
  Name: z._default(z.string(), ''),
  ObjectPathId: z.int(),
  ArgumentInfo: z.optional(Arguments),
  QueryInfo: z.optional(Query),
});
export type Action = z.infer<typeof Action>;

export const Batch = z.object({
  Actions: z.array(Action),
  ObjectPaths: z.record(z.string(), ObjectPath),
});
export type Batch = z.infer<typeof Batch>;

export interface Failure {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface Answer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: Failure;
}
