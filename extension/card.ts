import type { Answer } from '../core/dispatch/answer.ts';
import type { GapPlan } from '../core/dispatch/fill-gap.ts';
import type { NowAnswer } from '../core/dispatch/now.ts';
import type { Ripple } from '../core/dispatch/ripple.ts';
import type { Language } from '../core/explain/language.ts';
import type { BookingId, ClientId, SiteId, TechnicianId } from '../core/model/ids.ts';
import type { PolicyChange } from '../core/model/policy.ts';
import type { Ticket } from '../core/model/ticket.ts';
import type { Instant, WeekHours, Window, Zone } from '../core/model/time.ts';
import type { Action, ApprovalId, Values, WriteOutcome } from '../core/store/journal-entry.ts';
import type { SideEffect } from './adapters/adapter.ts';
import type { Fault } from './adapters/fault.ts';
import type { TicketRef } from './adapters/raw.ts';

/** Names and zones for the ids of an answer: all a card needs of the team. */
export interface Names {
  readonly technicians: Readonly<
    Record<
      TechnicianId,
      {
        readonly name: string;
        readonly zone: Zone;
        readonly email?: string;
        /** Filled into the editor of "working hours are wrong"; absent = the editor starts with usual hours. */
        readonly hours?: WeekHours;
      }
    >
  >;
  readonly clients: Readonly<Record<ClientId, string>>;
  readonly sites: Readonly<
    Record<SiteId, { readonly name: string; readonly zone?: Zone; readonly hours?: WeekHours }>
  >;
  readonly zone: Zone;
  readonly skills: readonly string[];
}

/** An approval of this ticket that is in flight, or the last one that ended. */
export interface Mine {
  readonly approval: ApprovalId;
  readonly action: Action;
  readonly at: Instant;
  readonly technician?: TechnicianId;
  readonly to: Values;
  /** Who and when, in words. */
  readonly what: string;
  /** Undefined while in flight. */
  readonly outcome?: WriteOutcome;
  /** Undo and move make sense: written, not undone since. */
  readonly live: boolean;
}

/** What is read at a glance. Everything is cut so that the whole stays below sixty words, whatever the names are. */
export interface FirstLook {
  readonly name: string;
  readonly time: string;
  readonly zone: string;
  /** What else is to be said of the time: that it is in blocks; the start on the technician's or the site's clock. */
  readonly there: string | undefined;
  readonly because: readonly string[];
  readonly worst: { readonly text: string; readonly minutes: number } | undefined;
  /** The first limit of somebody's other work that is crossed, and how many more are. */
  readonly crosses: { readonly text: string; readonly more: number } | undefined;
  readonly equal: readonly string[];
  readonly more: number;
  /** Names of sources that could not be read: the answer is weaker than it looks. */
  readonly unread: readonly string[];
  /** The whole suggestion, for the ticket or a chat. */
  readonly text: string;
  /** What Approve would write. */
  readonly choice: Choice;
}

export interface Card {
  readonly kind: 'card';
  /** Undefined for a form that asks without a PSA. */
  readonly ref?: TicketRef;
  readonly stamp: string;
  readonly ticket: Ticket;
  readonly answer: Answer;
  /** The first pick in words; undefined where nobody can take the ticket. */
  readonly first: FirstLook | undefined;
  /** Who misses it by the least, where nobody can take it. */
  readonly closest: { readonly name: string; readonly why: string } | undefined;
  readonly names: Names;
  readonly now: Instant;
  /** In which its reasons are told; absent = English. */
  readonly language?: Language;
  /** Made from a remembered board, so that it is there at once: ask again without `quick`. */
  readonly old?: boolean;
  /** False = watch-only: nothing on this host is written. */
  readonly writing: boolean;
  /** Undefined until a person confirmed a known time of this host. */
  readonly zoneConfirmed: boolean;
  readonly mine?: Mine;
  /** An approval that could not be sent because the machine was offline. */
  readonly draft?: Draft;
  /** Who changed the rules lately, for the foot of the card; `day` = when, in words. */
  readonly policyChange?: PolicyChange & { readonly day: string };
}

/** What the overlay shows for one ticket. */
export type Look =
  | Card
  | { readonly kind: 'fault'; readonly fault: Fault; readonly host: string }
  /** The host is granted but nobody has set up a team. */
  | { readonly kind: 'no-team'; readonly host: string }
  /** Resolved, deleted: nothing to dispatch. */
  | {
      readonly kind: 'closed';
      readonly status: string;
      readonly number: string;
      readonly mine?: Mine;
    };

