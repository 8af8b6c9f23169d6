import type { Page } from 'playwright-core';

/** What does not fit a pane, each in words; it runs in the page as it is drawn. */
export const misfits = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const wrong: string[] = [];
    const named = (one: Element): string =>
      `${one.localName}.${one.className} "${(one.textContent ?? '').slice(0, 30)}"`;
    const shown = [...document.querySelectorAll<HTMLElement>('#pane *')].filter(
      (one) => one.getClientRects().length > 0,
    );

    if (document.documentElement.scrollWidth > innerWidth) wrong.push('scrolls sideways');
    for (const one of shown) {
      const box = one.getBoundingClientRect();
      if (box.left < 0 || box.right > innerWidth + 0.5)
        wrong.push(`leaves the pane: ${named(one)}`);
    }

    const hasText = (one: Element): boolean =>
      [...one.childNodes].some(
        (child) => child.nodeType === Node.TEXT_NODE && child.textContent?.trim(),
      );
    for (const one of shown.filter(hasText))
      if (Number.parseFloat(getComputedStyle(one).fontSize) < 12)
        wrong.push(`small: ${named(one)}`);

    const CORNER = { width: 34, height: 32 };
    for (const one of shown.filter((each) => hasText(each) || each.localName === 'button')) {
      const box = one.getBoundingClientRect();
      if (box.right > innerWidth - CORNER.width && box.top < CORNER.height)
        wrong.push(`in the corner of Office: ${named(one)}`);
    }

    for (const one of document.querySelectorAll('#pane button, #pane summary, #pane label')) {
      const { width, height } = one.getBoundingClientRect();
      if (width > 0 && (width < 24 || height < 24)) wrong.push(`hard to hit: ${named(one)}`);
    }

    const primary = [...document.querySelectorAll('#pane .primary')];
    if (primary.length > 1) wrong.push('more than one primary button');
    for (const one of primary) {
      const { bottom, top } = one.getBoundingClientRect();
      if (top < 0 || bottom > innerHeight) wrong.push('the primary button is out of sight');
    }
    const foot = document.querySelectorAll('#pane .actions > button');
    const rows = new Set([...foot].map((one) => one.getBoundingClientRect().top));
    if (rows.size > 1) wrong.push('the foot takes more than one row');
    return wrong;
  });
