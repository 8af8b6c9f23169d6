import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** Excel on the web asks the server for the manifest too, from an address of its own. */
export const serveManifest = (path: string): Plugin => ({
  name: 'slotwright-manifest',
  configureServer(server) {
    server.middlewares.use('/manifest.xml', (_request, response) => {
      response.setHeader('content-type', 'application/xml; charset=utf-8');
      response.setHeader('access-control-allow-origin', '*');
      // A changed manifest is read at the next start of Excel.
      response.setHeader('cache-control', 'no-store');
      response.end(readFileSync(path));
    });
  },
});
