import { describe, expect } from 'vitest';
import { inHouse } from './browser.ts';

describe('the extension in an empty profile', () => {
  inHouse(
    'opens its popup and its options without a complaint and without a request',
    async (house) => {
      for (const name of ['popup', 'options'] as const) {
        const page = await house.ui(name);
        await page.getByRole('heading').first().waitFor();
        expect(await page.title()).toContain('Slotwright');
      }
      expect(house.complaints).toEqual([]);
      expect(house.traffic.filter((seen) => seen.host.startsWith('127.'))).toEqual([]);
    },
  );

  inHouse('answers again after its worker was stopped', async (house) => {
    await house.stopWorker();
    const page = await house.ui('popup');
    await page.getByRole('heading').first().waitFor();
    expect(house.complaints).toEqual([]);
  });
});
