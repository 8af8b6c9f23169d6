import { instant } from '../../../core/calendar/instant.ts';
import type { Window } from '../../../core/model/time.ts';
import type { Step, WriteOutcome } from '../../../core/store/journal-entry.ts';
import type { Adapter, Assignment } from '../../../extension/adapters/adapter.ts';
import { done, type Fault, failed } from '../../../extension/adapters/fault.ts';
import type { RawBooking, RawHistory, RawTicket } from '../../../extension/adapters/raw.ts';

export interface Held {
  readonly id: string;
  title: string;
  status: string;
  owner?: string | undefined;
  start?: number | undefined;
  minutes?: number | undefined;
  priority?: string | undefined;
  due?: string | undefined;
  created?: string | undefined;
  fields?: Record<string, readonly string[]>;
  version: number;
}

/** Where a write can be stopped for ever, or something else be let in. */
export type Point = 'read' | 'day' | 'rights' | 'owner' | 'start' | 'minutes' | 'comment' | 'end';

/** A small ticket system with state: it refuses, conflicts, loses answers and stops where it is told to. */
export class FakePsa {
  readonly tickets = new Map<string, Held>();
  readonly entries: RawBooking[] = [];
  readonly comments: { readonly id: string; readonly text: string }[] = [];
  /** Every call that could have changed something. */
  readonly assigned: Assignment[] = [];
  reads = 0;
  boardReads = 0;
  fault: Fault | undefined;
  /** What became of its tickets; undefined = it cannot tell. */
  history: RawHistory | undefined;
  /** Logins that may not own tickets. */
  readonly barred = new Set<string>();
  /** `after`: everything is done, the answer is lost; `before`: nothing is done, the answer is lost. */
  lose: 'before' | 'after' | undefined;
  at: (point: Point) => void | Promise<void> = () => undefined;

  constructor(readonly base: string) {}

  add(id: string, more: Partial<Held> = {}): Held {
    const held: Held = { id, title: `Ticket ${id}`, status: 'open', version: 1, ...more };
    this.tickets.set(id, held);
    return held;
  }

  /** As somebody else at another desk would. */
  edit(id: string, change: Partial<Held>): void {
    const held = this.must(id);
    Object.assign(held, change);
    held.version += 1;
  }

  must(id: string): Held {
    const held = this.tickets.get(id);
    if (!held) throw new Error(`the fake has no ticket ${id}`);
    return held;
  }

  private raw(held: Held): RawTicket {
    return {
      ref: { psa: 'sample-psa', base: this.base, id: held.id },
      stamp: `"${held.version}"`,
      number: `#${held.id}`,
      title: held.title,
      status: held.status,
      closed: held.status === 'closed',
      ...(held.owner !== undefined && { owner: { login: held.owner } }),
      ...(held.start !== undefined && { start: new Date(held.start).toISOString() }),
      ...(held.minutes !== undefined && { minutes: String(held.minutes) }),
      ...(held.priority !== undefined && { priority: held.priority }),
      ...(held.due !== undefined && { due: held.due }),
      ...(held.created !== undefined && { created: held.created }),
      fields: held.fields ?? {},
    };
  }

  private async write({ ref, stamp, to, comment }: Assignment): Promise<readonly Step[]> {
    const held = this.must(ref.id);
    if (`"${held.version}"` !== stamp) return [{ field: 'owner', kind: 'stale' }];
    if (to.owner !== undefined && this.barred.has(to.owner)) {
      return [{ field: 'owner', kind: 'refused', words: `${to.owner} may not own tickets` }];
    }
    await this.at('owner');
    this.edit(ref.id, { owner: to.owner });
    await this.at('start');
    this.edit(ref.id, { start: to.start });
    await this.at('minutes');
    this.edit(ref.id, { minutes: to.minutes });
    await this.at('comment');
    if (comment !== undefined) this.comments.push({ id: ref.id, text: comment });
    return (['owner', 'start', 'minutes'] as const).map((field) => ({ field, kind: 'written' }));
  }

  private async assign(approved: Assignment): Promise<WriteOutcome> {
    this.assigned.push(approved);
    if (this.lose === 'before') return { kind: 'unknown', steps: [lost] };
    const steps = await this.write(approved);
    await this.at('end');
    if (this.lose === 'after') return { kind: 'unknown', steps: [lost] };
    return { kind: steps[0]?.kind ?? 'written', steps: [...steps] };
  }

  adapter(): Adapter {
    const touches = (held: Held, login: string, window: Window): boolean =>
      held.owner === login &&
      held.status !== 'closed' &&
      held.start !== undefined &&
      held.start < window.end + 86_400_000 &&
      held.start > window.start - 86_400_000;
    return {
      psa: 'sample-psa',
      name: 'Fake PSA',
      hosts: [],
      recognise: () => false,
      base: () => undefined,
      ticketRef: () => undefined,
      read: async (ref) => {
        this.reads += 1;
        await this.at('read');
        if (this.fault) return failed(this.fault);
        const held = this.tickets.get(ref.id);
        return held ? done(this.raw(held)) : failed({ kind: 'not-found' });
      },
      history: async () =>
        this.history ? done(this.history) : failed({ kind: 'broken', status: 500 }),
      board: async () => {
        this.boardReads += 1;
        if (this.fault) return failed(this.fault);
        const open = [...this.tickets.values()].filter(({ status }) => status !== 'closed');
        return done({
          tickets: open.map((held) => this.raw(held)),
          bookings: this.entries,
          complete: true,
        });
      },
      day: async (login, window) => {
        await this.at('day');
        if (this.fault) return failed(this.fault);
        const held = [...this.tickets.values()].filter((one) => touches(one, login, window));
        return done(held.map((one) => this.raw(one)));
      },
      rights: async () => {
        await this.at('rights');
        return done({ user: 'dana', mayWrite: true, mayUndo: true });
      },
      assign: (approved) => this.assign(approved),
      sideEffects: () => [{ who: 'technician', how: 'mail' }],
      ticketUrl: ({ base, id }) => `${base}/tickets/${id}`,
    };
  }
}

const lost: Step = { field: 'owner', kind: 'unknown', words: 'no answer in time' };

export const START = instant(Date.UTC(2026, 10, 24, 14));
