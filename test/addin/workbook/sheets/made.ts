import { addressOf } from '../../../../addin/workbook/address.ts';
import { excelActions } from '../../../../addin/workbook/excel/actions.ts';
import { readNow } from '../../../../addin/workbook/excel/session.ts';
import { WeekName } from '../../../../addin/workbook/week-name.ts';
import type { NodeExcel } from '../../../excel-host/index.ts';
import { before } from '../before.ts';

export const WEEK = WeekName.parse('2026-W48');
export const SHEET = 'Week 2026-W48';
const STEPS = 100_000;
/** Tuesday 24 November 2026, 12:00, as a sheet counts. */
const NOON = 46_350.5;
const UNWATCHED = { told: () => {}, isStopped: () => false };

const mustWork = async (done: Promise<{ readonly kind: string }>): Promise<void> => {
  const answer = await done;
  if (answer.kind === 'failed') throw new Error(JSON.stringify(answer));
};

/** The first cell of the table below its header. */
const overridesAt = (excel: NodeExcel): string => {
  const block = excel.book.table('tblOverrides')?.block;
  if (!block) throw new Error('no table of overrides');
  const spot = { row: block.row + 1, column: block.column };
  return `On-call!${addressOf(spot)}`;
};

/** The sample's workbook with a week that has all there is to show: on call, leave, locks, gaps, somebody who left. */
export const makeWeek = async (excel: NodeExcel): Promise<void> => {
  excel.asGlobals();
  const actions = excelActions(() => ({ kind: 'steps', steps: STEPS }), before);
  await mustWork(actions.setUp('sample'));
  excel.user.paste('Time off!A4', [['T03', '2026-11-24', '2026-11-25', 'leave', '']]);
  excel.user.type('Technicians!I15', '2026-11-20');
  excel.user.paste('Shifts!A7', [['N', 'Night', '22:00', '06:00', 8, '']]);
  excel.user.paste('Slots!A12', [['Night queue', 'Thu', '00:00', '05:00', 'reactive']]);
  // Nobody is primary on Thursday.
  excel.user.paste('On-call!A4', [
    ['2026-11-16', '2026-11-26', 'primary', 'T01'],
    ['2026-11-27', '2026-12-07', 'primary', 'T02'],
    ['2026-11-23', '2026-11-30', 'secondary', 'T05'],
  ]);
  // For a night somebody takes over, and somebody else for the day after; another cover was taken back.
  const night = [NOON + 0.25, NOON + 0.875];
  const said = ['T01', 'Eva', NOON - 4];
  excel.user.paste(overridesAt(excel), [
    ['O1', 'primary', ...night, 'T04', ...said, '', 'Ill'],
    ['O2', 'secondary', ...night, 'T06', ...said, NOON - 3, 'Better'],
    ['O3', 'primary', NOON + 0.875, NOON + 1.875, 'T06', ...said, '', 'Ill'],
  ]);
  await mustWork(actions.newWeek(WEEK));
  await mustWork(actions.preview('generate', [WEEK], UNWATCHED));
  await mustWork(actions.apply());
  // By hand: a late shift before an early one, nobody from Wednesday on in five rows but one who is on at night, and two cells that stay.
  excel.user.paste(`${SHEET}!C5`, [['L', 'E']]);
  excel.user.clear(`${SHEET}!E7:G11`);
  excel.user.type(`${SHEET}!E10`, 'N');
  // Kim is not active any more, and her week is free.
  excel.user.type('Technicians!K14', 'no');
  excel.user.clear(`${SHEET}!C14:I14`);
  excel.user.select(`${SHEET}!F8:G8`);
  await mustWork(actions.lock('lock', 'Dentist'));
};

/** The workbook as the add-in reads it. */
export const bookOf = async (excel: NodeExcel) => {
  const { book } = await excel.Excel.run(readNow);
  return book;
};
