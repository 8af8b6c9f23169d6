import { fileURLToPath } from 'node:url';
import { defineConfig, type UserConfig } from 'vite';
import { LOCAL_PORT } from './serve/address.ts';
import { certificate, TRUSTED_FOLDER } from './serve/certificate.ts';
import { serveManifest } from './serve/serve-manifest.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const https = async () => {
  const { cert, key, note } = await certificate(
    TRUSTED_FOLDER,
    at('../.cache/addin-certificate'),
    Date.now(),
  );
  if (note) console.log(note);
  return { cert, key };
};

export default defineConfig(
  async ({ command }): Promise<UserConfig> => ({
    root: at('.'),
    cacheDir: at('../.cache/vite-addin'),
    // A folder of any site can serve it: nothing in it names its own address.
    base: './',
    publicDir: false,
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    plugins: [serveManifest(at('../manifest.xml'))],
    build: {
      emptyOutDir: true,
      // Excel 2021 runs the pane in whatever Edge the machine has.
      target: 'es2022',
      // Beside the icons, which keep their names.
      assetsDir: 'parts',
    },
    ...(command === 'serve'
      ? {
          server: {
            host: 'localhost',
            port: LOCAL_PORT,
            // The manifest names this port: another one would be served for nobody.
            strictPort: true,
            cors: true,
            https: await https(),
          },
        }
      : {}),
  }),
);
