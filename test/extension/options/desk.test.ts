import { describe, expect, it } from 'vitest';
import { Policy } from '../../../core/model/policy.ts';
import { emptyTeam, type Team } from '../../../core/model/team.ts';
import { memoryStore } from '../../../core/store/memory.ts';
import type { TeamStore, Versioned } from '../../../core/store/ports.ts';
import { UnreadableTeam } from '../../../core/store/unreadable-team.ts';
import { makeDesk, type SettingsPort } from '../../../extension/entrypoints/options/model/desk.ts';
import { LISBON, NO_SETTINGS, smallTeam, utc } from './house.ts';

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
const NOW = utc('2026-11-24T09:00Z');
const deskOver = (store: TeamStore) =>
  makeDesk(store, settingsPort(), () => LISBON, NO_SETTINGS, {
    now: () => NOW,
    by: async () => 'Ana Reis',
  });
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

  it('takes the last change back, and not where somebody changed the same since', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(store);
    await desk.start();
    await desk.change('Removed.', (team) => ({ ...team, technicians: [] }));
    expect(desk.state().notice?.canUndo).toBe(true);
    await desk.undo();
    expect(desk.state().team?.technicians).toHaveLength(2);

    await desk.change('Removed: Ben.', (team) => ({
      ...team,
      technicians: team.technicians.slice(0, 1),
    }));
    const now = await loaded(store);
    const renamed = now.value.technicians.map((t) => ({ ...t, name: 'Ana R.' }));
    await store.save({ ...now.value, technicians: renamed }, now.version);
    await desk.undo();
    expect((await loaded(store)).value.technicians.map((t) => t.name)).toEqual(['Ana R.']);
    expect(desk.state().notice?.words).toContain('Not undone: “Removed: Ben.”');
    expect(desk.state().notice?.words).toContain('(People)');
  });

  it('keeps what others changed elsewhere meanwhile when a change is taken back', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(contested(store, 0));
    await desk.start();
    await desk.change('Removed.', (team) => ({ ...team, technicians: [] }));
    const now = await loaded(store);
    await store.save({ ...now.value, name: 'other' }, now.version);
    await desk.undo();
    expect((await loaded(store)).value).toMatchObject({ name: 'other' });
    expect((await loaded(store)).value.technicians).toHaveLength(2);
  });

  it('takes back fifteen changes one by one, newest first, with words for each', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(store);
    await desk.start();
    const names = Array.from({ length: 15 }, (_, n) => `name ${n}`);
    for (const name of names) await desk.change(`Saved: ${name}.`, named(name));
    expect(desk.state().history.map((step) => step.words)).toEqual(
      names.map((name) => `Saved: ${name}.`),
    );
    for (const name of [...names].reverse()) {
      expect(desk.state().team?.name).toBe(name);
      await desk.undo();
      expect(desk.state().notice?.words).toContain(`Saved: ${name}.`);
    }
    expect((await loaded(store)).value).toEqual(smallTeam());
    await desk.undo();
    expect((await loaded(store)).value).toEqual(smallTeam());
  });

  it('takes back an earlier change with all that came after it, at once', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(store);
    await desk.start();
    await desk.change('one', named('one'));
    await desk.change('two', (team) => ({ ...team, technicians: [] }));
    await desk.change('three', named('three'));
    const { version } = await loaded(store);
    const second = desk.state().history[1];
    await desk.undo(second?.id);
    expect(await loaded(store)).toEqual({
      value: { ...smallTeam(), name: 'one' },
      version: version + 1,
    });
    expect(desk.state().history.map((step) => step.words)).toEqual(['one']);
  });

  it('counts nothing as a change that leaves the team as it was', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(store);
    await desk.start();
    expect(await desk.change('Saved.', (team) => ({ ...team }))).toBe(true);
    expect(desk.state().history).toEqual([]);
    expect((await loaded(store)).version).toBe(1);
  });

  it('forgets what was changed when a person was erased', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(store);
    await desk.start();
    await desk.change('Removed.', (team) => ({ ...team, technicians: [] }));
    desk.forget();
    await desk.undo();
    expect(desk.state().team?.technicians).toEqual([]);
  });

  it('signs a change of the policy, by any way, and takes the stamp back with it', async () => {
    const { team: store } = memoryStore();
    await store.save(smallTeam(), 'new');
    const desk = deskOver(store);
    await desk.start();
    await desk.change('Saved.', named('MSP'));
    expect(desk.state().team).not.toHaveProperty('policyChange');
    const policy = Policy.parse({ rules: { load: { weight: 2 } } });
    await desk.change('The team file was taken.', (team) => ({ ...team, policy }));
    expect(desk.state().team?.policyChange).toEqual({
      at: NOW,
      by: 'Ana Reis',
      what: 'load weight',
    });
    await desk.undo();
    expect(desk.state().team).not.toHaveProperty('policyChange');
    expect(desk.state().team?.policy.rules).toEqual({});
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
