import { afterEach, expect, it, vi } from 'vitest';
import { officePerson } from '../../../addin/taskpane/office-person.ts';

afterEach(() => vi.unstubAllGlobals());

const storage = () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  return kept;
};

it('keeps the name on this computer, in the part of the storage that Excel on the web gives the site', () => {
  const kept = storage();
  vi.stubGlobal('Office', { context: {} });
  expect(officePerson.read()).toBe('');
  officePerson.keep('Eva Lind');
  expect(officePerson.read()).toBe('Eva Lind');
  vi.stubGlobal('Office', { context: { partitionKey: 'contoso|' } });
  expect(officePerson.read()).toBe('');
  officePerson.keep('Max');
  expect([...kept]).toEqual([
    ['slotwright.person', 'Eva Lind'],
    ['contoso|slotwright.person', 'Max'],
  ]);
});

it('goes on without a name where the browser keeps nothing', () => {
  const refuse = () => {
    throw new Error('The operation is insecure.');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  vi.stubGlobal('Office', { context: {} });
  expect(officePerson.read()).toBe('');
  expect(() => officePerson.keep('Eva')).not.toThrow();
});
