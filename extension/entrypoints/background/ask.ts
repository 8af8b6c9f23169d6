import type { Source } from '../../../core/dispatch/answer.ts';
import { TicketId } from '../../../core/model/ids.ts';
import { emptyTeam, type Team } from '../../../core/model/team.ts';
import type { Ticket } from '../../../core/model/ticket.ts';
import type { Card } from '../../card.ts';
import type { Question } from '../../protocol.ts';
import { otherBoards } from './boards.ts';
import { bookingsOf } from './bookings.ts';
import { inWords } from './first-look.ts';
import { readApprovals } from './history.ts';
import { languageFor } from './language.ts';
import { namesOf } from './names.ts';
import { policyChangeOf } from './policy-change.ts';
import type { World } from './world.ts';

const clientOf = (named: string | undefined, team: Team) => {
  const folded = named?.trim().toLowerCase();
  return team.clients.find(
    (c) => c.id === named || [c.name, ...c.aliases].some((n) => n.toLowerCase() === folded),
  );
};

const ticketOf = (question: Question, team: Team, id: string): Ticket => {
  const { client: named, ...facts } = question;
  const client = clientOf(named, team);
  return {
    ...facts,
    id: TicketId.parse(`ask#${id}`),
    number: '',
    state: 'open',
    status: '',
    client: client?.id,
    clientName: client?.name ?? named,
  };
};

/** The same card for a ticket that is nowhere but in a form; needs no host, and reads only what is remembered. */
export const askAnywhere = async (world: World, question: Question): Promise<Card> => {
  const [stored, boards, approvals, language] = await Promise.all([
    world.store.team.load(),
    otherBoards(world, []),
    readApprovals(world),
    languageFor(world),
  ]);
  const team = stored?.value ?? emptyTeam(world.zone);
  const ticket = ticketOf(question, team, world.newId());
  const named: Source = { name: 'team', state: stored ? 'read' : 'absent' };
  const answer = world.suggest({
    team,
    ticket,
    now: world.now(),
    bookings: bookingsOf(boards, approvals, team),
    tickets: boards.flatMap(({ snapshot }) => snapshot?.tickets ?? []),
    sources: [named, ...boards.flatMap((board) => board.sources)],
  });
  return inWords({
    kind: 'card',
    stamp: '',
    ticket,
    answer,
    names: namesOf(team),
    now: world.now(),
    language,
    ...policyChangeOf(team, world.now()),
    writing: false,
    zoneConfirmed: true,
  });
};
