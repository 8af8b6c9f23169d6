import type { Page } from 'playwright-core';

export const TICKET = 'https://rt.example.com/rt/Ticket/Display.html?id=12';

export const goTo = async (page: Page, panel: string): Promise<void> => {
  await page.evaluate((id) => {
    location.hash = id;
  }, panel);
  await page.locator(`a[aria-current=page][href="#${panel}"]`).waitFor({ state: 'attached' });
  await page.waitForFunction(() => !document.querySelector('[aria-busy=true]'));
};
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();

/** From an empty profile to a team: every step is one thing a person does. */
export const STEPS: readonly ((page: Page) => Promise<unknown>)[] = [
  (page) => page.getByLabel('Address of any ticket').fill(TICKET),
  (page) => press(page, 'Connect'),
  (page) => press(page, 'Use these 6 people'),
  (page) => press(page, 'Use these hours'),
  (page) => press(page, 'Yes, the time is right'),
  (page) => press(page, 'Use these skills'),
  (page) => press(page, 'Next'),
  (page) => press(page, 'Use these words'),
];
export const setUp = async (page: Page): Promise<void> => {
  for (const step of STEPS) await step(page);
  await page.getByRole('switch').waitFor();
};
/** The same page loaded anew: what was only in memory is gone. */
export const reopened = async (page: Page, hash: string): Promise<void> => {
  await page.evaluate((to) => history.replaceState(null, '', to || location.pathname), hash);
  await page.reload();
  await page.locator('h1').waitFor();
};
