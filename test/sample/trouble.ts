import * as z from 'zod/mini';
import { Change } from './model.ts';

/**
 * One kind of trouble for the next `times` requests that fit. `after` = the request is first carried out,
 * then its answer is lost, which is what makes a write's fate unknown to the one who sent it.
 */
export const Trouble = z.object({
  method: z._default(z.string(), 'any'),
  /** Part of the path that must be there. */
  path: z._default(z.string(), '/api/'),
  kind: z.union([
    z.literal('time-out'),
    z.literal('drop'),
    z.literal('html'),
    z.literal('broken-json'),
    z.literal('status'),
  ]),
  status: z._default(z.int(), 500),
  retryAfterSeconds: z.optional(z.number()),
  when: z._default(z.union([z.literal('before'), z.literal('after')]), 'before'),
  times: z._default(z.int().check(z.gt(0)), 1),
});
export type Trouble = z.infer<typeof Trouble>;

export const Modes = z.object({
  /** Somebody without a session becomes the visitor; a signed-out one never does. */
  autoSignIn: z.boolean(),
  /** The API sends a signed-out caller to the sign-in page instead of answering 401. */
  apiRedirects: z.boolean(),
  csp: z.boolean(),
  /** Ticket links change the address first and the content later; false = whole pages. */
  inPage: z.boolean(),
  /** Content arrives only when `release` is called. */
  hold: z.boolean(),
  /** Content arrives this much later. */
  lateMs: z.int(),
  /** Whole pages, too, come empty and fetch their content. */
  shell: z.boolean(),
  /** The page follows changes of its ticket by itself. */
  live: z.boolean(),
});
export type Modes = z.infer<typeof Modes>;

export const defaultModes = (): Modes => ({
  autoSignIn: true,
  apiRedirects: false,
  csp: true,
  inPage: true,
  hold: false,
  lateMs: 0,
  shell: false,
  live: false,
});

/** What a browser test may ask for by `POST /__control`; parts are done in this order. */
export const ControlBody = z.strictObject({
  clear: z.optional(z.literal(true)),
  modes: z.optional(z.partial(Modes)),
  trouble: z.optional(Trouble),
  edit: z.optional(z.object({ id: z.string(), by: z.string(), change: Change })),
  rights: z.optional(
    z.object({
      login: z.string(),
      mayOwn: z.optional(z.boolean()),
      mayAssign: z.optional(z.boolean()),
      mayReassign: z.optional(z.boolean()),
    }),
  ),
  signOutAll: z.optional(z.literal(true)),
  release: z.optional(z.literal(true)),
});
export type ControlBody = z.input<typeof ControlBody>;

/** The troubles that are still to come. */
export class Troubles {
  private waiting: Trouble[] = [];

  add(trouble: z.input<typeof Trouble>): void {
    this.waiting.push(Trouble.parse(trouble));
  }

  clear(): void {
    this.waiting = [];
  }

  /** The trouble this request runs into, used up by one. */
  take(method: string, path: string): Trouble | undefined {
    const found = this.waiting.find(
      (trouble) =>
        (trouble.method === 'any' || trouble.method === method) && path.includes(trouble.path),
    );
    if (!found) return undefined;
    if (found.times === 1) this.waiting = this.waiting.filter((trouble) => trouble !== found);
    else found.times -= 1;
    return found;
  }
}
