import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it } from 'vitest';
import { emptyTeam } from '../../../core/model/team.ts';
import { Zone } from '../../../core/model/time.ts';
import { idbTeam } from '../../../core/store/idb-team.ts';
import { TABLES } from '../../../core/store/migrations.ts';
import { type Database, openDatabase } from '../../../core/store/open-database.ts';
import { UnreadableTeam } from '../../../core/store/unreadable-team.ts';

const opened: Database[] = [];
let count = 0;

const withStored = async (stored: unknown) => {
  count += 1;
  const name = `unreadable-${count}`;
  const database = openDatabase({ name });
  opened.push(database);
  await database.use((db) => db.put(TABLES.team, stored, 'current'));
  return { database, team: idbTeam(database, name) };
};

const faultOf = async (loading: Promise<unknown>): Promise<UnreadableTeam> => {
  const fault = await loading.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (fault instanceof UnreadableTeam) return fault;
  throw new Error(`expected UnreadableTeam, got ${String(fault)}`);
};

const good = emptyTeam(Zone.parse('Europe/Berlin'));

afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
});

describe('a stored team that does not parse', () => {
  const newer = { ...good, schema: 2, technicians: [{ id: 'ana' }] };

  it('is handed out raw, with its version and the places that do not fit', async () => {
    const { team } = await withStored({ version: 4, value: newer });
    const fault = await faultOf(team.load());
    expect(fault.raw).toEqual(newer);
    expect(fault.version).toBe(4);
    expect(fault.paths).toEqual(['schema', 'technicians.0.name']);
  });

  it('is not overwritten as if there were none', async () => {
    const { team, database } = await withStored({ version: 4, value: newer });
    expect(await team.save(good, 'new')).toBe('conflict');
    expect(await database.use((db) => db.get(TABLES.team, 'current'))).toEqual({
      version: 4,
      value: newer,
    });
  });

  it('is kept aside when a repaired team is saved over it', async () => {
    const { team, database } = await withStored({ version: 4, value: newer });
    expect(await team.save(good, 4)).toBe('saved');
    expect(await team.load()).toEqual({ value: good, version: 5 });
    expect(await database.use((db) => db.get(TABLES.team, 'unreadable:4'))).toEqual({
      version: 4,
      value: newer,
    });
  });

  it.each([['nonsense'], [null], [{ value: 1 }]])(
    'counts also where the record itself is damaged: %j',
    async (stored) => {
      const { team } = await withStored(stored);
      expect((await faultOf(team.load())).raw).toEqual(stored);
      expect(await team.save(good, 'new')).toBe('conflict');
    },
  );
});
