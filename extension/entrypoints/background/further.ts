import { windowOf } from '../../../core/calendar/instant.ts';
import { fillGap } from '../../../core/dispatch/fill-gap.ts';
import { type FlipAnswer, flip as flipFor } from '../../../core/dispatch/flip.ts';
import { judgeChosen } from '../../../core/dispatch/judge-blocks.ts';
import { p1Now } from '../../../core/dispatch/now.ts';
import type { Finding } from '../../../core/rules/rule.ts';
import type { GapTold, NowTold, RippleTold } from '../../card.ts';
import type { BodyOf } from '../../protocol.ts';
import { otherBoards } from './boards.ts';
import { bookingsOf } from './bookings.ts';
import { readApprovals } from './history.ts';
import { languageFor } from './language.ts';
import { problemNow } from './look.ts';
import { namedBookings } from './named-bookings.ts';
import { rippleTold } from './ripple-told.ts';
import type { World } from './world.ts';

type Choice = Pick<BodyOf<'weigh'>, 'ref' | 'mayOwn' | 'choice'>;

const chosen = async (world: World, body: Choice) => {
  const problem = await problemNow(world, body);
  const technician = problem?.team.technicians.find((t) => t.id === body.choice.technician);
  const { start, minutes, blocks = [windowOf(start, minutes)] } = body.choice;
  return problem && technician && { problem, technician, blocks };
};

/** What the rules say of one technician at one start that a person chose. */
export const weigh = async (
  world: World,
  body: Choice,
): Promise<readonly Finding[] | undefined> => {
  const one = await chosen(world, body);
  return one && judgeChosen(one.problem, one.technician, one.blocks);
};

/** What that start does to everybody else. */
export const ripple = async (world: World, body: Choice): Promise<RippleTold | undefined> => {
  const one = await chosen(world, body);
  return one && rippleTold(one.problem, one.technician, one.blocks);
};

/** The smallest change that would make somebody the first pick. */
export const flip = async (world: World, body: BodyOf<'flip'>): Promise<FlipAnswer | undefined> => {
  const problem = await problemNow(world, body);
  return problem && flipFor(problem, world.suggest(problem), body.technician);
};

/** Who can be there soonest. */
export const nearest = async (world: World, body: BodyOf<'now'>): Promise<NowTold | undefined> => {
  const problem = await problemNow(world, body);
  if (!problem) return undefined;
  const found = p1Now(problem);
  const ids = found.people.flatMap((one) => [
    ...(one.after === undefined ? [] : [one.after]),
    ...[one, one.sooner].flatMap((way) => way?.displaces.map(({ booking }) => booking) ?? []),
  ]);
  return { ...found, named: namedBookings(problem.bookings, ids) };
};

/** What fits into somebody's free time, by what is remembered of every board. */
export const gap = async (
  world: World,
  { technician: id, window }: BodyOf<'gap'>,
): Promise<GapTold | undefined> => {
  const [stored, boards, approvals, language] = await Promise.all([
    world.store.team.load(),
    otherBoards(world, []),
    readApprovals(world),
    languageFor(world),
  ]);
  const team = stored?.value;
  const technician = team?.technicians.find((t) => t.id === id);
  if (!team || !technician) return undefined;
  const plan = fillGap({
    team,
    technician,
    window,
    now: world.now(),
    bookings: bookingsOf(boards, approvals, team),
    tickets: boards.flatMap(({ snapshot }) => snapshot?.tickets ?? []),
  });
  return { ...plan, language };
};
