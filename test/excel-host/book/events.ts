/** What happened, in the words of the client: it is handed to whoever registered for it. */
export interface Happening {
  /** The number of the event in the client's code. */
  readonly type: number;
  /** The thing it happened to; a listener on the whole workbook hears of it too. */
  readonly target: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** What a listener on all sheets or tables registers for. */
export const WORKBOOK = 'Workbook';

export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  formatChanged: 18,
  rowSorted: 19,
  protectionChanged: 24,
  nameChanged: 25,
  visibilityChanged: 26,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The name a registration carries, beside the number of its event. */
export const SHEET_REGISTRATIONS: Readonly<Record<string, keyof typeof EVENT>> = {
  DataChanged: 'changed',
  Activated: 'activated',
  Deactivated: 'deactivated',
  SelectionChanged: 'selectionChanged',
  FormatChanged: 'formatChanged',
  RowSorted: 'rowSorted',
  ProtectionChanged: 'protectionChanged',
};

/** Who listens, and what waits to be told. */
export class Events {
  readonly #listeners = new Map<string, number>();
  #waiting: Happening[] = [];
  #wake: () => void = () => undefined;

  /** Called when something waits that was not there before. */
  onWaiting(wake: () => void): void {
    this.#wake = wake;
  }

  listen(type: number, target: string): void {
    const key = `${type} ${target}`;
    this.#listeners.set(key, (this.#listeners.get(key) ?? 0) + 1);
  }

  unlisten(type: number, target: string): void {
    const key = `${type} ${target}`;
    const left = (this.#listeners.get(key) ?? 0) - 1;
    if (left > 0) this.#listeners.set(key, left);
    else this.#listeners.delete(key);
  }

  get listeners(): readonly string[] {
    return [...this.#listeners.keys()];
  }

  /** The page is gone, and all its handlers with it. */
  forgetListeners(): void {
    this.#listeners.clear();
    this.#waiting = [];
  }

  happened(happening: Happening): void {
    for (const target of [happening.target, WORKBOOK]) {
      if (!this.#listeners.has(`${happening.type} ${target}`)) continue;
      this.#waiting.push({ ...happening, target });
      this.#wake();
      if (happening.target === WORKBOOK) return;
    }
  }

  take(): readonly Happening[] {
    const taken = this.#waiting;
    this.#waiting = [];
    return taken;
  }
}
