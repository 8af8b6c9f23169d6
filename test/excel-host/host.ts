import { blockAddress } from './book/address.ts';
import { Book } from './book/book.ts';
import { columnOf, rowOf } from './book/cells.ts';
import { type Cell, isArea } from './book/model.ts';
import type { Words } from './client/metadata.ts';
import { recalculate } from './file/libre-office.ts';
import { saveXlsx } from './file/save.ts';
import { HostError } from './host-error.ts';
import { Kept } from './kept.ts';
import { isNewer, type Matrix, ORDINARY } from './matrix.ts';
import { processBatch, type Stage } from './process.ts';
import { type Answer, Batch, type Query } from './protocol.ts';
import { newShell, shellThing } from './things/shell.ts';
import { Thing } from './things/thing.ts';
import { workbookThing } from './things/workbook.ts';
import type { World } from './things/world.ts';
import { Hands, User } from './user.ts';

export type Platform = 'PC' | 'Mac' | 'OfficeOnline';

export interface HostOptions {
  /** The version of each requirement set; `ExcelApi` 1.14 unless said otherwise. */
  readonly matrix?: Matrix;
  readonly platform?: Platform;
  /** Fetches the results of formulas from LibreOffice whenever the add-in reads some; each time takes a second or two. */
  readonly calculates?: boolean;
  /** A workbook from before: what somebody did to it while no add-in ran is in it. */
  readonly book?: Book;
  /** The language and region of this Excel; `en-US` unless said otherwise. */
  readonly culture?: string;
  /** The name of the first sheet of a new workbook. */
  readonly sheet?: string;
}

/** One request of the add-in. */
export interface Request {
  /** As they go over the wire. */
  readonly bytes: number;
  readonly answerBytes: number;
  readonly actions: number;
  /** Why it failed, where it did. */
  readonly code?: string;
}

/** Excel on the web takes no request above this, and gives no answer. */
const LARGEST = 5 * 1024 * 1024;
/** The flag of `Excel.run({ delayForCellEdit: true })`. */
const DELAY_FOR_CELL_EDIT = 64;

const failed = (error: HostError): Answer => ({
  Results: [],
  TraceIds: [],
  Error: {
    Code: error.code,
    Message: error.message,
    Location: '',
    ActionIndex: -1,
    HttpStatusCode: 400,
  },
});

/** What shows the result of a formula. */
const RESULT = /(^|\/)(values|text|valueTypes|value)$/;
const readsResults = ({ Select = [] }: Query): boolean =>
  Select.length === 0 || Select.some((path) => RESULT.test(path));

/** Whether a range stood on a sheet that is deleted. */
const isGone = (book: Book, subject: unknown): boolean => {
  const areas: readonly unknown[] = Array.isArray(subject) ? subject : [subject];
  return areas.some((area) => isArea(area) && !book.sheets.includes(area.sheet));
};

export class Host {
  readonly book: Book;
  readonly matrix: Matrix;
  readonly platform: Platform;
  /** The ribbon, and whether the add-in starts with the workbook. */
  readonly shell = newShell();
  readonly requests: Request[] = [];
  /** Every call and every write, as `Range.values`; reads are not in it. */
  readonly calls: string[] = [];
  /** Calls after which Excel's own undo is gone. */
  readonly notUndoable: string[] = [];
  /** Files of the workbooks that the add-in opened beside this one. */
  readonly opened: Uint8Array[] = [];
  readonly user: User;
  /** Somebody else in the same workbook. */
  readonly coauthor: Hands;
  #stage: Stage;
  /** Requests that came and are not answered. */
  pending = 0;
  #last: Promise<unknown> = Promise.resolve();
  readonly #waitingForCell: (() => void)[] = [];

  constructor(options: HostOptions, metadata: Stage['metadata'], words: Words) {
    this.book = options.book ?? new Book(options.sheet);
    // A page that is new hears of everything, whatever the one before it turned off.
    this.book.enableEvents = true;
    this.matrix = { ...ORDINARY, ...options.matrix };
    this.platform = options.platform ?? 'PC';
    const { book, platform, notUndoable, opened } = this;
    const culture = options.culture ?? 'en-US';
    const world: World = {
      book,
      platform,
      words,
      notUndoable,
      opened,
      culture,
      author: 'Alex Example',
    };
    this.user = new User(world, () => this.#cellClosed());
    this.coauthor = new Hands(world, 'coauthor');
    const kept = new Kept();
    this.#stage = {
      metadata,
      kept,
      root: () => this.#root(workbookThing(world), kept),
      newObject: (name) => shellThing(this.shell, name),
      isSupported: ({ set, version }) => this.isSetSupported(set, version),
      beforeQuery: async (query) => {
        if (options.calculates && readsResults(query)) await this.#calculateOnce();
      },
      called: (call) => this.calls.push(call),
    };
  }

