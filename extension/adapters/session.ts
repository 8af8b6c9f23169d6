import type { Zone } from '../../core/model/time.ts';
import type { PsaSession } from './adapter.ts';
import { done, type Fault, failed, type Read } from './fault.ts';

export interface SessionOptions {
  readonly fetch: typeof fetch;
  /** Sent as `Authorization`, with cookies left out: in most systems the cookie would win over the key. */
  readonly authorization?: string | undefined;
  readonly timeoutMs?: number;
  readonly zone?: Zone | undefined;
}

/** A session bound to one base address: what leaves it is always for that origin. */
export const makeSession = (base: string, options: SessionOptions): PsaSession => ({
  base,
  zone: options.zone,
  fetch(path, init = {}) {
    const url = new URL(base + path);
    if (!path.startsWith('/') || url.origin !== new URL(base).origin) {
      return Promise.reject(new Error(`refused: ${path} is outside ${base}`));
    }
    const headers = new Headers(init.headers);
    if (options.authorization) headers.set('Authorization', options.authorization);
    return options.fetch(url.href, {
      ...init,
      headers,
      credentials: options.authorization ? 'omit' : 'include',
      cache: 'no-store',
      signal: AbortSignal.timeout(options.timeoutMs ?? 15_000),
    });
  },
});

const BY_STATUS: Readonly<Record<number, Fault['kind']>> = {
  401: 'signed-out',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  429: 'busy',
};

const faultOf = (response: Response): Fault => ({
  kind: BY_STATUS[response.status] ?? 'broken',
  status: response.status,
  ...retryAfter(response),
});

const retryAfter = (response: Response): { retryAfterSeconds?: number } => {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
  return Number.isFinite(seconds) ? { retryAfterSeconds: seconds } : {};
};

/** What a rejected `fetch` means: our own time limit, or no way to the server. */
export const faultOfError = (error: unknown): Fault =>
  error instanceof DOMException && error.name === 'TimeoutError'
    ? { kind: 'time-out' }
    : { kind: 'offline' };

/** What judges an answer's shape: a schema, or a few lines where a schema library would be too heavy (in a page). */
export interface Parser<T> {
  safeParse(value: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: {
          readonly issues: readonly {
            readonly path: readonly PropertyKey[];
            readonly message: string;
          }[];
        };
      };
}

type Sent =
  | { readonly ok: true; readonly response: Response }
  | { readonly ok: false; readonly fault: Fault; readonly response?: Response };

const send = async (session: PsaSession, path: string, init: RequestInit): Promise<Sent> => {
  try {
    const response = await session.fetch(path, init);
    return response.ok ? { ok: true, response } : { ok: false, fault: faultOf(response), response };
  } catch (error) {
    return { ok: false, fault: faultOfError(error) };
  }
};

/** What was answered, and by which address after all redirects. */
export interface Answered {
  readonly body: string;
  readonly response: Response;
}

/** One request whose answer is a page. */
export const readText = async (
  session: PsaSession,
  path: string,
  init: RequestInit = {},
): Promise<Read<Answered>> => {
  const sent = await send(session, path, init);
  if (!sent.ok) return failed(sent.fault);
  try {
    return done({ body: await sent.response.text(), response: sent.response });
  } catch (error) {
    return failed(faultOfError(error));
  }
};

/**
 * One request whose answer must be JSON of a known shape. A login page in its place (often with status 200
 * after a redirect) is `signed-out`; anything else that does not fit is `not-understood` and names the field.
 */
export const readJson = async <T>(
  session: PsaSession,
  path: string,
  schema: Parser<T>,
  init: RequestInit = {},
): Promise<Read<T> & { readonly response?: Response }> => {
  const sent = await send(session, path, {
    ...init,
    headers: { Accept: 'application/json', ...init.headers },
  });
  if (!sent.ok) return sent;
  const { response } = sent;
  const type = response.headers.get('Content-Type') ?? '';
  if (!type.includes('json')) {
    return {
      ...failed({ kind: type.includes('html') ? 'signed-out' : 'not-understood' }),
      response,
    };
  }
  try {
    const parsed = schema.safeParse(await response.json());
    if (parsed.success) return { ...done(parsed.data), response };
    const issue = parsed.error.issues[0];
    const words = issue ? `${issue.path.join('.')}: ${issue.message}` : 'unexpected shape';
    return { ...failed({ kind: 'not-understood', words }), response };
  } catch {
    return {
      ...failed({ kind: 'not-understood', words: 'the answer is not valid JSON' }),
      response,
    };
  }
};
