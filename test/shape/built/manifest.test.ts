import { describe, expect, it } from 'vitest';
import { MANAGED_NAMES } from '../../../extension/managed.ts';
import { BUILDS } from '../../builds.ts';
import { filesOf, textOf } from './output.ts';

// A new permission, host or page is a visible line in a diff of these files.
describe.each(BUILDS)('manifest of $browser in $mode', (build) => {
  const manifest: Record<string, unknown> = JSON.parse(textOf(build, 'manifest.json'));

  it('is the one that was agreed', async () => {
    await expect(`${JSON.stringify(manifest, null, 2)}\n`).toMatchFileSnapshot(
      `manifests/${build.browser}-${build.mode}.txt`,
    );
  });

  it('asks for nothing but storage, scripting and alarms', () => {
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'alarms']);
  });

  it('takes no host and shows no file to pages, outside the end-to-end build', () => {
    const hosts = build.mode === 'e2e' ? ['http://127.0.0.1/*', 'http://localhost/*'] : [];
    expect(manifest.host_permissions ?? []).toEqual(hosts);
    expect(manifest.content_scripts ?? []).toEqual([]);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('lets an organisation set what the extension reads, where the browser asks for a schema', () => {
    if (build.browser === 'firefox') return expect(manifest.storage).toBeUndefined();
    expect(manifest.storage).toEqual({ managed_schema: 'managed-schema.json' });
    const schema: { readonly properties: object } = JSON.parse(
      textOf(build, 'managed-schema.json'),
    );
    expect(Object.keys(schema.properties)).toEqual([...MANAGED_NAMES]);
  });

  it('has its icons', () => {
    const files = filesOf(build).map((file) => file.path);
    expect(files).toEqual(
      expect.arrayContaining(['icon/16.png', 'icon/32.png', 'icon/48.png', 'icon/128.png']),
    );
    expect(Object.keys(manifest.icons ?? {})).toEqual(['16', '32', '48', '128']);
  });
});
