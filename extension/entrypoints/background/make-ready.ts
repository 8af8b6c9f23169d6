import { ApprovalId, type Intent } from '../../../core/store/journal-entry.ts';
import { ticketId } from '../../adapters/parse-ticket.ts';
import type { TicketRef } from '../../adapters/raw.ts';
import type { Choice, Prepared } from '../../card.ts';
import { displacedBy } from './displaced.ts';
import type { Gate } from './gate.ts';
import type { Found } from './read-for-write.ts';
import { keepReady } from './ready.ts';
import { comment } from './say.ts';
import { whoIn } from './who.ts';
import type { World } from './world.ts';

type Meant = Pick<
  Intent,
  | 'action'
  | 'of'
  | 'technician'
  | 'technicianName'
  | 'from'
  | 'to'
  | 'blocks'
  | 'override'
  | 'suggested'
> & {
  readonly displaces?: Choice['displaces'];
  /** The blocks of what is taken back or moved. */
  readonly before?: Intent['blocks'];
  /** Blocks that stand again. */
  readonly again?: Intent['blocks'];
};

// Long enough to know a ticket by; the journal is no copy of the PSA.
const TITLE = 200;

const ownersIn = (
  logins: readonly (string | undefined)[],
  who: (login: string) => string,
): NonNullable<Prepared['owners']> =>
  Object.fromEntries(logins.flatMap((login) => (login === undefined ? [] : [[login, who(login)]])));

/** Keeps the write under its approval's id and answers what a person is to see of it. */
export const makeReady = async (
  world: World,
  { adapter, zone }: Gate,
  ref: TicketRef,
  { raw, rights, taken }: Found,
  { displaces, before, again, ...meant }: Meant,
): Promise<Prepared> => {
  const approval = ApprovalId.parse(world.newId());
  const { action, from, to, technician, blocks } = meant;
  const listed = blocks ?? again;
  const words = adapter.lacks?.includes('comment')
    ? undefined
    : comment({
        action,
        name: meant.technicianName ?? to.owner ?? '',
        values: action === 'undo' ? from : to,
        blocks: action === 'undo' ? before : blocks,
        zone,
        by: rights?.user,
      });
  const said = words === undefined ? {} : { comment: words };
  const team = (await world.store.team.load())?.value;
  const intent: Intent = {
    kind: 'intent',
    approval,
    psa: ref.psa,
    base: ref.base,
    native: ref.id,
    ticket: ticketId(ref),
    number: raw.number,
    title: raw.title.slice(0, TITLE),
    by: rights?.user,
    ...said,
    ...meant,
  };
  const inTheWay = await displacedBy(world, { technician, displaces, taken });
  await keepReady(world, { intent, ref, stamp: raw.stamp, known: taken.map(({ id }) => id) });
  return {
    kind: 'prepared',
    id: approval,
    action,
    ...(technician && { technician }),
    from,
    to,
    ...(listed && { blocks: listed }),
    ...(before && { freed: before.slice(1) }),
    owners: ownersIn([from.owner, to.owner], whoIn(team, ref.base, raw.owner)),
    ...said,
    sideEffects: adapter.sideEffects({ ref, stamp: raw.stamp, from, to, ...said }),
    mayUndo: rights?.mayUndo,
    ...(rights?.user !== undefined && { user: rights.user }),
    ...(inTheWay.length > 0 && { displaces: inTheWay }),
  };
};
