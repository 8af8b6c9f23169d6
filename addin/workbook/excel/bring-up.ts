/** To the front; a sheet that is hidden is shown first, which Excel cannot undo, so only then. */
export const bringUp = async (
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<void> => {
  sheet.load('visibility');
  await context.sync();
  if (sheet.visibility !== 'Visible') sheet.visibility = 'Visible';
  sheet.activate();
};
