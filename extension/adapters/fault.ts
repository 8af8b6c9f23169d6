/** Why a PSA could not be read. `words` are for a person and never hold a server's stack or paths. */
export interface Fault {
  readonly kind:
    | 'signed-out'
    | 'forbidden'
    | 'not-found'
    | 'conflict'
    | 'busy'
    | 'broken'
    | 'not-understood'
    | 'time-out'
    | 'offline';
  readonly status?: number | undefined;
  /** Seconds to wait, where the server says so (429). */
  readonly retryAfterSeconds?: number | undefined;
  readonly words?: string | undefined;
}

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault };

export const done = <T>(value: T): Read<T> => ({ ok: true, value });
export const failed = (fault: Fault): Read<never> => ({ ok: false, fault });
