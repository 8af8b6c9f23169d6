import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isAllowed,
  isAllowedPattern,
  readManaged,
  UNMANAGED,
  underManaged,
} from '../../extension/managed.ts';
import type { Settings } from '../../extension/settings.ts';

const settings = (...bases: readonly string[]): Settings => ({
  schema: 1,
  hosts: bases.map((base) => ({
    base,
    psa: 'request-tracker',
    writing: true,
    panel: { folded: false, corner: 'anchor' },
  })),
  journalDays: 90,
});

describe('what an organisation set', () => {
  it('sets nothing where nothing is set', () => {
    for (const raw of [undefined, null, {}]) expect(readManaged(raw)).toEqual(UNMANAGED);
    const own = settings('https://rt.example.org/rt');
    expect(underManaged(own, UNMANAGED)).toEqual(own);
  });

  it('reads each value', () => {
    const managed = readManaged({
      allowedHosts: [
        'rt.example.org',
        '*.Example.net',
        'http://10.0.0.7:8080/',
        'https://a.org:443',
      ],
      allowWriting: false,
      allowRememberedKeys: false,
      journalDays: 30,
    });
    expect(managed).toEqual({
      hosts: [
        { protocol: 'https:', hostname: 'rt.example.org', port: '', below: false },
        { protocol: 'https:', hostname: 'example.net', port: '', below: true },
        { protocol: 'http:', hostname: '10.0.0.7', port: '8080', below: false },
        { protocol: 'https:', hostname: 'a.org', port: '', below: false },
      ],
      writing: false,
      rememberedKeys: false,
      journalDays: 30,
      wrong: [],
    });
  });

  it.each([
    [{ allowWriting: 'no' }, { writing: false }, 'allowWriting'],
    [{ allowWriting: 1 }, { writing: false }, 'allowWriting'],
    [{ allowRememberedKeys: null }, { rememberedKeys: false }, 'allowRememberedKeys'],
    [{ allowedHosts: 'rt.example.org' }, { hosts: [] }, 'allowedHosts'],
    [{ allowedHosts: ['https://a/b/c', 7] }, { hosts: [] }, 'allowedHosts, entry 1'],
    [{ allowedHosts: ['*'] }, { hosts: [] }, 'allowedHosts, entry 1'],
    [{ journalDays: 3 }, { journalDays: 7 }, 'journalDays'],
    [{ journalDays: '30' }, { journalDays: 'at-most-default' }, 'journalDays'],
    [{ journalDays: 30.5 }, { journalDays: 'at-most-default' }, 'journalDays'],
    [{ allowedHost: [] }, { hosts: undefined }, 'allowedHost'],
  ])('%j is named, and the stricter choice is taken', (raw, taken, name) => {
    const managed = readManaged(raw);
    expect(managed).toMatchObject(taken);
    expect(managed.wrong[0]?.name).toBe(name);
  });

  it('never gives more than was there, whatever is set', () => {
    const value = fc.oneof(fc.jsonValue(), fc.boolean(), fc.integer(), fc.array(fc.webAuthority()));
    const raw = fc.record(
      { allowedHosts: value, allowWriting: value, allowRememberedKeys: value, journalDays: value },
      { requiredKeys: [] },
    );
    const own = settings('https://rt.example.org/rt', 'http://10.0.0.7:8080');
    fc.assert(
      fc.property(raw, (one) => {
        const managed = readManaged(one);
        const effective = underManaged(own, managed);
        for (const host of effective.hosts)
          expect(own.hosts.map((h) => h.base)).toContain(host.base);
        if (one.allowWriting !== undefined && one.allowWriting !== true)
          expect(effective.hosts.some((host) => host.writing)).toBe(false);
        if (one.allowedHosts !== undefined && !Array.isArray(one.allowedHosts))
          expect(effective.hosts).toEqual([]);
        expect(effective.journalDays).toBeGreaterThanOrEqual(7);
      }),
    );
  });
});

describe('allowed addresses', () => {
  const managed = readManaged({
    allowedHosts: ['rt.example.org', '*.example.net', 'http://10.0.0.7:8080', 'https://a.org:8443'],
  });
  it.each([
    ['https://rt.example.org/rt', true],
    ['https://RT.example.org', true],
    ['http://rt.example.org', false],
    ['https://rt.example.org:8443', false],
    ['https://rt.example.org.evil.example', false],
    ['https://evil-rt.example.org', false],
    ['https://psa.example.net/x', true],
    ['https://a.b.example.net', true],
    ['https://example.net', false],
    ['https://evilexample.net', false],
    ['http://10.0.0.7:8080/itflow', true],
    ['http://10.0.0.7', false],
    ['https://a.org:8443', true],
    ['nonsense', false],
  ])('%s: %s', (address, allowed) => {
    expect(isAllowed(managed, address)).toBe(allowed);
    const { hosts } = underManaged(settings(address), managed);
    expect(hosts).toHaveLength(allowed ? 1 : 0);
  });

  it.each([
    ['https://rt.example.org/*', true, true],
    ['https://a.org:8443/*', true, true],
    ['https://a.org/*', true, false],
    // Firefox leaves the port out of every pattern.
    ['https://a.org/*', false, true],
    ['https://*/*', true, false],
    ['*://*/*', true, false],
    ['<all_urls>', true, false],
    ['https://*.example.net/*', true, false],
    ['https://other.example/*', false, false],
  ])('the permission %s, ports told: %s: %s', (pattern, ports, allowed) => {
    expect(isAllowedPattern(managed, pattern, ports)).toBe(allowed);
  });

  it('are all, where none are named', () => {
    expect(isAllowed(UNMANAGED, 'https://anything.example')).toBe(true);
    expect(isAllowedPattern(UNMANAGED, 'https://*/*', true)).toBe(true);
  });
});
