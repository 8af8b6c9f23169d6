import { describe, expect, it } from 'vitest';
import { emptyTeam, type Team } from '../../../core/model/team.ts';
import { memoryStore } from '../../../core/store/memory.ts';
import type { TeamStore, Versioned } from '../../../core/store/ports.ts';
import { UnreadableTeam } from '../../../core/store/unreadable-team.ts';
import { makeDesk, type SettingsPort } from '../../../extension/entrypoints/options/model/desk.ts';
import { LISBON, NO_SETTINGS, smallTeam } from './house.ts';

const settingsPort = (): SettingsPort => {
  let held = NO_SETTINGS;
  return {
    load: async () => held,
    change: async (apply) => {
      held = apply(held);
      return held;
    },
    watch: () => () => undefined,
  };
};
const deskOver = (store: TeamStore) => makeDesk(store, settingsPort(), () => LISBON, NO_SETTINGS);
const named =
  (name: string) =>
  (team: Team): Team => ({ ...team, name });
const loaded = async (store: TeamStore): Promise<Versioned<Team>> => {
  const team = await store.load();
  if (!team) throw new Error('no team');
  return team;
};

/** A store in which somebody else saves just before each of our first `times` saves. */
const contested = (store: TeamStore, times: number): TeamStore => {
  let left = times;
  return {
    ...store,
    async save(team, expected) {
      if (left > 0) {
        left -= 1;
        const now = await store.load();
        const skills = [...(now?.value.skills ?? []), `s${left}` as never];
        await store.save({ ...(now?.value ?? emptyTeam(LISBON)), skills }, now?.version ?? 'new');
      }
      return store.save(team, expected);
    },
  };
};

describe('the desk', () => {
  it('makes a team with the first change', async () => {
    const { team: store } = memoryStore();
    const desk = deskOver(store);
    await desk.start();
    expect(desk.state()).toMatchObject({ ready: true, team: undefined });
    expect(await desk.change('Saved.', named('MSP'))).toBe(true);
    expect(desk.state().team).toMatchObject({ name: 'MSP', zone: 'Europe/Lisbon' });
    expect(desk.state().notice).toMatchObject({ tone: 'good', words: 'Saved.' });
  });

  it('applies a change again on what somebody else saved, and says so', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(contested(store, 2));
    await desk.start();
    expect(await desk.change('Saved.', named('MSP'))).toBe(true);
    expect((await loaded(store)).value).toMatchObject({ name: 'MSP', skills: ['s1', 's0'] });
    expect(desk.state().notice?.words).toContain('Somebody else saved meanwhile');
  });

  it('gives up after five lost races and says that nothing was saved', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(contested(store, 5));
    await desk.start();
    expect(await desk.change('Saved.', named('MSP'))).toBe(false);
    expect((await loaded(store)).value.name).toBe('');
    expect(desk.state().notice).toMatchObject({ tone: 'bad' });
  });

  it('takes the last change back, and only while nobody saved since', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(store);
    await desk.start();
    await desk.change('Removed.', (team) => ({ ...team, technicians: [] }));
    expect(desk.state().notice?.canUndo).toBe(true);
    await desk.undo();
    expect(desk.state().team?.technicians).toHaveLength(2);

    await desk.change('Removed.', (team) => ({ ...team, technicians: [] }));
    const now = await loaded(store);
    await store.save({ ...now.value, name: 'other' }, now.version);
    await desk.undo();
    expect((await loaded(store)).value).toMatchObject({ name: 'other', technicians: [] });
    expect(desk.state().notice?.words).toContain('Not undone');
  });

  it('refuses a team that does not parse and names the place', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(store);
    await desk.start();
    const broken = (team: Team): Team => ({ ...team, zone: 'Mars/Base' as never });
    expect(await desk.change('Saved.', broken)).toBe(false);
    expect(desk.state().notice?.words).toContain('zone');
    expect((await loaded(store)).version).toBe(1);
  });

  it('keeps changes made at once in a row', async () => {
    const { team: store } = memoryStore();
    const desk = deskOver(store);
    await desk.start();
    const add =
      (id: string) =>
      (team: Team): Team => ({ ...team, skills: [...team.skills, id as never] });
    await Promise.all([
      desk.change('', add('a')),
      desk.change('', add('b')),
      desk.change('', add('c')),
    ]);
    expect(desk.state().team?.skills).toEqual(['a', 'b', 'c']);
  });

  it('shows what others save, until stopped', async () => {
    const { team: store } = memoryStore();
    const desk = deskOver(store);
    await desk.start();
    const seen = new Promise<void>((resolve) => {
      desk.subscribe(() => {
        if (desk.state().team?.name === 'other') resolve();
      });
    });
    await store.save({ ...smallTeam(), name: 'other' }, 'new');
    await seen;
    desk.stop();
  });

  it('changes nothing of a team that cannot be read until a person decides', async () => {
    const { team: inner } = memoryStore();
    const saves: unknown[] = [];
    let repaired = false;
    const store: TeamStore = {
      ...inner,
      load: async () => {
        if (!repaired) throw new UnreadableTeam({ schema: 9 }, 7, ['schema']);
        return { value: emptyTeam(LISBON), version: 8 };
      },
      save: async (_team, expected) => {
        saves.push(expected);
        repaired = true;
        return 'saved';
      },
    };
    const desk = deskOver(store);
    await desk.start();
    expect(desk.state()).toMatchObject({ ready: true, unreadable: { paths: ['schema'] } });
    expect(await desk.change('Saved.', named('x'))).toBe(false);
    expect(saves).toEqual([]);
    await desk.replaceUnreadable(emptyTeam(LISBON));
    expect(saves).toEqual([7]);
    expect(desk.state().unreadable).toBeUndefined();
  });
});
