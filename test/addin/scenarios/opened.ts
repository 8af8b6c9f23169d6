import type { Actions } from '../../../addin/workbook/actions.ts';
import type { Patience } from '../../../addin/workbook/in-slices.ts';
import type { OnCallActions } from '../../../addin/workbook/on-call.ts';
import type { OutsideActions } from '../../../addin/workbook/outside.ts';
import type { PhoneActions } from '../../../addin/workbook/phone.ts';
import type { Publishing } from '../../../addin/workbook/publishing.ts';
import type { Reports } from '../../../addin/workbook/reports.ts';
import type { RotaActions } from '../../../addin/workbook/rota.ts';
import type { ShiftSwaps } from '../../../addin/workbook/shift-swap.ts';
import type { TeamActions } from '../../../addin/workbook/team.ts';
import { WeekName } from '../../../addin/workbook/week-name.ts';
import type { ChromiumExcel } from '../../excel-host/browser/open.ts';
import type { NodeExcel } from '../../excel-host/index.ts';

/** The add-in over a workbook, wherever it runs: in Node or in a page of Chromium. */
export interface Opened {
  readonly excel: NodeExcel | ChromiumExcel;
  readonly actions: Actions;
  readonly onCall: OnCallActions;
  /** The pane is closed and opened again over the same workbook. */
  reload(): Promise<void>;
  readonly publishing: Publishing;
  readonly reports: Reports;
  readonly phone: PhoneActions;
  readonly shifts: ShiftSwaps;
  readonly rota: RotaActions;
  readonly outside: OutsideActions;
  readonly team: TeamActions;
  close(): Promise<void>;
}

/** Opens a new workbook, or one from before, as the next Excel would; in a browser the pane finds what it kept. */
export type Open = (book?: Opened['excel']['book']) => Promise<Opened>;

// Counted in steps and not by a clock: the same on every machine.
const STEPS = 250_000;
export const patience: Patience = () => ({ kind: 'steps', steps: STEPS });

/** A Monday before the first turn: the phone asks who has it now. */
export const clock = (): number => Date.parse('2026-11-23T06:00:00Z');

export const UNWATCHED = { told: () => {}, isStopped: () => false };
export const WEEK = WeekName.parse('2026-W48');
export const SHEET = 'Week 2026-W48';
