import type { Actions, Checked, Failed, Judging } from '../../../addin/workbook/actions.ts';
import type { WeekName } from '../../../addin/workbook/week-name.ts';

/** What a check says of one week. */
export const checkWeek = async (
  actions: Pick<Actions, 'check'>,
  week: WeekName,
  how?: Judging,
): Promise<Checked | Failed> => {
  const all = await actions.check([week], how);
  if (all.kind === 'failed') return all;
  const [one] = all.weeks;
  if (!one) throw new Error(`nothing was said of ${week}`);
  return one;
};
