/** The requirement sets an Excel has, each with its version. */
export type Matrix = Readonly<Record<string, string>>;

/** The oldest Excel the add-in promises to run in. */
export const FLOOR = '1.14';

export const ORDINARY: Matrix = {
  ExcelApi: FLOOR,
  SharedRuntime: '1.1',
  RibbonApi: '1.1',
  AddinCommands: '1.1',
  DialogApi: '1.1',
  DelayForCellEdit: '1.1',
  RichApiRuntime: '1.1',
};

/** Whether version a comes after version b. */
export const isNewer = (a: string, b: string): boolean => {
  const [x = 0, y = 0] = a.split('.').map(Number);
  const [v = 0, w = 0] = b.split('.').map(Number);
  return x > v || (x === v && y > w);
};
