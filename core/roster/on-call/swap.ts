import type { OnCallReason } from '../../explain/on-call-reason.ts';
import type { OnCallId, TechnicianId } from '../../model/ids.ts';
import type { Instant } from '../../model/time.ts';
import { isAgreed, isLive } from './entries.ts';
import { sheetOf } from './hold.ts';
import type { HeldTurn } from './on-call-facts.ts';
import type { Swap, SwapLeg } from './plan.ts';
import type { OnCallProblem } from './problem.ts';
import { findingsAt, NOBODY, place, type Sheet } from './sheet.ts';

/** What speaks against a swap, and of whom and which turn. */
export interface Refusal {
  readonly shift: OnCallId;
  readonly technician: TechnicianId;
  readonly reason: OnCallReason;
}

export type SwapOutcome =
  | { readonly kind: 'agreed'; readonly swap: Swap }
  | { readonly kind: 'waiting'; readonly swap: Swap; readonly waitsFor: readonly TechnicianId[] }
  | { readonly kind: 'undone'; readonly swap: Swap }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] };

/** Who asks: one of the two, or a manager for both. */
export type By = { readonly technician: TechnicianId } | { readonly manager: string };

const nameOf = (sheet: Sheet, id: TechnicianId): string =>
  sheet.ground.technicians.get(id)?.name ?? id;

/** Whether the leg can be meant at all: its turn is there, ahead, in play, and theirs to give. */
const legRefusal = (sheet: Sheet, leg: SwapLeg): OnCallReason | undefined => {
  const { shift, from, to } = leg;
  const t = sheet.turns.findIndex(({ id }) => id === shift);
  const turn = sheet.turns[t];
  if (!turn) return { code: 'no-such-turn', shift };
  if (turn.window.start <= sheet.ground.problem.now) {
    return { code: 'turn-begun', at: turn.window.start };
  }
  if ((sheet.free[t] ?? []).length === 0) return { code: 'fixed-then', window: turn.window };
  const has = sheet.people[sheet.holder[t] ?? NOBODY];
  if (has?.id !== from || from === to) {
    const holds = has?.technician.name;
    return { code: 'not-theirs', name: nameOf(sheet, from), ...(holds !== undefined && { holds }) };
  }
  return sheet.personOf.has(to) ? undefined : { code: 'not-in-rotation' };
};

/** Everything that would be broken once all legs are made: rest, leave, gap, skill, pairing. */
const judge = (sheet: Sheet, legs: readonly SwapLeg[]): readonly Refusal[] => {
  const senseless = legs.flatMap((leg) => {
    const reason = legRefusal(sheet, leg);
    const about = reason?.code === 'not-in-rotation' ? leg.to : leg.from;
    return reason ? [{ shift: leg.shift, technician: about, reason }] : [];
  });
  if (senseless.length > 0) return senseless;
  const made = legs.map(({ shift, to }) => ({
    ...{ shift, to, turn: sheet.turns.findIndex(({ id }) => id === shift) },
    person: sheet.personOf.get(to) ?? NOBODY,
  }));
  for (const { turn } of made) place(sheet, turn, NOBODY);
  for (const { turn, person } of made) place(sheet, turn, person);
  return made.flatMap(({ shift, to, turn, person }) =>
    findingsAt(sheet, person, turn).flatMap(({ kind, reason }) =>
      kind === 'block' ? [{ shift, technician: to, reason }] : [],
    ),
  );
};

const peopleIn = ({ legs }: Swap): readonly TechnicianId[] => [
  ...new Set(legs.flatMap(({ from, to }) => [from, to])),
];

const answer = (problem: OnCallProblem, turns: readonly HeldTurn[], swap: Swap): SwapOutcome => {
  const refusals = judge(sheetOf(problem, turns), swap.legs);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  if (isAgreed(swap)) return { kind: 'agreed', swap };
  const waitsFor = peopleIn(swap).filter((id) => !swap.agreed.includes(id));
  return { kind: 'waiting', swap, waitsFor };
};

const signed = (swap: Swap, by: By): Swap =>
  'manager' in by
    ? { ...swap, recordedBy: by.manager }
    : { ...swap, agreed: [...new Set([...swap.agreed, by.technician])] };

const notAsked = (swap: Swap, by: By, problem: OnCallProblem): SwapOutcome | undefined => {
  if ('manager' in by || peopleIn(swap).includes(by.technician)) return undefined;
  const name = problem.team.technicians.find((t) => t.id === by.technician)?.name ?? by.technician;
  const shift = swap.legs[0]?.shift ?? swap.id;
  const refusal: Refusal = {
    shift,
    technician: by.technician,
    reason: { code: 'not-asked', name },
  };
  return { kind: 'refused', refusals: [refusal] };
};

/** Says yes to a swap, for oneself or as a manager for both. It counts once everybody in it has; it is judged each time. */
export const agreeToSwap = (
  problem: OnCallProblem,
  turns: readonly HeldTurn[],
  swap: Swap,
  by: By,
): SwapOutcome => notAsked(swap, by, problem) ?? answer(problem, turns, signed(swap, by));

/** Asks for a swap: the first yes is that of whoever asks. */
export const proposeSwap = (
  problem: OnCallProblem,
  turns: readonly HeldTurn[],
  asked: Pick<Swap, 'id' | 'legs' | 'at'>,
  by: By,
): SwapOutcome => agreeToSwap(problem, turns, { ...asked, agreed: [] }, by);

/** Takes a swap back, until the first of its turns begins. */
export const undoSwap = (
  problem: OnCallProblem,
  turns: readonly HeldTurn[],
  swap: Swap,
  at: Instant,
): SwapOutcome => {
  const [first] = swap.legs;
  const refuse = (reason: OnCallReason): SwapOutcome => ({
    kind: 'refused',
    refusals: first ? [{ shift: first.shift, technician: first.from, reason }] : [],
  });
  if (swap.undoneAt !== undefined) return refuse({ code: 'undone-before' });
  const undone: SwapOutcome = { kind: 'undone', swap: { ...swap, undoneAt: at } };
  if (!isAgreed(swap)) return undone;
  const shifts = new Set(swap.legs.map(({ shift }) => shift));
  const later = problem.plan.swaps.find(
    (s) =>
      s.id !== swap.id && isLive(s) && s.at >= swap.at && s.legs.some((l) => shifts.has(l.shift)),
  );
  const back = swap.legs.map(({ shift, from, to }) => ({ shift, from: to, to: from }));
  const sheet = sheetOf(problem, turns);
  const over = later?.legs.find((l) => shifts.has(l.shift));
  if (over) return refuse({ code: 'swapped-since', to: nameOf(sheet, over.to) });
  const refusals = judge(sheet, back);
  return refusals.length > 0 ? { kind: 'refused', refusals } : undone;
};
