import type { Answer, Source } from '../../../core/dispatch/answer.ts';
import type { Problem } from '../../../core/dispatch/problem.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Team } from '../../../core/model/team.ts';
import type { Ticket } from '../../../core/model/ticket.ts';
import type { Approval } from '../../../core/store/approvals.ts';
import { withHistory } from '../../adapters/parse-history.ts';
import { parseTicket, technicianOf, ticketId } from '../../adapters/parse-ticket.ts';
import type { RawTicket } from '../../adapters/raw.ts';
import type { Card, Look, RippleTold } from '../../card.ts';
import type { BodyOf } from '../../protocol.ts';
import type { Host } from '../../settings.ts';
import { BOARD_AGE, type Board, boardOf, otherBoards, QUICK_AGE } from './boards.ts';
import { bookingsOf } from './bookings.ts';
import { draftOf } from './drafts.ts';
import { inWords, type Unsaid } from './first-look.ts';
import { mineOf, readApprovals } from './history.ts';
import { languageFor } from './language.ts';
import { tellLateWrite } from './late-write.ts';
import { namesOf } from './names.ts';
import { policyChangeOf } from './policy-change.ts';
import { rippleTold } from './ripple-told.ts';
import { settleOpen } from './settle-open.ts';
import { keepShown } from './shown.ts';
import { heldBeside } from './values.ts';
import { whoIn } from './who.ts';
import { whoAndWhen } from './who-and-when.ts';
import { adapterOf, hostOf, type World } from './world.ts';

type LookBody = BodyOf<'look'>;

const allowed = (
  logins: readonly string[] | undefined,
  base: string,
  team: Team,
): ReadonlySet<TechnicianId> | undefined =>
  logins &&
  new Set([
    ...logins.flatMap((login) => technicianOf(login, base, team) ?? []),
    // Of somebody whose login here nobody has given, the PSA cannot have spoken.
    ...team.technicians.filter((t) => t.logins[base] === undefined).map((t) => t.id),
  ]);

const ageFor = ({ fresh, quick = false }: LookBody): number =>
  fresh ? 0 : quick ? QUICK_AGE : BOARD_AGE;

const teamAndBoards = async (world: World, host: Host, maxAge: number) => {
  const stored = await world.store.team.load();
  if (!stored) return undefined;
  const [board, others] = await Promise.all([
    boardOf(world, host, stored.value, maxAge),
    otherBoards(world, [host.base]),
  ]);
  return { team: stored.value, boards: [board, ...others] };
};

interface Found {
  readonly kind: 'found';
  readonly host: Host;
  readonly raw: RawTicket;
  readonly ticket: Ticket;
  readonly team: Team;
  readonly boards: readonly Board[];
  readonly approvals: readonly Approval[];
  readonly ticketSource: Source;
}

type Asked = Pick<LookBody, 'ref' | 'mayOwn'>;

const problemOf = (world: World, body: Asked, found: Found): Problem => {
  const { host, ticket, team, boards, approvals } = found;
  const mayOwn = allowed(body.mayOwn, host.base, team);
  return {
    team,
    ticket,
    now: world.now(),
    bookings: bookingsOf(boards, approvals, team),
    tickets: boards.flatMap(({ snapshot }) => snapshot?.tickets ?? []),
    ...(mayOwn && { mayOwn }),
    sources: [found.ticketSource, ...boards.flatMap((board) => board.sources)],
  };
};

/** What the first pick does to others. */
const rippleOfFirst = (problem: Problem, { ranked: [first] }: Answer): RippleTold | undefined => {
  const technician = problem.team.technicians.find((t) => t.id === first?.technician);
  return first && technician && rippleTold(problem, technician, first.blocks);
};

const cardOf = async (world: World, body: LookBody, found: Found): Promise<Card> => {
  const { host, raw, ticket, team, boards, approvals } = found;
  const problem = problemOf(world, body, found);
  const answer = world.suggest(problem);
  const [draft, language] = await Promise.all([
    draftOf(world, body.ref),
    languageFor(world),
    keepShown(world, ticket.id, raw, answer.ranked[0]?.technician),
  ]);
  const names = namesOf(team);
  const now = world.now();
  const mine = mineOf(approvals, ticket.id, names, now);
  const card: Unsaid = {
    kind: 'card',
    ref: body.ref,
    stamp: raw.stamp,
    ticket,
    answer,
    names,
    now,
    language,
    ...policyChangeOf(team, now),
    ...(boards.some((board) => board.old) && { old: true }),
    writing: host.writing && adapterOf(world, host).assign !== undefined,
    zoneConfirmed: host.zone !== undefined,
    ...(mine && { mine }),
    ...(draft && { draft: { ...draft, what: whoAndWhen(draft, names, now) } }),
  };
  return inWords(card, rippleOfFirst(problem, answer));
};

/** The ticket as it is now and what is known around it; the boards not older than `maxAge`. */
const find = async (
  world: World,
  ref: LookBody['ref'],
  maxAge: number,
): Promise<Found | Exclude<Look, Card>> => {
  const host = hostOf(await world.settings(), ref.base);
  const at = new URL(ref.base).host;
  if (!host) return { kind: 'fault', host: at, fault: { kind: 'not-found' } };
  const adapter = adapterOf(world, host);
  const session = world.session(host);
  // What a stopped worker left is settled first: it says how long a booking is, and what is noted.
  const settled = settleOpen(world);
  const [read, told, known, before] = await Promise.all([
    session.then((own) => adapter.read(ref, own)),
    session.then((own) => adapter.history?.(ref, own)),
    settled.then(() => teamAndBoards(world, host, maxAge)),
    settled.then(() => readApprovals(world)),
  ]);
  if (!known) return { kind: 'no-team', host: at };
  if (!read.ok) return { kind: 'fault', host: at, fault: read.fault };
  const raw = read.value;
  const last = before.findLast(({ intent }) => intent.ticket === ticketId(ref));
  const held = heldBeside(adapter, raw, last?.intent.to);
  const who = whoIn(known.team, host.base, raw.owner);
  const late = await tellLateWrite(world, last, held, { zone: host.zone ?? known.team.zone, who });
  const approvals = late ? await readApprovals(world) : before;
  const plain = parseTicket(raw, known.team, world.now(), adapter.ticketUrl(ref));
  // Without its history a ticket is judged all the same: the grounds say that nobody has read when it waited.
  const ticket = told?.ok ? withHistory(plain, raw, told.value, known.team) : plain;
  if (ticket.state === 'done') {
    const mine = mineOf(approvals, ticket.id, namesOf(known.team), world.now());
    return {
      kind: 'closed',
      status: ticket.status,
      number: ticket.number,
      ...(mine && { mine }),
    };
  }
  const ticketSource: Source = { name: `${adapter.name} ticket`, state: 'read', at: world.now() };
  return { kind: 'found', host, raw, ticket, ...known, approvals, ticketSource };
};

/** One ticket, read now, with everything that is known around it, and who should take it. */
export const look = async (world: World, body: LookBody): Promise<Look> => {
  const found = await find(world, body.ref, ageFor(body));
  return found.kind === 'found' ? cardOf(world, body, found) : found;
};

/** What a further question about a ticket on a card is asked of; undefined where it cannot be told now. */
export const problemNow = async (world: World, asked: Asked): Promise<Problem | undefined> => {
  const found = await find(world, asked.ref, QUICK_AGE);
  return found.kind === 'found' ? problemOf(world, asked, found) : undefined;
};
