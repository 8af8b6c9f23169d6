import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../core/store/memory.ts';
import { changeTeam } from '../../extension/save-team.ts';
import { teamOf } from './popup/people.ts';

describe('changing the team', () => {
  it('keeps what somebody else saved meanwhile', async () => {
    const { team } = memoryStore();
    await team.save(teamOf(), 'new');
    let first = true;
    const racing = {
      ...team,
      async load() {
        const loaded = await team.load();
        if (first && loaded) {
          first = false;
          await team.save({ ...loaded.value, name: 'Theirs' }, loaded.version);
        }
        return loaded;
      },
    };
    const saved = await changeTeam(racing, (now) => ({
      ...now,
      skills: teamOf({ skills: ['wifi'] }).skills,
    }));
    expect(saved).toBe('saved');
    const end = (await team.load())?.value;
    expect([end?.name, end?.skills]).toEqual(['Theirs', ['wifi']]);
  });

  it('gives up by saying so when it never wins, and makes no team out of none', async () => {
    const { team } = memoryStore();
    expect(await changeTeam(team, (now) => now)).toBe('no-team');
    await team.save(teamOf(), 'new');
    const losing = { ...team, save: async () => 'conflict' as const };
    expect(await changeTeam(losing, (now) => ({ ...now, name: 'Ours' }))).toBe('conflict');
  });

  it('saves nothing where nothing changes', async () => {
    const { team } = memoryStore();
    await team.save(teamOf(), 'new');
    expect(await changeTeam(team, (now) => now)).toBe('saved');
    expect((await team.load())?.version).toBe(1);
  });
});
