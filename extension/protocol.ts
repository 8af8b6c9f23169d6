import * as z from 'zod/mini';
import { minutesOf } from '../core/calendar/instant.ts';
import type { FlipAnswer } from '../core/dispatch/flip.ts';
import { AbsenceKind } from '../core/model/absence.ts';
import { BookingId, ClientId, SiteId, SkillId, TechnicianId } from '../core/model/ids.ts';
import { Level } from '../core/model/technician.ts';
import { Priority, SkillNeed, Tier, Where } from '../core/model/ticket.ts';
import { Instant, WeekHours, Window } from '../core/model/time.ts';
import type { Finding } from '../core/rules/rule.ts';
import { ApprovalId } from '../core/store/journal-entry.ts';
import type { Read } from './adapters/fault.ts';
import type { RawTechnician, RawTicket, RawWords } from './adapters/raw.ts';
import { TicketRef } from './adapters/raw.ts';
import type {
  Card,
  Chip,
  DayView,
  Declined,
  Ended,
  GapTold,
  KnownTime,
  Look,
  NowTold,
  Panel,
  Prepared,
  RippleTold,
} from './card.ts';

/** A correction made on a card: one fact, applied to the team (or to this ticket), then asked again. */
export const Fix = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('ticket'),
    minutes: z.optional(z.int().check(z.gt(0), z.lte(20_160))),
    priority: z.optional(Priority),
    tier: z.optional(Tier),
    where: z.optional(Where),
    needs: z.optional(z.array(SkillNeed)),
    due: z.optional(z.nullable(Instant)),
    client: z.optional(ClientId),
    site: z.optional(SiteId),
  }),
  z.object({ kind: z.literal('skill'), technician: TechnicianId, skill: SkillId, level: Level }),
  z.object({ kind: z.literal('hours'), technician: TechnicianId, hours: WeekHours }),
  z.object({
    kind: z.literal('absence'),
    technician: TechnicianId,
    window: Window,
    absence: AbsenceKind,
  }),
  /** The technician is there after all: absences are cut out of this window. */
  z.object({ kind: z.literal('present'), technician: TechnicianId, window: Window }),
  z.object({
    kind: z.literal('ban'),
    technician: TechnicianId,
    client: ClientId,
    banned: z.boolean(),
  }),
  z.object({ kind: z.literal('site-hours'), site: SiteId, hours: WeekHours }),
  z.object({ kind: z.literal('site-area'), site: SiteId, area: z.string() }),
  z.object({ kind: z.literal('active'), technician: TechnicianId, active: z.boolean() }),
]);
export type Fix = z.infer<typeof Fix>;

/** Two and more by time that do not overlap; together as long as the work, and from its start on. */
const areBlocksOf = (blocks: readonly Window[], start: Instant, minutes: number): boolean =>
  blocks.length > 1 &&
  blocks[0]?.start === start &&
  blocks.every((block, i) => block.start >= (blocks[i - 1]?.end ?? start)) &&
  blocks.reduce((sum, block) => sum + minutesOf(block), 0) === minutes;

export const ChoiceBody = z
  .object({
    technician: TechnicianId,
    start: Instant,
    minutes: z.int().check(z.gt(0), z.lte(20_160)),
    blocks: z.optional(z.readonly(z.array(Window).check(z.maxLength(50)))),
    override: z.optional(z.string().check(z.maxLength(500))),
    displaces: z.optional(z.readonly(z.array(BookingId).check(z.maxLength(50)))),
  })
  .check(
    z.refine(
      ({ blocks, start, minutes }) => !blocks || areBlocksOf(blocks, start, minutes),
      'blocks must be by time, begin at the start and be as long as the work',
    ),
  );

/** What a form asks without any PSA. */
export const Question = z.object({
  title: z._default(z.string(), ''),
  client: z.optional(z.string()),
  site: z.optional(SiteId),
  priority: z.optional(Priority),
  tier: z.optional(Tier),
  where: z.optional(Where),
  minutes: z.optional(z.int().check(z.gt(0))),
  needs: z.optional(z.array(SkillNeed)),
  due: z.optional(Instant),
});
export type Question = z.infer<typeof Question>;

export const PanelState = z.object({
  folded: z.boolean(),
  corner: z.union([
    z.literal('anchor'),
    z.literal('top-right'),
    z.literal('bottom-right'),
    z.literal('bottom-left'),
    z.literal('top-left'),
  ]),
});

/** `page` = a content script on a granted host, believed only about its own host; `ui` = the extension's own pages. */
export type Sender = 'page' | 'ui';

/** Type-level carrier of an answer: answers come from our own background and are not parsed again. */
interface Answers<A> {
  readonly answer?: A;
}
const message = <K extends string, B extends z.ZodMiniType, A>(
  kind: K,
  from: readonly Sender[],
  body: B,
  _answer?: Answers<A>,
) => ({ kind, from, body, answer: undefined as unknown as A });
const answers = <A>(): Answers<A> => ({});

const both = ['page', 'ui'] as const;
const page = ['page'] as const;
const ui = ['ui'] as const;

