import { emptyTeam, Team } from '../../../../core/model/team.ts';
import type { Zone } from '../../../../core/model/time.ts';
import type { TeamStore, Versioned } from '../../../../core/store/ports.ts';
import { UnreadableTeam } from '../../../../core/store/unreadable-team.ts';
import type { Settings } from '../../../settings.ts';

/** What the page says about the last change, until the next one. */
export interface Notice {
  readonly tone: 'good' | 'warn' | 'bad';
  readonly words: string;
  readonly canUndo: boolean;
}

export interface DeskState {
  readonly ready: boolean;
  /** Undefined until somebody set one up. */
  readonly team: Team | undefined;
  readonly settings: Settings;
  readonly notice: Notice | undefined;
  /** What is stored does not parse; nothing is changed until a person decides. */
  readonly unreadable: UnreadableTeam | undefined;
}

/** Where settings lie; the extension's own in life, a variable in a test. */
export interface SettingsPort {
  load(): Promise<Settings>;
  change(apply: (now: Settings) => Settings): Promise<Settings>;
  watch(changed: () => void): () => void;
}

export interface Desk {
  state(): DeskState;
  subscribe(listener: () => void): () => void;
  start(): Promise<void>;
  stop(): void;
  /** Applies to the newest team and saves; false when it could not be saved, which the notice says. */
  change(words: string, apply: (team: Team) => Team): Promise<boolean>;
  /** Takes the last change back while nobody saved since. */
  undo(): Promise<void>;
  settings(apply: (now: Settings) => Settings): Promise<void>;
  say(tone: Notice['tone'], words: string): void;
  dismiss(): void;
  /** Puts a team over one that cannot be read; the store keeps the old one aside. */
  replaceUnreadable(team: Team): Promise<void>;
}

const TRIES = 5;
const GONE = 'The team could not be saved: others keep saving at the same moment. Try again.';

/** Everything the options page shows that outlives one panel; the view only reads it and calls it. */
export const makeDesk = (
  store: TeamStore,
  settingsPort: SettingsPort,
  zone: () => Zone,
  first: Settings,
): Desk => {
  let state: DeskState = {
    ready: false,
    team: undefined,
    settings: first,
    notice: undefined,
    unreadable: undefined,
  };
  let last: { readonly before: Team | undefined; readonly version: number } | undefined;
  const listeners = new Set<() => void>();
  const stops: (() => void)[] = [];
  let row: Promise<unknown> = Promise.resolve();

  const set = (change: Partial<DeskState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const inRow = <T>(work: () => Promise<T>): Promise<T> => {
    const next = row.then(work);
    row = next.catch(() => undefined);
    return next;
  };
  const load = async (): Promise<Versioned<Team> | undefined> => {
    try {
      const loaded = await store.load();
      set({ team: loaded?.value, unreadable: undefined });
      return loaded;
    } catch (error) {
      if (error instanceof UnreadableTeam) set({ unreadable: error });
      throw error;
    }
  };

  // A store that fails is said, never thrown into a click handler.
  const guarded = <T>(work: () => Promise<T>, otherwise: T): Promise<T> =>
    inRow(work).catch((error: unknown) => {
      const words = error instanceof Error ? error.message : String(error);
      set({ notice: { tone: 'bad', words: `Not saved: ${words}.`, canUndo: false } });
      return otherwise;
    });

  const save = async (words: string, apply: (team: Team) => Team): Promise<boolean> => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const loaded = await load();
      const before = loaded?.value;
      const made = Team.safeParse(apply(before ?? emptyTeam(zone())));
      if (!made.success) {
        const issue = made.error.issues[0];
        const where = issue ? `${issue.path.join(' › ')}: ${issue.message}` : 'unknown';
        set({ notice: { tone: 'bad', words: `Not saved. ${where}`, canUndo: false } });
        return false;
      }
      if ((await store.save(made.data, loaded?.version ?? 'new')) === 'saved') {
        const saved = await load();
        last = saved && { before, version: saved.version };
        const shared = attempt > 0 ? ' Somebody else saved meanwhile; both changes are in.' : '';
        set({ notice: { tone: 'good', words: words + shared, canUndo: before !== undefined } });
        return true;
      }
    }
    set({ notice: { tone: 'bad', words: GONE, canUndo: false } });
    return false;
  };

  const takeBack = async (): Promise<void> => {
    const loaded = await load();
    if (!last?.before || !loaded || loaded.version !== last.version) {
      const words = 'Not undone: the team was changed since, and that change would be lost.';
      set({ notice: { tone: 'warn', words, canUndo: false } });
      return;
    }
    const done = await store.save(last.before, loaded.version);
    last = undefined;
    await load();
    const words = done === 'saved' ? 'Undone.' : 'Not undone: somebody else just saved.';
    set({ notice: { tone: done === 'saved' ? 'good' : 'warn', words, canUndo: false } });
  };

  const readSettings = async (): Promise<void> => set({ settings: await settingsPort.load() });

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async start() {
      const again = (): Promise<unknown> => inRow(load).catch(() => undefined);
      stops.push(store.watch(() => void again()));
      stops.push(settingsPort.watch(() => void readSettings()));
      await Promise.all([again(), readSettings()]);
      set({ ready: true });
    },
    stop() {
      for (const stop of stops.splice(0)) stop();
      listeners.clear();
    },
    change: (words, apply) => guarded(() => save(words, apply), false),
    undo: () => guarded(takeBack, undefined),
    async settings(apply) {
      set({ settings: await settingsPort.change(apply) });
    },
    say: (tone, words) => set({ notice: { tone, words, canUndo: false } }),
    dismiss: () => set({ notice: undefined }),
    replaceUnreadable: (team) =>
      guarded(async () => {
        if (!state.unreadable) return;
        const done = await store.save(team, state.unreadable.version);
        await load();
        const words = done === 'saved' ? 'Started anew.' : 'Somebody else repaired it first.';
        set({ notice: { tone: 'good', words, canUndo: false } });
      }, undefined),
  };
};
