import type { Instant, Window, Zone } from '../../core/model/time.ts';
import type { Values, WriteOutcome } from '../../core/store/journal-entry.ts';
import type { Read } from './fault.ts';
import type {
  PsaId,
  RawBoard,
  RawHistory,
  RawTechnician,
  RawTicket,
  RawWords,
  TicketRef,
} from './raw.ts';

/** The dispatcher's own session with one PSA base address; refuses every other origin. */
export interface PsaSession {
  readonly base: string;
  /** The zone a person confirmed the system's clock to be in; a system that names none is read and written by it. */
  readonly zone?: Zone | undefined;
  /** `path` starts with a slash and is added to `base`. Cookies or a key are added here. Rejects only as `fetch` does. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** One approved change: only from these values to those, only while the ticket is as it was shown. */
export interface Assignment {
  readonly ref: TicketRef;
  readonly stamp: string;
  readonly from: Values;
  readonly to: Values;
  readonly comment?: string;
}

/** Who hears of a write; `psa-decides` = the system's own notification rules, which cannot be seen from outside. */
export interface SideEffect {
  readonly who: 'technician' | 'client' | 'watchers' | 'psa-decides' | 'unknown';
  readonly how: 'mail' | 'mail-if-on' | 'page' | 'unknown';
}

/** What a system's own clock shows, and the instant at which it showed that. */
export interface ShownClock {
  /** `2026-11-22T09:23` */
  readonly wall: string;
  readonly at: Instant;
}

/** What the signed-in person may do afterwards, as far as the PSA tells. */
export interface Rights {
  readonly user?: string;
  readonly mayWrite: boolean | undefined;
  readonly mayUndo: boolean | undefined;
}

/** What of a PSA runs in its pages; kept apart so that the overlay does not carry what reads and writes. */
export type PageSide = Pick<
  Adapter,
  | 'psa'
  | 'name'
  | 'hosts'
  | 'recognise'
  | 'base'
  | 'ticketRef'
  | 'listRefs'
  | 'anchor'
  | 'pageStamp'
  | 'mayOwn'
>;

/** A row of a list; `cell` takes a word or two, where the longest one is not the title's. */
export interface ListRow {
  readonly ref: TicketRef;
  readonly row: Element;
  readonly cell?: Element;
}

/**
 * One PSA. `recognise`, `ticketRef`, `listRefs`, `anchor` and `mayOwn` run in the page; the rest where the session is.
 * Every selector and every path of a PSA is in its own file.
 */
export interface Adapter {
  readonly psa: PsaId;
  readonly name: string;
  /** Vendor domains; empty = self-hosted, the dispatcher names the host. */
  readonly hosts: readonly string[];
  /** What it has no place for: never written, and no step of a write. */
  readonly lacks?: readonly ('minutes' | 'comment')[];
  recognise(page: Document, url: URL): boolean;
  /** Origin plus mount path of the system this page belongs to. */
  base(page: Document, url: URL): string | undefined;
  /** Undefined while the page is not (or not yet) one ticket, or address and page disagree. */
  ticketRef(page: Document, url: URL): TicketRef | undefined;
  listRefs?(page: Document, url: URL): readonly ListRow[];
  /** Where to sit; undefined = float. */
  anchor?(page: Document): Element | undefined;
  /** What of the page shows that the ticket changed, to ask again without a request. */
  pageStamp?(page: Document): string | undefined;
  /** Logins that may own this ticket, where only the page may ask. */
  mayOwn?(ref: TicketRef, session: PsaSession): Promise<Read<readonly string[]>>;

  read(ref: TicketRef, session: PsaSession): Promise<Read<RawTicket>>;
  /** Its changes of status and first answers; read for one ticket that is looked at, never for a board. */
  history?(ref: TicketRef, session: PsaSession): Promise<Read<RawHistory>>;
  /** Open tickets with owners and times; what the signed-in person may see. */
  board?(session: PsaSession, now: Instant): Promise<Read<RawBoard>>;
  /** The open tickets of one login that may touch `window`; read just before and just after a write. */
  day?(login: string, window: Window, session: PsaSession): Promise<Read<readonly RawTicket[]>>;
  people?(session: PsaSession): Promise<Read<readonly RawTechnician[]>>;
  words?(session: PsaSession): Promise<Read<RawWords>>;
  rights?(ref: TicketRef, session: PsaSession): Promise<Read<Rights>>;
  whoami?(session: PsaSession): Promise<Read<string>>;
  /** Only where the system tells times without a zone; undefined = its clock cannot be seen by this person. */
  clock?(session: PsaSession): Promise<Read<ShownClock | undefined>>;
  /** Writes step by step and reads back; never throws for what the PSA did. */
  assign?(approved: Assignment, session: PsaSession): Promise<WriteOutcome>;
  /** The `Authorization` header made of a dispatcher's key; absent = the key is sent as it is. */
  authorization?(key: string): string;
  sideEffects(approved: Assignment): readonly SideEffect[];
  ticketUrl(ref: TicketRef): string;
}