/** Every message: its name, who may send it, its body, its answer. There is no generic one. */
export const MESSAGES = {
  /** Read one ticket and suggest. `mayOwn` = logins the page was told may own it. */
  look: message(
    'look',
    page,
    z.object({
      ref: TicketRef,
      mayOwn: z.optional(z.array(z.string())),
      fresh: z._default(z.boolean(), false),
      /** A board of some hours ago is good enough for a first paint; the card says `old`, and is asked for again. */
      quick: z.optional(z.boolean()),
    }),
    answers<Look>(),
  ),
  /** Correct one fact, then look again. */
  fix: message('fix', page, z.object({ ref: TicketRef, fix: Fix }), answers<Look>()),
  /** What the rules say of a start that a person chose; undefined where it cannot be told now. */
  weigh: message(
    'weigh',
    page,
    z.object({ ref: TicketRef, choice: ChoiceBody, mayOwn: z.optional(z.array(z.string())) }),
    answers<readonly Finding[] | undefined>(),
  ),
  /** What a start that a person chose does to everybody else. */
  ripple: message(
    'ripple',
    page,
    z.object({ ref: TicketRef, choice: ChoiceBody, mayOwn: z.optional(z.array(z.string())) }),
    answers<RippleTold | undefined>(),
  ),
  /** The smallest change that would make this technician the first pick; asked when their row is opened. */
  flip: message(
    'flip',
    page,
    z.object({
      ref: TicketRef,
      technician: TechnicianId,
      mayOwn: z.optional(z.array(z.string())),
    }),
    answers<FlipAnswer | undefined>(),
  ),
  /** Who can be at this ticket soonest, and whom it displaces. */
  now: message(
    'now',
    page,
    z.object({ ref: TicketRef, mayOwn: z.optional(z.array(z.string())) }),
    answers<NowTold | undefined>(),
  ),
  /** Make ready one write and show it; nothing is sent. */
  prepare: message(
    'prepare',
    both,
    z.discriminatedUnion('action', [
      z.object({
        action: z.literal('assign'),
        ref: TicketRef,
        stamp: z.string(),
        choice: ChoiceBody,
      }),
      z.object({ action: z.literal('undo'), approval: ApprovalId }),
      z.object({ action: z.literal('move'), approval: ApprovalId, choice: ChoiceBody }),
    ]),
    answers<Prepared | Declined>(),
  ),
  /** Confirm: write exactly what was prepared. */
  approve: message(
    'approve',
    both,
    z.object({ prepared: z.string() }),
    answers<Ended | Declined>(),
  ),
  /** Read again until an `unknown` is known. */
  settle: message('settle', both, z.object({ approval: ApprovalId }), answers<Ended | Declined>()),
  /** First pick and SLA state for the rows of a list page. */
  rows: message(
    'rows',
    page,
    z.object({ refs: z.array(TicketRef).check(z.maxLength(200)) }),
    answers<Read<readonly Chip[]>>(),
  ),
  /** Read (no `set`) or keep where the overlay sits on this host. */
  panel: message('panel', page, z.object({ set: z.optional(PanelState) }), answers<Panel>()),
  /** Open the options at one place, since a page may not. */
  options: message(
    'options',
    page,
    z.object({ at: z.string().check(z.maxLength(100)) }),
    answers<true>(),
  ),
  /** Put the overlay's second script beside it, in the frame that asks and nowhere else. */
  details: message('details', page, z.object({}), answers<true>()),
  /** Forget an approval that was kept while offline. */
  forget: message('forget', page, z.object({ ref: TicketRef }), answers<true>()),

  people: message(
    'people',
    ui,
    z.object({ base: z.string() }),
    answers<Read<readonly RawTechnician[]>>(),
  ),
  words: message('words', ui, z.object({ base: z.string() }), answers<Read<RawWords>>()),
  /** One ticket as it is there, to try words on: of the address, or the one open in a tab. */
  trial: message(
    'trial',
    ui,
    z.object({ base: z.string(), address: z.optional(z.string().check(z.maxLength(2000))) }),
    answers<Read<RawTicket | undefined>>(),
  ),
  whoami: message('whoami', ui, z.object({ base: z.string() }), answers<Read<string>>()),
  /** One known time of the host to confirm its zone by. */
  clock: message(
    'clock',
    ui,
    z.object({ base: z.string() }),
    answers<Read<KnownTime | undefined>>(),
  ),
  /** Read the board of every host again if it is older than a minute; the bookings lie in the store's cache. */
  day: message(
    'day',
    ui,
    z.object({ technician: TechnicianId, fresh: z.boolean() }),
    answers<DayView>(),
  ),
  /** Which open tickets that nobody has fit into this time of this technician. */
  gap: message(
    'gap',
    ui,
    z.object({ technician: TechnicianId, window: Window }),
    answers<GapTold | undefined>(),
  ),
  ask: message('ask', ui, z.object({ question: Question }), answers<Card>()),
  /** Draw the overlay in tabs of this origin that are already open. */
  inject: message('inject', ui, z.object({ origin: z.string() }), answers<true>()),
} as const;

export type Messages = typeof MESSAGES;
export type Kind = keyof Messages;
export type BodyOf<K extends Kind> = z.infer<Messages[K]['body']>;
export type InputOf<K extends Kind> = z.input<Messages[K]['body']>;
export type AnswerOf<K extends Kind> = Messages[K]['answer'];

/** On the wire: an answer, or why there is none. */
export type Envelope<A> =
  | { readonly ok: true; readonly value: A }
  | {
      readonly ok: false;
      readonly error: 'not-allowed' | 'not-understood' | 'failed';
      readonly words: string;
    };
