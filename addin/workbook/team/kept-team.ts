import * as z from 'zod/mini';
import { Team } from '../../../core/model/team.ts';
import { fromSetting } from '../book/kept.ts';
import type { RawBook } from '../book/raw-book.ts';

/** Where the workbook keeps the last team file: what it says that no table has a column for. */
export const TEAM_SETTING = 'slotwright.team';

export const KeptTeam = z.object({
  team: Team,
  /** What got a row of its own by its id: where that row is gone, somebody took it out. */
  shown: z.object({ absences: z.array(z.string()), slots: z.array(z.string()) }),
});
export type KeptTeam = z.infer<typeof KeptTeam>;

export const keptTeam = ({ settings }: Pick<RawBook, 'settings'>): KeptTeam | undefined =>
  KeptTeam.safeParse(fromSetting(settings.get(TEAM_SETTING))).data;
