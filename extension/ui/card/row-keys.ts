const STEP: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down arrows go from row to row while a row has the focus; fields keep their own arrows. */
export const moveInRows = (
  event: KeyboardEvent & { readonly currentTarget: HTMLElement },
): void => {
  const step = STEP[event.key];
  const from = event.target;
  if (!step || !(from instanceof HTMLElement) || !from.hasAttribute('data-row')) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const to = rows[rows.indexOf(from) + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
};
