import { randomUUID } from 'node:crypto';

/** `new` = a browser that was never here; `signed-out` = one whose session ended. */
export type SessionState =
  | { readonly kind: 'signed-in'; readonly login: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'signed-out' };

/** Who is signed in by which cookie. The cookie's name holds the port, since ports of one host share cookies. */
export class Sessions {
  private readonly logins = new Map<string, string>();

  constructor(
    private readonly name: string,
    private readonly path: string,
  ) {}

  of(cookies: string | undefined): SessionState {
    const id = this.idIn(cookies);
    if (id === undefined) return { kind: 'new' };
    const login = this.logins.get(id);
    return login === undefined ? { kind: 'signed-out' } : { kind: 'signed-in', login };
  }

  /** The `Set-Cookie` value of a fresh session. */
  open(login: string): string {
    const id = randomUUID();
    this.logins.set(id, login);
    return this.cookie(id);
  }

  close(cookies: string | undefined): string {
    this.logins.delete(this.idIn(cookies) ?? '');
    return this.cookie('out');
  }

  closeAll(): void {
    this.logins.clear();
  }

  private cookie(id: string): string {
    return `${this.name}=${id}; Path=${this.path}; HttpOnly; SameSite=Lax`;
  }

  private idIn(cookies: string | undefined): string | undefined {
    return cookies
      ?.split(/;\s*/)
      .find((pair) => pair.startsWith(`${this.name}=`))
      ?.slice(this.name.length + 1);
  }
}
