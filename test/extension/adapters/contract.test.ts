import { describe, expect, it } from 'vitest';
import { ADAPTERS } from '../../../extension/adapters/index.ts';
import { adapterFiles, fixtureFolders, hasFixtures, pagesContract } from './adapter.contract.ts';

const ids = ADAPTERS.map((adapter) => adapter.psa);

describe('the list of adapters', () => {
  it('has every adapter file once, under its own name', () => {
    expect([...ids].sort()).toEqual([...adapterFiles()].sort());
    expect(new Set(ids).size).toBe(ids.length);
  });

  it.each(ids)('%s has saved pages', (psa) => {
    expect(hasFixtures(psa)).toBe(true);
  });

  it('has an adapter for every folder of saved pages', () => {
    expect(fixtureFolders().filter((name) => !ids.some((psa) => psa === name))).toEqual([]);
  });
});

for (const adapter of ADAPTERS.filter(({ psa }) => hasFixtures(psa))) {
  const others = fixtureFolders().filter((name) => name !== adapter.psa);
  pagesContract(adapter, others);
}
