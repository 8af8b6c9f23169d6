const QUIET_MILLISECONDS = 300;

/** Tells that somebody else than this add-in changed a cell, once they have paused; returns how to stop. */
export const watchChanges = async (changed: () => void): Promise<() => Promise<void>> => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const told = async ({ triggerSource }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (triggerSource === 'ThisLocalAddin') return;
    clearTimeout(waiting);
    waiting = setTimeout(changed, QUIET_MILLISECONDS);
  };
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(told);
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(waiting);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
};
