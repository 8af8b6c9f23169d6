const QUIET_MILLISECONDS = 300;

/** Tells where a change came from, and once they have paused that somebody else than this add-in changed a cell; returns how to stop. */
export const watchChanges = async (
  changed: () => void,
  hear: (from: string) => void = () => {},
): Promise<() => Promise<void>> => {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const told = async (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (event.triggerSource === 'ThisLocalAddin') return;
    hear(event.source);
    clearTimeout(waiting);
    waiting = setTimeout(changed, QUIET_MILLISECONDS);
  };
  // A cell that is being edited when the pane opens would leave it deaf.
  const handler = await Excel.run({ delayForCellEdit: true }, async (context) => {
    const added = context.workbook.worksheets.onChanged.add(told);
    await context.sync();
    return added;
  });
  return async () => {
    clearTimeout(waiting);
    const own = { delayForCellEdit: true, previousObjects: handler.context };
    await Excel.run(own, async (context) => {
      handler.remove();
      await context.sync();
    });
  };
};
