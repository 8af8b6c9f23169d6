import { PASSWORD } from './structure.ts';

/** A browser's own words: RT answers a browser without a session by a redirect, and a script by 401. */
const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140';

/** A `fetch` that keeps cookies and names itself as a browser does, the way an extension's requests look to RT. */
export const browserFetch = (): typeof fetch & { forget(): void } => {
  const jar = new Map<string, string>();
  const one = async (input: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('User-Agent', BROWSER);
    if (jar.size > 0) headers.set('Cookie', [...jar].map(([k, v]) => `${k}=${v}`).join('; '));
    const response = await fetch(input, { ...init, headers });
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
      if (name !== undefined && value !== undefined) jar.set(name, value);
    }
    return response;
  };
  return Object.assign(one, { forget: () => jar.clear() });
};

/** Signs in on the login page and gives back the `fetch` that holds the session. */
export const signIn = async (base: string, login: string, password = PASSWORD) => {
  const browser = browserFetch();
  const answer = await browser(`${base}/NoAuth/Login.html`, {
    method: 'POST',
    body: new URLSearchParams({ user: login, pass: password }),
    redirect: 'manual',
  });
  await answer.text();
  // A wrong password answers 200 too: only a question shows whether the session holds.
  const proof = await browser(`${base}/REST/2.0/rt`, { redirect: 'manual' });
  await proof.text();
  if (!proof.ok) throw new Error(`RT did not sign ${login} in: ${answer.status}, ${proof.status}`);
  return browser;
};

/** The superuser, by basic auth: seeds and verifies, never under test. */
export interface Root {
  get(path: string): Promise<unknown>;
  put(path: string, body: object): Promise<unknown>;
  post(path: string, body: unknown): Promise<unknown>;
  remove(path: string): Promise<void>;
}

export const rootOf = (base: string): Root => {
  const Authorization = `Basic ${btoa('root:password')}`;
  const send = async (method: string, path: string, body?: unknown): Promise<Response> => {
    const answer = await fetch(`${base}/REST/2.0${path}`, {
      method,
      headers: {
        Authorization,
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return answer;
  };
  return {
    get: async (path) => (await send('GET', path)).json(),
    put: async (path, body) => (await send('PUT', path, body)).json(),
    post: async (path, body) => (await send('POST', path, body)).json(),
    remove: async (path) => {
      await (await send('DELETE', path)).text();
    },
  };
};
