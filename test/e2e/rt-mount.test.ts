import { expect } from 'vitest';
import { localTime } from '../../core/calendar/zone.ts';
import { Zone } from '../../core/model/time.ts';
import { NUMBER } from '../rt/tickets.ts';
import { overlay } from './browser.ts';
import {
  approved,
  asStored,
  storedIn,
  ticketPage,
  UNTOUCHED,
  withRt,
  writesSeen,
} from './rt-house.ts';
import { approve, button, firstLook, isAbout, seesBooked, words } from './sample-house.ts';

const BERLIN = Zone.parse('Europe/Berlin');

withRt('a Request Tracker below /rt, in German', { prefix: '/rt', language: 'de' }, (atRt) => {
  atRt(
    'is set up for Berlin, suggests in Berlin time, writes the right instants and takes them back',
    async ({ house, rt }) => {
      const setup = await house.ui('options');
      const press = (name: string | RegExp) => setup.getByRole('button', { name }).click();
      await setup.getByLabel('Address of any ticket').fill(ticketPage(rt, NUMBER.unassigned));
      await setup.getByText(`Will read ${rt.base}.`).waitFor();
      await press('Connect');
      await press('Use these 8 people');
      await setup.getByLabel('Time zone').selectOption('Europe/Berlin');
      await press('Use these hours');
      await setup.getByText('Saved: hours, zone and office.').waitFor();
      // The clock is told in the team's zone: what Petra sees on RT's own page.
      const told = await setup.getByText(/was created/).textContent();
      expect(told).toContain('(Europe/Berlin)');
      await press('Yes, the time is right');
      await press('Use these skills');
      await press('Next');
      await press('Use these words');
      await setup.getByRole('switch').click();
      await setup.getByText(/Writing is allowed/).waitFor();

      const tab = await house.open(ticketPage(rt, NUMBER.unassigned));
      expect(await tab.locator('html').getAttribute('lang')).toBe('de');
      await firstLook(tab).waitFor();
      await isAbout(tab, '#1');
      const shown = /(\d\d:\d\d)–\d\d:\d\d (CE?S?T|GMT\+[12])/.exec(await words(tab));
      expect(shown).not.toBeNull();
      await approve(tab);
      await seesBooked(tab);

      const to = await approved(house);
      expect(await storedIn(rt, NUMBER.unassigned)).toMatchObject(asStored(to));
      if (to.start === undefined) throw new Error('no start was written');
      expect(localTime(to.start, BERLIN)).toBe(shown?.[1]);
      // Reloaded, RT's own page tells Petra the same hour of the day.
      await tab.reload();
      const starts = tab.locator('.ticket-info-dates .starts .value').first();
      await starts.filter({ hasText: localTime(to.start, BERLIN) }).waitFor();

      await button(tab, 'Undo').click();
      await button(tab, 'Confirm').click();
      await overlay(tab)
        .getByText(/Taken back/)
        .first()
        .waitFor();
      expect(await storedIn(rt, NUMBER.unassigned)).toMatchObject(UNTOUCHED);
      expect(writesSeen(house).every((line) => line.includes(' /rt/REST/2.0/'))).toBe(true);
      expect(house.complaints).toEqual([]);
    },
    { empty: true, login: 'petra.klein', locale: 'de-DE' },
  );
});
