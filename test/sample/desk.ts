import type { Account, Change, SampleData, SampleTicket } from './model.ts';
import { STATUSES } from './model.ts';

/** Why the Sample PSA did not do as asked; `words` are what it tells the person. */
export interface Refusal {
  readonly status: number;
  readonly words: string;
}

export const isRefusal = (result: object): result is Refusal =>
  'status' in result && 'words' in result;

/** The Sample PSA's memory and its rules: rights, versions, closed tickets, history. */
export class Desk {
  readonly tickets: Map<string, SampleTicket>;
  readonly accounts: Map<string, Account>;

  constructor(
    readonly data: SampleData,
    private readonly now: () => number,
  ) {
    this.tickets = new Map(data.tickets.map((ticket) => [ticket.id, structuredClone(ticket)]));
    this.accounts = new Map(data.accounts.map((account) => [account.login, { ...account }]));
  }

  isClosed(ticket: SampleTicket): boolean {
    return ticket.status === 'Closed';
  }

  nameOf(login: string): string {
    return this.accounts.get(login)?.name ?? login;
  }

  /** `version` undefined = the request named none. */
  change(
    id: string,
    version: number | undefined,
    wanted: Change,
    by: string,
  ): SampleTicket | Refusal {
    const ticket = this.writable(id, version, by);
    if (isRefusal(ticket)) return ticket;
    const refusal = this.refusalOf(ticket, wanted, by);
    if (refusal) return refusal;
    return this.apply(ticket, wanted, by);
  }

  comment(
    id: string,
    version: number | undefined,
    text: string,
    by: string,
  ): SampleTicket | Refusal {
    const ticket = this.writable(id, version, by);
    if (isRefusal(ticket)) return ticket;
    ticket.comments.push({ at: this.stampNow(), by, text });
    return this.touched(ticket, by, 'commented');
  }

  /** Changes a ticket past all rights and versions, as somebody else at another desk would. */
  apply(ticket: SampleTicket, wanted: Change, by: string): SampleTicket {
    const fields = Object.keys(wanted);
    const { status: from } = ticket;
    Object.assign(ticket, wanted);
    const status = ticket.status === from ? undefined : { from, to: ticket.status };
    return this.touched(ticket, by, `changed ${fields.join(', ')}`, status);
  }

  private writable(id: string, version: number | undefined, by: string): SampleTicket | Refusal {
    const ticket = this.tickets.get(id);
    if (!ticket) return { status: 404, words: `There is no ticket ${id}.` };
    if (!this.accounts.get(by)?.mayAssign) {
      return { status: 403, words: `${this.nameOf(by)} has no right to change tickets.` };
    }
    if (version === undefined) return { status: 428, words: 'Say which version: send If-Match.' };
    if (version !== ticket.version) {
      return { status: 412, words: `${ticket.number} was changed by somebody else.` };
    }
    if (this.isClosed(ticket)) {
      return { status: 409, words: `${ticket.number} is closed and cannot be changed.` };
    }
    return ticket;
  }

  private refusalOf(ticket: SampleTicket, wanted: Change, by: string): Refusal | undefined {
    if (wanted.owner !== undefined && wanted.owner !== ticket.owner) {
      if (ticket.owner !== null && !this.accounts.get(by)?.mayReassign) {
        return { status: 403, words: `${this.nameOf(by)} has no right to reassign tickets.` };
      }
      if (wanted.owner !== null && !this.accounts.get(wanted.owner)?.mayOwn) {
        return { status: 422, words: `${this.nameOf(wanted.owner)} cannot own tickets.` };
      }
    }
    if (wanted.status !== undefined && !STATUSES.some((status) => status === wanted.status)) {
      return { status: 422, words: `There is no status ${wanted.status}.` };
    }
    return undefined;
  }

  private touched(
    ticket: SampleTicket,
    by: string,
    what: string,
    status?: { from: string; to: string },
  ): SampleTicket {
    const at = this.stampNow();
    ticket.history.push({ at, by, what, ...(status && { status }) });
    ticket.updated = at;
    ticket.version += 1;
    return ticket;
  }

  private stampNow(): string {
    return new Date(this.now()).toISOString();
  }
}
