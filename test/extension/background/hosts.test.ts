import { beforeEach, describe, expect, it } from 'vitest';
import {
  inARow,
  type OverlayScript,
  patternOf,
  registerOverlays,
  type Scripts,
} from '../../../extension/entrypoints/background/hosts.ts';
import { readyNamed } from '../../../extension/entrypoints/background/ready.ts';
import { upkeep } from '../../../extension/entrypoints/background/upkeep.ts';
import type { Settings } from '../../../extension/settings.ts';
import { host, makeMachine, startWorker } from './fake-world.ts';
import { book, choose, ready } from './flow.ts';

/** As the browser keeps them: a second script of the same id is refused. */
class FakeScripts implements Scripts {
  readonly held = new Map<string, OverlayScript>();
  readonly grants = new Set<string>();
  calls = 0;
  readonly ports = true;

  async registered() {
    return [...this.held.values()];
  }
  async register(scripts: readonly OverlayScript[]) {
    this.calls += 1;
    for (const script of scripts) {
      if (this.held.has(script.id)) throw new Error(`Duplicate script ID '${script.id}'`);
      this.held.set(script.id, script);
    }
  }
  async unregister(ids: readonly string[]) {
    this.calls += 1;
    for (const id of ids) {
      if (!this.held.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
    }
  }
  async granted(pattern: string) {
    return this.grants.has(pattern);
  }
}

const settings = (...bases: readonly string[]): Settings => ({
  schema: 1,
  hosts: bases.map((base) => host({ base })),
  journalDays: 30,
});
let scripts: FakeScripts;
beforeEach(() => {
  scripts = new FakeScripts();
});

describe('the overlay', () => {
  it('is registered for hosts that are set up and granted, once per origin', async () => {
    scripts.grants.add('https://a.example/*').add('https://b.example/*');
    await registerOverlays(
      settings('https://a.example/rt', 'https://a.example/rt2', 'https://c.example'),
      scripts,
    );
    expect([...scripts.held.values()]).toEqual([
      { id: 'overlay:https://a.example', matches: ['https://a.example/*'] },
    ]);
  });

  it('is left alone where it is as wanted, and goes with the permission or the host', async () => {
    const both = settings('https://a.example', 'https://b.example');
    scripts.grants.add('https://a.example/*').add('https://b.example/*');
    await registerOverlays(both, scripts);
    await registerOverlays(both, scripts);
    expect(scripts.calls).toBe(1);
    scripts.grants.delete('https://a.example/*');
    await registerOverlays(both, scripts);
    expect([...scripts.held.keys()]).toEqual(['overlay:https://b.example']);
    await registerOverlays(settings(), scripts);
    expect(scripts.held.size).toBe(0);
  });

  it('touches no script that is not its own', async () => {
    scripts.held.set('other', { id: 'other', matches: [] });
    await registerOverlays(settings(), scripts);
    expect([...scripts.held.keys()]).toEqual(['other']);
  });

  it('may be registered by several events at once', async () => {
    scripts.grants.add('https://a.example/*');
    const register = inARow(() => registerOverlays(settings('https://a.example'), scripts));
    await Promise.all([register(), register(), register()]);
    expect(scripts.held.size).toBe(1);
  });

  it.each([
    ['http://127.0.0.1:8080/rt', true, 'http://127.0.0.1:8080/*'],
    ['http://127.0.0.1:8080/rt', false, 'http://127.0.0.1/*'],
    ['https://rt.example/rt', true, 'https://rt.example/*'],
  ])('of %s (ports in patterns: %s) is for %s', (origin, ports, pattern) => {
    expect(patternOf(origin, ports)).toBe(pattern);
  });
});

describe('upkeep', () => {
  it('drops old journal entries, used-up prepared writes and cards of yesterday, and nothing else', async () => {
    const machine = await makeMachine();
    machine.settings = { ...machine.settings, journalDays: 30 };
    machine.psa.add('1');
    machine.psa.add('2');
    const world = startWorker(machine);
    await book(world, '1');
    const old = ready(await choose(world, '2', { technician: 'bo' }));
    await machine.kept.set('secret:key', 'x');
    machine.now += 10 * 60_000 - 1;
    await upkeep(world);
    expect(await readyNamed(world, old.id)).toBeDefined();
    expect(await machine.store.journal.list()).toHaveLength(2);
    machine.now += 1;
    await upkeep(world);
    expect([...machine.kept.held.keys()].filter((key) => key.startsWith('ready:'))).toEqual([]);
    expect([...machine.kept.held.keys()].filter((key) => key.startsWith('shown:'))).toHaveLength(2);
    machine.now += 30 * 86_400_000;
    await upkeep(world);
    expect([...machine.kept.held.keys()]).toEqual(['secret:key']);
    const left = await machine.store.journal.list();
    expect(left.map(({ body }) => body.kind)).toEqual(['checkpoint']);
    expect(await machine.store.journal.verify()).toBeUndefined();
  });
});
