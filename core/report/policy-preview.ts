import type { Candidate } from '../dispatch/answer.ts';
import { isBlock } from '../dispatch/judge.ts';
import { judgeChosen } from '../dispatch/judge-blocks.ts';
import type { Problem } from '../dispatch/problem.ts';
import { suggest } from '../dispatch/suggest.ts';
import type { Reason } from '../explain/reason.ts';
import type { TechnicianId } from '../model/ids.ts';
import type { Team } from '../model/team.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Window } from '../model/time.ts';
import type { Finding } from '../rules/rule.ts';

/** The same tickets and bookings, asked with two states of a team: as it is, and as it would be. */
export interface PreviewInput extends Pick<Problem, 'now' | 'bookings' | 'tickets'> {
  readonly before: Team;
  readonly after: Team;
  /** Which tickets to ask for, in this order. */
  readonly ask: readonly Ticket[];
}

export interface FirstPick {
  readonly technician: TechnicianId;
  readonly window: Window;
}

/** The one thing that made another pick the first. */
export type Difference =
  /** In the way of the old pick now, or no longer in the way of the new one. */
  | { readonly kind: 'closed' | 'opened'; readonly who: TechnicianId; readonly reason: Reason }
  | {
      readonly kind: 'cost';
      readonly who: TechnicianId;
      readonly reason: Reason;
      readonly before: number;
      readonly after: number;
    }
  /** The ticket names no duration, and another one is assumed. */
  | { readonly kind: 'length'; readonly before: number; readonly after: number }
  /** Other starts are looked at: another grid or horizon, or several small things together. */
  | { readonly kind: 'starts' };

export type PreviewRow =
  | { readonly kind: 'same'; readonly ticket: Ticket }
  | {
      readonly kind: 'changed';
      readonly ticket: Ticket;
      /** Undefined = nobody. */
      readonly before: FirstPick | undefined;
      readonly after: FirstPick | undefined;
      readonly why: Difference;
    };

/**
 * What would be answered otherwise, ticket by ticket. Each step asks once, so that a page can breathe between two;
 * a step that ends a ticket gives its row.
 */
export function* previewPolicy(input: PreviewInput): Generator<PreviewRow | undefined, void> {
  const { now, bookings, tickets } = input;
  for (const ticket of input.ask) {
    const old: Problem = { team: input.before, ticket, now, bookings, tickets, sources: [] };
    const next: Problem = { ...old, team: input.after };
    const was = suggest(old);
    yield undefined;
    const is = suggest(next);
    const before = was.ranked[0];
    const after = is.ranked[0];
    if (isSame(before, after)) {
      yield { kind: 'same', ticket };
      continue;
    }
    yield undefined;
    const why =
      was.need.minutes === is.need.minutes
        ? yield* difference(old, next, before, after)
        : { kind: 'length' as const, before: was.need.minutes, after: is.need.minutes };
    yield { kind: 'changed', ticket, before: pickOf(before), after: pickOf(after), why };
  }
}

const isSame = (a: Candidate | undefined, b: Candidate | undefined): boolean =>
  a?.technician === b?.technician &&
  a?.window.start === b?.window.start &&
  a?.window.end === b?.window.end;

const pickOf = (candidate: Candidate | undefined): FirstPick | undefined =>
  candidate && { technician: candidate.technician, window: candidate.window };

const judged = (problem: Problem, { technician: id, blocks }: Candidate): readonly Finding[] => {
  const technician = problem.team.technicians.find((t) => t.id === id);
  return technician ? judgeChosen(problem, technician, blocks) : [];
};

/** A block that nothing in `besides` speaks of: a deadline given up for both is no difference. */
const newBlock = (found: readonly Finding[], besides: readonly Finding[]): Finding | undefined =>
  found.find((f) => isBlock(f) && !besides.some((g) => g.reason.code === f.reason.code));

function* difference(
  old: Problem,
  next: Problem,
  before: Candidate | undefined,
  after: Candidate | undefined,
): Generator<undefined, Difference> {
  const beforeNext = before ? judged(next, before) : [];
  yield undefined;
  const afterOld = after ? judged(old, after) : [];
  const closed = before && newBlock(beforeNext, before.findings);
  if (closed) return { kind: 'closed', who: before.technician, reason: closed.reason };
  const opened = after && newBlock(afterOld, after.findings);
  if (opened) return { kind: 'opened', who: after.technician, reason: opened.reason };
  if (!before || !after) return { kind: 'starts' };
  return (
    dearest(
      { who: before.technician, old: before.findings, next: beforeNext },
      { who: after.technician, old: afterOld, next: after.findings },
    ) ?? { kind: 'starts' }
  );
}

/** What the rules say of one pick with the old policy and with the new one. */
interface Said {
  readonly who: TechnicianId;
  readonly old: readonly Finding[];
  readonly next: readonly Finding[];
}

const costBy = (findings: readonly Finding[], code: Reason['code']): number => {
  let sum = 0;
  for (const f of findings) if (f.kind === 'cost' && f.reason.code === code) sum += f.minutes;
  return sum;
};

/** The cost that moved most against the old pick or for the new one. */
const dearest = (before: Said, after: Said): Difference | undefined => {
  let best: Difference | undefined;
  let most = 0;
  for (const { reason } of [...before.next, ...before.old, ...after.next, ...after.old]) {
    const moved = ({ old, next }: Said): number =>
      costBy(next, reason.code) - costBy(old, reason.code);
    const against = moved(before);
    const lower = -moved(after);
    if (against + lower <= most + 1e-9) continue;
    most = against + lower;
    const said = against >= lower ? before : after;
    const shown = [...said.next, ...said.old].find((f) => f.reason.code === reason.code);
    best = {
      kind: 'cost',
      who: said.who,
      reason: shown?.reason ?? reason,
      before: costBy(said.old, reason.code),
      after: costBy(said.next, reason.code),
    };
  }
  return best;
};
