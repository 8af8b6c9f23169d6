import { describe, expect, it, vi } from 'vitest';
import { emptyTeam } from '../../../core/model/team.ts';
import { Zone } from '../../../core/model/time.ts';
import { cacheContract } from './cache.contract.ts';
import { draftsContract } from './drafts.contract.ts';
import { at, note } from './entries.ts';
import { journalContract } from './journal.contract.ts';
import { journalUpkeepContract } from './journal-upkeep.contract.ts';
import type { MakePlace } from './place.ts';
import { secretsContract } from './secrets.contract.ts';
import { teamStoreContract } from './team-store.contract.ts';

/** Every port of a carrier, and what holds over all of them. */
export const storeContract = (make: MakePlace): void => {
  teamStoreContract(make);
  journalContract(make);
  journalUpkeepContract(make);
  cacheContract(make);
  draftsContract(make);
  secretsContract(make);

  describe('store', () => {
    it('forgets everything behind every port, and tells who watches the team', async () => {
      const place = make();
      const store = place.open();
      const team = emptyTeam(Zone.parse('UTC'));
      await store.team.save(team, 'new');
      await store.journal.append(note('n'), at(0));
      await store.cache.put({
        base: 'b',
        at: at(0),
        complete: true,
        bookings: [],
        tickets: [],
      });
      await store.drafts.put({ key: 'd', at: at(0), body: '' });
      await store.secrets.set('s', '1', 'session');
      await store.secrets.set('k', '2', 'kept');
      const heard = vi.fn();
      const stop = place.open().team.watch(heard);
      await store.clear();
      await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
      stop();
      expect(await store.team.load()).toBeUndefined();
      expect(await store.journal.list()).toEqual([]);
      expect(await store.cache.bases()).toEqual([]);
      expect(await store.drafts.list()).toEqual([]);
      expect(await store.secrets.names()).toEqual([]);
      expect(await store.team.save(team, 'new')).toBe('saved');
    });
  });
};
