import type { TicketId } from '../model/ids.ts';
import type { ApprovalId, Entry, Intent, Outcome, StepKind } from './journal-entry.ts';
import { sameValues } from './values.ts';

/** One approval with everything the journal says of it. */
export interface Approval {
  readonly id: ApprovalId;
  /** The entry the intent was written in: when, and in what order. */
  readonly entry: Entry;
  readonly intent: Intent;
  /** Oldest first; a later one settles an `unknown`. */
  readonly outcomes: readonly Outcome[];
  /** The last outcome's kind; `in-flight` = none yet. */
  readonly state: StepKind | 'in-flight';
  /** Something of the booking was written, if only a part of it. */
  readonly written: boolean;
  /** Settled, something of it stands in the PSA, and no later approval took it back or moved it, or that move was undone. */
  readonly live: boolean;
}

interface Gathered {
  readonly entry: Entry;
  readonly intent: Intent;
  readonly outcomes: Outcome[];
}

const gather = (entries: readonly Entry[]): ReadonlyMap<ApprovalId, Gathered> => {
  const found = new Map<ApprovalId, Gathered>();
  for (const entry of entries.toSorted((a, b) => a.seq - b.seq)) {
    const { body } = entry;
    // The first intent stands: a second one of the same name must not hide what the first one wrote.
    if (body.kind === 'intent' && !found.has(body.approval))
      found.set(body.approval, { entry, intent: body, outcomes: [] });
    if (body.kind === 'outcome') found.get(body.approval)?.outcomes.push(body);
  }
  return found;
};

const stateOf = ({ outcomes }: Gathered): Approval['state'] =>
  outcomes.at(-1)?.outcome.kind ?? 'in-flight';

/** A write that was cut short may have left a part; the comment alone is no booking. */
const hasPart = ({ outcomes }: Gathered): boolean =>
  outcomes
    .at(-1)
    ?.outcome.steps.some(
      ({ field, kind }) =>
        kind === 'written' && (field === 'owner' || field === 'start' || field === 'minutes'),
    ) ?? false;

/** Where the PSA held all of it before, its blocks are news all the same. */
const hasWritten = (one: Gathered): boolean =>
  hasPart(one) || (one.intent.blocks !== undefined && stateOf(one) === 'written');

/** Of blocks alone nothing stands in the PSA that could be written back. */
const takesBack = (one: Gathered): boolean => hasPart(one) || stateOf(one) === 'written';

/** Entries in any order, folded into approvals, oldest first. Outcomes whose intent was pruned are left out. */
export const approvalsOf = (entries: readonly Entry[]): readonly Approval[] => {
  const gathered = [...gather(entries).values()];
  const after = new Map<ApprovalId, Gathered[]>();
  for (const later of gathered) {
    const { of } = later.intent;
    if (of && takesBack(later)) after.set(of, [...(after.get(of) ?? []), later]);
  }
  const laterOf = ({ intent }: Gathered): readonly Gathered[] => after.get(intent.approval) ?? [];
  /** A move that was undone left what it had moved as it was. */
  const isUndone = (move: Gathered, { to }: Intent): boolean =>
    laterOf(move).some(
      (later) =>
        later.intent.action === 'undo' &&
        stateOf(later) === 'written' &&
        sameValues(later.intent.to, to),
    );
  return gathered.map((one) => {
    const state = stateOf(one);
    const { entry, intent, outcomes } = one;
    const written = hasWritten(one);
    const gone = laterOf(one).some((later) => !isUndone(later, intent));
    return {
      id: intent.approval,
      entry,
      intent,
      outcomes,
      state,
      written,
      live: written && intent.action !== 'undo' && state !== 'unknown' && !gone,
    };
  });
};

/** Approvals nobody knows the end of: to be settled by reading again before their ticket can be approved again. */
export const unsettled = (entries: readonly Entry[]): readonly Approval[] =>
  approvalsOf(entries).filter((approval) => approval.state === 'unknown');

/** The newest approval of a ticket, whatever became of it. */
export const lastOfTicket = (entries: readonly Entry[], ticket: TicketId): Approval | undefined =>
  approvalsOf(entries).findLast((approval) => approval.intent.ticket === ticket);
