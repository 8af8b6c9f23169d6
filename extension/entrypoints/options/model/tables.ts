import type { Team } from '../../../../core/model/team.ts';
import { areaSheet } from './area-sheet.ts';
import { absenceSheet, callOutSheet, onCallSheet, shiftSheet } from './dated-sheets.ts';
import type { Sheet } from './sheet.ts';
import { skillSheet } from './skill-sheet.ts';
import { boardSheet, slaSheet } from './sla-sheets.ts';
import { slotSheet } from './slot-sheet.ts';
import { clientSheet, peopleSheet, siteSheet } from './team-sheets.ts';
import { wordSheet } from './word-sheet.ts';

/** What is done with a sheet, whatever its rows are. */
export type WithSheet<T> = <R>(sheetOf: (team: Team) => Sheet<R>) => T;

export interface Table {
  readonly id: string;
  readonly label: string;
  /** Hands the sheet to whoever asks, with its own kind of row. */
  use<T>(run: WithSheet<T>): T;
}

const table = <R>(id: string, label: string, sheetOf: (team: Team) => Sheet<R>): Table => ({
  id,
  label,
  use: (run) => run(sheetOf),
});

/** Every table of the team that goes into a CSV file and comes back; those that others name come first. */
export const TABLES: readonly Table[] = [
  table('people', 'People', (team) => peopleSheet(team, [])),
  table('skills', 'Skills', skillSheet),
  table('slas', 'SLA policies', slaSheet),
  table('boards', 'Boards and their SLA policy', boardSheet),
  table('clients', 'Clients', clientSheet),
  table('sites', 'Sites', siteSheet),
  table('absences', 'Absences', absenceSheet),
  table('on-call', 'On-call', onCallSheet),
  table('call-outs', 'Call-outs', callOutSheet),
  table('shifts', 'Shifts', shiftSheet),
  table('areas', 'Travel areas', areaSheet),
  table('slots', 'Slots and flex', slotSheet),
  table('words', 'Words', wordSheet),
];
