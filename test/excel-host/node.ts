import { readMetadata, readWords } from './client/metadata.ts';
import { type Command, officeFor } from './client/office.ts';
import { get, loadClient, type Realm } from './client/realm.ts';
import { connect, deliver, entriesOf } from './client/session.ts';
import { refuseUnknownMembers } from './client/strict.ts';
import { Host, type HostOptions } from './host.ts';

/** The client as code of the add-in sees it, and the workbook behind it. */
export class NodeExcel extends Host {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** What the client wrote to its console: an error in an event handler is only seen there. */
  readonly log: string[];
  readonly #commands: ReadonlyMap<string, Command>;
  #restore: (() => void) | undefined;

  constructor(
    options: HostOptions,
    log: string[],
    client: Realm,
    commands: ReadonlyMap<string, Command>,
  ) {
    const excel = get(client.window, 'Excel');
    super(options, readMetadata(excel, get(client.window, 'OfficeCore')), readWords(excel));
    this.log = log;
    this.#commands = commands;
    const { window } = client;
    // The client carries no types of its own: @types/office-js describes it, and this is the one place that says so.
    this.Excel = get(window, 'Excel') as typeof Excel;
    this.Office = get(window, 'Office') as typeof Office;
    this.OfficeExtension = get(window, 'OfficeExtension') as typeof OfficeExtension;
    connect(client, (text, flags) => this.answer(text, flags));
    refuseUnknownMembers(client);
    this.book.events.onWaiting(() => {
      // Later and in one message: that is how they come from Excel.
      setImmediate(() => {
        const entries = entriesOf(this.book.events.take());
        if (entries.length > 0) deliver(client, entries);
      });
    });
  }

  /** Errors in handlers of events: the client catches them, and nobody else hears of it. */
  get handlerErrors(): readonly string[] {
    return this.log.filter((words) => words.startsWith('Error when invoke handler'));
  }

  /** Waits until no event is left to tell and no request is on its way. */
  async told(): Promise<void> {
    for (let quiet = 0; quiet < 3; ) {
      const before = this.requests.length;
      await new Promise<void>((done) => setImmediate(done));
      quiet = this.pending === 0 && this.requests.length === before ? quiet + 1 : 0;
    }
  }

  /** A click on a button of the ribbon: runs the command, and says whether it called `event.completed()`. */
  async press(name: string): Promise<'completed' | 'forgotten' | 'nobody listens'> {
    const command = this.#commands.get(name.toUpperCase());
    if (!command) return 'nobody listens';
    let completed = false;
    await command({
      source: { id: name },
      completed: () => {
        completed = true;
      },
    });
    return completed ? 'completed' : 'forgotten';
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
  const commands = new Map<string, Command>();
  let host: NodeExcel | undefined;
  const client = loadClient({
    office: officeFor(() => host, commands),
    log: (words) => log.push(String(words)),
  });
  host = new NodeExcel(options, log, client, commands);
  return host;
};
