import { readMetadata, readWords } from './client/metadata.ts';
import { get, loadClient, type Realm } from './client/realm.ts';
import { connect, deliver } from './client/session.ts';
import { Host, type HostOptions } from './host.ts';

/** The client as code of the add-in sees it, and the workbook behind it. */
export class NodeExcel extends Host {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** What the client wrote to its console: an error in an event handler is only seen there. */
  readonly log: string[];
  #restore: (() => void) | undefined;
  #pending = 0;

  constructor(options: HostOptions, log: string[], client: Realm) {
    const excel = get(client.window, 'Excel');
    super(options, readMetadata(excel), readWords(excel));
    this.log = log;
    const { window } = client;
    // The client carries no types of its own: @types/office-js describes it, and this is the one place that says so.
    this.Excel = get(window, 'Excel') as typeof Excel;
    this.Office = get(window, 'Office') as typeof Office;
    this.OfficeExtension = get(window, 'OfficeExtension') as typeof OfficeExtension;
    connect(client, async (text, flags) => {
      this.#pending += 1;
      try {
        return await this.answer(text, flags);
      } finally {
        this.#pending -= 1;
      }
    });
    this.book.events.onWaiting(() => {
      // Later and in one message: that is how they come from Excel.
      setImmediate(() => {
        const entries = this.book.events.take().map(({ type, target, message }) => ({
          messageCategory: 65_536,
          messageType: type,
          targetId: target,
          message: JSON.stringify(message),
        }));
        if (entries.length > 0) deliver(client, entries);
      });
    });
  }

  /** Waits until no event is left to tell and no request is on its way. */
  async told(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      const before = this.requests.length;
      await new Promise<void>((done) => setImmediate(done));
      quiet = this.#pending === 0 && this.requests.length === before ? quiet + 1 : 0;
    }
  }

  /** Puts `Excel`, `Office` and `OfficeExtension` where a page has them, until the host is closed. */
  asGlobals(): void {
    if (this.#restore) return;
    const names = ['Excel', 'Office', 'OfficeExtension'] as const;
    if (names.some((name) => Reflect.has(globalThis, name)))
      throw new Error('Another stand-in is in the place of Excel: close it first.');
    for (const name of names)
      Reflect.defineProperty(globalThis, name, { value: this[name], configurable: true });
    this.#restore = () => {
      for (const name of names) Reflect.deleteProperty(globalThis, name);
    };
  }

  close(): void {
    this.#restore?.();
    this.#restore = undefined;
    this.book.events.forgetListeners();
  }
}

export const openInNode = (options: HostOptions = {}): NodeExcel => {
  const log: string[] = [];
  let host: NodeExcel | undefined;
  const client = loadClient({
    // Asked while the client loads, before there is a host: then everything is there.
    isSetSupported: (set, version) => host?.isSetSupported(set, version) ?? true,
    log: (words) => log.push(String(words)),
  });
  host = new NodeExcel(options, log, client);
  return host;
};