/** Who and when the dispatcher chose. */
export interface Choice {
  readonly technician: TechnicianId;
  readonly start: Instant;
  readonly minutes: number;
  /** All of work that is not done in one go, by time, the first from `start` on; a PSA is written only that start. */
  readonly blocks?: readonly Window[] | undefined;
  readonly override?: string | undefined;
  /** Bookings of theirs that would have to give way: named before it is written, and moved by nobody. */
  readonly displaces?: readonly BookingId[];
}

/** A choice that was kept, and who and when it is in words. */
export interface Draft extends Choice {
  readonly what: string;
}

/** Exactly what Confirm will write; kept by the background, so that a page cannot change it. */
export interface Prepared {
  readonly kind: 'prepared';
  readonly id: string;
  readonly action: Action;
  readonly technician?: TechnicianId;
  readonly from: Values;
  readonly to: Values;
  /** All blocks, where it is not done in one go: the first begins at the start that is written, the others are noted. */
  readonly blocks?: readonly Window[];
  /** Blocks that were noted for what is taken back or moved, and are not any more. */
  readonly freed?: readonly Window[];
  /** How a login of the two is told, where it says nothing by itself. */
  readonly owners?: Readonly<Record<string, string>>;
  readonly comment?: string;
  readonly sideEffects: readonly SideEffect[];
  /** Undefined = the PSA does not tell. */
  readonly mayUndo: boolean | undefined;
  readonly user?: string;
  /** What lies in the way and stays where it is. */
  readonly displaces?: readonly BookingNamed[];
}

/** A booking that an answer speaks of. */
export interface BookingNamed {
  readonly id: string;
  readonly title: string;
  readonly window: Window;
  readonly url?: string;
}

/** What a booking does to others, with the names of their bookings. */
export interface RippleTold extends Ripple {
  readonly named: readonly BookingNamed[];
}

/** What fits into a gap, and in which language its reasons are told. */
export interface GapTold extends GapPlan {
  readonly language: Language;
}

/** Who can come now, with the names of the bookings that would have to give way. */
export interface NowTold extends NowAnswer {
  readonly named: readonly BookingNamed[];
}

/** Why nothing was prepared or written, before anything was sent. */
export interface Declined {
  readonly kind: 'declined';
  readonly why:
    | 'watch-only'
    | 'zone-not-confirmed'
    | 'closed'
    | 'stale'
    | 'slot-held'
    | 'slot-taken'
    | 'offline'
    | 'unsettled'
    | 'expired'
    | 'no-login'
    | 'nothing-to-undo'
    | 'fault';
  /** What changed, in the facts a person needs: already words, for example of a fault. */
  readonly words?: string;
  readonly changed?: readonly string[];
  readonly fault?: Fault;
}

/** How an approval ended. */
export interface Ended {
  readonly kind: 'ended';
  readonly approval: ApprovalId;
  readonly action: Action;
  readonly outcome: WriteOutcome;
  readonly technician?: TechnicianId;
  readonly to: Values;
  readonly blocks?: readonly Window[];
}

/** One row of a list page. */
export interface Chip {
  readonly ref: TicketRef;
  /** `time` = the start in words, on the team's clock. */
  readonly first?: { readonly name: string; readonly time: string; readonly equal: number };
  readonly none?: boolean;
  readonly owned?: string;
  readonly sla: 'none' | 'ok' | 'at-risk' | 'late';
  readonly due?: Instant;
}

/** One technician's bookings for the popup, with the age of what it rests on. */
export interface DayView {
  readonly technician: TechnicianId;
  readonly at?: Instant;
  readonly stale: boolean;
  readonly fault?: Fault;
}

/** A time of a PSA by which a person confirms the zone its times are in. */
export type KnownTime =
  | {
      readonly kind: 'ticket';
      readonly number: string;
      readonly title: string;
      readonly at: Instant;
    }
  /** It tells no zone, and showed `wall` (`2026-11-22T09:23`) on its own clock at that instant. */
  | { readonly kind: 'wall'; readonly wall: string; readonly at: Instant }
  /** It tells no zone, and its clock cannot be seen: a person must know. */
  | { readonly kind: 'untold' };

/** Where the dispatcher left the overlay on this host. */
export interface Panel {
  readonly folded: boolean;
  readonly corner: 'anchor' | 'top-right' | 'bottom-right' | 'bottom-left' | 'top-left';
}
