import { defineConfig } from 'wxt';

// In `e2e` mode the manifest grants loopback and the shadow root is open; everything else equals production.
export default defineConfig({
  srcDir: 'extension',
  outDir: '.output',
  publicDir: 'extension/public',
  manifestVersion: 3,
  imports: false,
  webExt: { disabled: true },
  // Mozilla rebuilds from the sources: what the build needs, and nothing else.
  zip: {
    includeSources: ['.npmrc'],
    excludeSources: ['test/**', 'addin/**', 'node_modules/**', 'manifest.xml'],
  },
  vite: () => ({ esbuild: { jsx: 'automatic', jsxImportSource: 'preact' } }),
  manifest: ({ browser, mode }) => ({
    name: 'Slotwright',
    description:
      'Who should take this ticket, when, why, and why not the others. You approve, it books.',
    permissions: ['storage', 'scripting', 'alarms'],
    optional_permissions: ['notifications', 'downloads'],
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    ...(mode === 'e2e' ? { host_permissions: ['http://127.0.0.1/*', 'http://localhost/*'] } : {}),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'slotwright@slotwright.example',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: '120',
          // Firefox needs none: it takes what its policies say.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
});
