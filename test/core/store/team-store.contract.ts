import { describe, expect, it, vi } from 'vitest';
import { emptyTeam, type Team } from '../../../core/model/team.ts';
import { Zone } from '../../../core/model/time.ts';
import type { MakePlace } from './place.ts';

const named = (name: string): Team => ({ ...emptyTeam(Zone.parse('Europe/Berlin')), name });

export const teamStoreContract = (make: MakePlace): void => {
  describe('team', () => {
    it('has nothing at first', async () => {
      expect(await make().open().team.load()).toBeUndefined();
    });

    it('gives back what was saved, with a version that counts up by one', async () => {
      const { team } = make().open();
      expect(await team.save(named('first'), 'new')).toBe('saved');
      const first = await team.load();
      expect(first?.value).toEqual(named('first'));
      expect(await team.save(named('second'), first?.version ?? 'new')).toBe('saved');
      expect(await team.load()).toEqual({
        value: named('second'),
        version: (first?.version ?? 0) + 1,
      });
    });

    it('refuses a second save from the same version and keeps the first', async () => {
      const place = make();
      const [one, other] = [place.open().team, place.open().team];
      await one.save(named('base'), 'new');
      const from = (await one.load())?.version ?? 'new';
      const results = await Promise.all([
        one.save(named('one'), from),
        other.save(named('other'), from),
      ]);
      expect(results.toSorted()).toEqual(['conflict', 'saved']);
      const winner = results[0] === 'saved' ? 'one' : 'other';
      expect((await other.load())?.value.name).toBe(winner);
    });

    it('refuses `new` over a team, and a version where there is none', async () => {
      const { team } = make().open();
      expect(await team.save(named('a'), 1)).toBe('conflict');
      expect(await team.load()).toBeUndefined();
      await team.save(named('a'), 'new');
      expect(await team.save(named('b'), 'new')).toBe('conflict');
      expect((await team.load())?.value.name).toBe('a');
    });

    it('throws on a team that breaks its schema, and stores nothing', async () => {
      const { team } = make().open();
      const broken = { ...named('a'), policy: { ...named('a').policy, gridMinutes: 0 } };
      await expect(team.save(broken, 'new')).rejects.toThrow();
      expect(await team.load()).toBeUndefined();
    });

    it('hands out copies', async () => {
      const { team } = make().open();
      const mine = named('mine');
      await team.save(mine, 'new');
      mine.name = 'changed outside';
      const loaded = await team.load();
      if (loaded) loaded.value.name = 'changed too';
      expect((await team.load())?.value.name).toBe('mine');
    });

    it('tells watchers here and elsewhere of a save, and only of a save', async () => {
      const place = make();
      const [one, other] = [place.open(), place.open()];
      const [here, there, stopped] = [vi.fn(), vi.fn(), vi.fn()];
      const stops = [one.team.watch(here), other.team.watch(there), one.team.watch(stopped)];
      stops[2]?.();
      await one.team.save(named('a'), 3);
      await one.team.save(named('a'), 'new');
      await vi.waitFor(() => {
        expect(here).toHaveBeenCalledTimes(1);
        expect(there).toHaveBeenCalledTimes(1);
      });
      await other.team.save(named('b'), 1);
      await vi.waitFor(() => {
        expect(here).toHaveBeenCalledTimes(2);
        expect(there).toHaveBeenCalledTimes(2);
      });
      expect(stopped).not.toHaveBeenCalled();
      for (const stop of stops) stop();
    });

    it('tells a watcher also where the saving store watches nothing itself', async () => {
      const place = make();
      const heard = vi.fn();
      const stop = place.open().team.watch(heard);
      await place.open().team.save(named('a'), 'new');
      await vi.waitFor(() => expect(heard).toHaveBeenCalledTimes(1));
      stop();
    });
  });
};
