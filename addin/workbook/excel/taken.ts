import type { Done, Failed } from '../actions.ts';
import { refused } from './session.ts';

export const done = (text: string): Done => ({ kind: 'done', text, lines: [] });

/** Whether sheets of these names can be added: a name that is taken is somebody's sheet, which stays. */
export const taken = async (
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<Failed | undefined> => {
  const sheets = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
  await context.sync();
  const name = names.find((_, i) => sheets[i]?.isNullObject === false);
  return name === undefined
    ? undefined
    : refused('ItemAlreadyExists', `There is a sheet called ${name} already. Rename it first.`);
};
