import { minutesOf } from '../../../core/calendar/instant.ts';
import { type BookingId, TechnicianId } from '../../../core/model/ids.ts';
import type { Instant, Window } from '../../../core/model/time.ts';
import type { ApprovalId, Outcome } from '../../../core/store/journal-entry.ts';
import type { Declined, Ended, Prepared } from '../../../extension/card.ts';
import { approve } from '../../../extension/entrypoints/background/approve.ts';
import { look } from '../../../extension/entrypoints/background/look.ts';
import { prepare } from '../../../extension/entrypoints/background/prepare.ts';
import type { World } from '../../../extension/entrypoints/background/world.ts';
import { type Point, START } from './fake-psa.ts';
import { BASE, type Machine } from './fake-world.ts';

export const refTo = (id: string) => ({ psa: 'sample-psa', base: BASE, id }) as const;
export const idOf = (name: string) => TechnicianId.parse(name);

export interface Wish {
  readonly technician?: string;
  readonly start?: Instant;
  readonly minutes?: number;
  readonly override?: string;
  readonly displaces?: readonly BookingId[];
  /** All of it by time, where it is not done in one go. */
  readonly blocks?: readonly Window[];
}
const choice = ({
  technician = 'amber',
  blocks,
  start = blocks?.[0]?.start ?? START,
  minutes = blocks?.reduce((sum, block) => sum + minutesOf(block), 0) ?? 60,
  override,
  displaces,
}: Wish) => ({
  technician: idOf(technician),
  start,
  minutes,
  ...(override !== undefined && { override }),
  ...(displaces && { displaces }),
  ...(blocks && { blocks }),
});

export const assign = (id: string, wish: Wish = {}) =>
  ({ action: 'assign', ref: refTo(id), choice: choice(wish) }) as const;

/** Look, then choose: what the overlay does up to Confirm. */
export const choose = async (world: World, id: string, wish: Wish = {}) => {
  const card = await look(world, { ref: refTo(id), fresh: false });
  if (card.kind !== 'card') throw new Error(`no card but ${card.kind}`);
  return prepare(world, { ...assign(id, wish), stamp: card.stamp });
};

export const undo = (world: World, approval: ApprovalId) =>
  prepare(world, { action: 'undo', approval });
export const move = (world: World, approval: ApprovalId, wish: Wish) =>
  prepare(world, { action: 'move', approval, choice: choice(wish) });

export const ready = (answer: Prepared | Declined): Prepared => {
  if (answer.kind !== 'prepared') throw new Error(`declined: ${JSON.stringify(answer)}`);
  return answer;
};
export const ended = (answer: Ended | Declined): Ended => {
  if (answer.kind !== 'ended') throw new Error(`declined: ${JSON.stringify(answer)}`);
  return answer;
};

/** The whole way of one booking. */
export const book = async (world: World, id: string, wish: Wish = {}): Promise<Ended> =>
  ended(await approve(world, ready(await choose(world, id, wish)).id));

/** What the journal says, oldest first, in a few words each. */
export const told = async (world: World): Promise<readonly string[]> =>
  (await world.store.journal.list())
    .toReversed()
    .map(({ body }) => (body.kind === 'outcome' ? outcomeText(body) : body.kind));

const outcomeText = ({ outcome, settled }: Outcome): string =>
  `${outcome.kind}${settled ? ' (settled)' : ''}`;

/** Stops the PSA at a point until somebody lets it go on. */
export const pauseAt = ({ psa }: Machine, point: Point) => {
  let go = (): void => undefined;
  const reached = new Promise<void>((resolve) => {
    psa.at = (now) => {
      if (now !== point) return undefined;
      resolve();
      return new Promise<void>((open) => {
        go = open;
      });
    };
  });
  return { reached, go: () => go() };
};
