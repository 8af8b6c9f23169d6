import { instant } from '../../../core/calendar/instant.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { DayView } from '../../card.ts';
import { BOARD_AGE, boardOf } from './boards.ts';
import type { World } from './world.ts';

/** Brings the remembered boards up to date; the age told is that of the oldest one. */
export const dayView = async (
  world: World,
  technician: TechnicianId,
  fresh: boolean,
): Promise<DayView> => {
  const [stored, { hosts }] = await Promise.all([world.store.team.load(), world.settings()]);
  if (!stored) return { technician, stale: false };
  const boards = await Promise.all(
    hosts.map((host) => boardOf(world, host, stored.value, fresh ? 0 : BOARD_AGE)),
  );
  const ages = boards.flatMap(({ snapshot }) => snapshot?.at ?? []);
  const fault = boards.find((board) => board.fault)?.fault;
  return {
    technician,
    ...(ages.length > 0 && { at: instant(Math.min(...ages)) }),
    stale: fault !== undefined,
    ...(fault && { fault }),
  };
};