  /** The workbook, with what the client needs for its own housekeeping. */
  #root(workbook: Thing, kept: Kept): Thing {
    const methods = {
      ...workbook.parts.methods,
      _RemoveReference: (args: { text(at: number): string }) => kept.forget(args.text(0)),
      _RemoveAllReferences: () => kept.forgetAll(),
      _GetReferenceCount: () => kept.size,
    };
    return new Thing(workbook.is, { ...workbook.parts, methods });
  }

  isSetSupported(set: string, version = '1.1'): boolean {
    const has = this.matrix[set];
    return has !== undefined && !isNewer(version, has);
  }

  /** Answers one batch, as it came over the wire. */
  async answer(text: string, flags = 0): Promise<string> {
    this.pending += 1;
    try {
      return await this.#take(text, flags);
    } finally {
      this.pending -= 1;
    }
  }

  async #take(text: string, flags: number): Promise<string> {
    if (this.book.inCellEdit && (flags & DELAY_FOR_CELL_EDIT) !== 0)
      await new Promise<void>((done) => this.#waitingForCell.push(done));
    const batch = Batch.parse(JSON.parse(text));
    // One request after the other, also where one waits for LibreOffice.
    const bytes = Buffer.byteLength(text);
    const next = this.#last.then(() => this.#answer(batch, bytes));
    this.#last = next.catch(() => undefined);
    const [answer, body] = this.#sent(await next);
    this.requests.push({
      bytes,
      answerBytes: Buffer.byteLength(body),
      actions: batch.Actions.length,
      ...(answer.Error ? { code: answer.Error.Code } : {}),
    });
    return body;
  }

  /** What was done stays done where only the answer is too long. */
  #sent(answer: Answer): readonly [Answer, string] {
    const body = JSON.stringify(answer);
    if (this.platform !== 'OfficeOnline' || Buffer.byteLength(body) <= LARGEST)
      return [answer, body];
    const none = failed(
      new HostError('ResponsePayloadSizeLimitExceeded', 'The answer is too large.'),
    );
    return [none, JSON.stringify(none)];
  }

  async #answer(batch: Batch, bytes: number): Promise<Answer> {
    if (this.book.inCellEdit)
      return failed(new HostError('InvalidOperationInCellEditMode', 'A cell is being edited.'));
    if (this.platform === 'OfficeOnline' && bytes > LARGEST)
      return failed(new HostError('RequestPayloadSizeLimitExceeded', 'The request is too large.'));
    this.#stage.kept.drop(({ subject }) => isGone(this.book, subject));
    this.book.actor = 'addin';
    try {
      return await processBatch(this.#stage, batch);
    } finally {
      this.book.actor = 'user';
    }
  }

  async #calculateOnce(): Promise<void> {
    const isFormula = (cell: Cell): boolean => cell.formula !== undefined;
    const any = this.book.sheets.some((sheet) => [...sheet.cells.values()].some(isFormula));
    if (any && !this.book.calculated) await this.calculate();
  }

  /** The workbook as an .xlsx file. */
  save(): Promise<Uint8Array> {
    return saveXlsx(this.book);
  }

  /** Fetches the result of every formula from LibreOffice; they count until the next change. */
  async calculate(): Promise<void> {
    const results = await recalculate(await this.save());
    for (const sheet of this.book.sheets)
      for (const [key, cell] of sheet.cells) {
        if (cell.formula === undefined) continue;
        const [row, column] = [rowOf(key), columnOf(key)];
        const address = blockAddress({ row, column, rows: 1, columns: 1 });
        cell.result = results.get(sheet.name)?.get(address) ?? '';
      }
    this.book.calculated = true;
  }

  #cellClosed(): void {
    for (const done of this.#waitingForCell.splice(0)) done();
  }
}
