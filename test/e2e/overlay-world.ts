import type { Page } from 'playwright-core';

/** Runs code where the overlay's own scripts run, beside the page's: what a taken-over renderer can do. */
export const inOverlayWorld = async (page: Page, expression: string): Promise<unknown> => {
  const client = await page.context().newCDPSession(page);
  const isolated = new Promise<number>((found) => {
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.type === 'isolated' && context.name === 'Slotwright') found(context.id);
    });
  });
  await client.send('Runtime.enable');
  const { result } = await client.send('Runtime.evaluate', {
    contextId: await isolated,
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await client.detach();
  return result.value;
};

/** Sends a message as the overlay's own script would. */
export const fromTheOverlay = (page: Page, message: unknown): Promise<unknown> =>
  inOverlayWorld(page, `chrome.runtime.sendMessage(${JSON.stringify(message)})`);
