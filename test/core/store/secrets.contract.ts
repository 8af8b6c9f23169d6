import { describe, expect, it } from 'vitest';
import type { MakePlace } from './place.ts';

export const secretsContract = (make: MakePlace): void => {
  describe('secrets', () => {
    it('says what is held where, by name and never by value', async () => {
      const { secrets } = make().open();
      await secrets.set('rt', 'one', 'session');
      await secrets.set('api', 'two', 'kept');
      expect(await secrets.get('rt')).toBe('one');
      expect(await secrets.get('api')).toBe('two');
      expect(await secrets.get('none')).toBeUndefined();
      expect(await secrets.names()).toEqual([
        { name: 'api', keep: 'kept' },
        { name: 'rt', keep: 'session' },
      ]);
    });

    it.each([
      ['session', 'kept'],
      ['kept', 'session'],
    ] as const)('moves a secret from %s to %s and leaves none behind', async (from, to) => {
      const { secrets } = make().open();
      await secrets.set('rt', 'old', from);
      await secrets.set('rt', 'new', to);
      expect(await secrets.get('rt')).toBe('new');
      expect(await secrets.names()).toEqual([{ name: 'rt', keep: to }]);
      await secrets.remove('rt');
      expect(await secrets.get('rt')).toBeUndefined();
      expect(await secrets.names()).toEqual([]);
    });
  });
};
