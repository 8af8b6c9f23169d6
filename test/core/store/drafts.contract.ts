import { describe, expect, it } from 'vitest';
import { at } from './entries.ts';
import type { MakePlace } from './place.ts';

export const draftsContract = (make: MakePlace): void => {
  describe('drafts', () => {
    it('keeps one draft a key, newest first, until it is removed', async () => {
      const place = make();
      const { drafts } = place.open();
      await drafts.put({ key: 'b', at: at(1), body: 'old' });
      await drafts.put({ key: 'a', at: at(2), body: 'a' });
      await drafts.put({ key: 'c', at: at(2), body: 'c' });
      await drafts.put({ key: 'b', at: at(3), body: 'new' });
      expect((await place.open().drafts.list()).map((draft) => draft.key)).toEqual(['b', 'a', 'c']);
      expect(await drafts.get('b')).toEqual({ key: 'b', at: at(3), body: 'new' });
      await drafts.remove('b');
      await drafts.remove('never there');
      expect(await drafts.get('b')).toBeUndefined();
      expect(await drafts.list()).toHaveLength(2);
    });
  });
};
