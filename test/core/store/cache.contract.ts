import { describe, expect, it } from 'vitest';
import type { BoardSnapshot } from '../../../core/store/ports.ts';
import { at } from './entries.ts';
import type { MakePlace } from './place.ts';

const board = (base: string, minute: number): BoardSnapshot => ({
  base,
  at: at(minute),
  complete: true,
  bookings: [],
  tickets: [],
});

export const cacheContract = (make: MakePlace): void => {
  describe('booking cache', () => {
    it('keeps the last read of each base address', async () => {
      const place = make();
      const { cache } = place.open();
      expect(await cache.get('https://a')).toBeUndefined();
      await cache.put(board('https://b', 0));
      await cache.put(board('https://a', 1));
      await cache.put(board('https://b', 2));
      expect(await place.open().cache.get('https://b')).toEqual(board('https://b', 2));
      expect(await cache.bases()).toEqual(['https://a', 'https://b']);
      await cache.remove('https://b');
      expect(await cache.get('https://b')).toBeUndefined();
      expect(await cache.bases()).toEqual(['https://a']);
    });

    it('counts a snapshot that does not parse as never read', async () => {
      const { cache } = make().open();
      const fraction = Number(at(0)) + 0.5;
      await cache.put(Object.assign(board('https://a', 0), { at: fraction }));
      expect(await cache.get('https://a')).toBeUndefined();
    });
  });
};
