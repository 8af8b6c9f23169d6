import { policyDifference, stampPolicy } from '../../../../core/exchange/stamp-policy.ts';
import { emptyTeam, Team } from '../../../../core/model/team.ts';
import type { Instant, Zone } from '../../../../core/model/time.ts';
import { canonical } from '../../../../core/store/canonical.ts';
import type { TeamStore, Versioned } from '../../../../core/store/ports.ts';
import { UnreadableTeam } from '../../../../core/store/unreadable-team.ts';
import type { Settings } from '../../../settings.ts';
import { STEPS_KEPT, type Step, stepsBackTo, withoutSteps } from './undo.ts';

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
  /** What can be taken back, newest last; only of this page since it was opened. */
  readonly history: readonly Step[];
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
  /** Takes back the last change, or the one named and all after it; refused where others changed the same since. */
  undo(id?: number): Promise<void>;
  /** Nothing that was changed so far can be taken back any more: what a person had erased must not come again. */
  forget(): void;
  settings(apply: (now: Settings) => Settings): Promise<void>;
  say(tone: Notice['tone'], words: string): void;
  dismiss(): void;
  /** Puts a team over one that cannot be read; the store keeps the old one aside. */
  replaceUnreadable(team: Team): Promise<void>;
}

/** Who signs a change of the policy, and by which clock. */
export interface Signing {
  now(): Instant;
  by(state: DeskState): Promise<string>;
}

const TRIES = 5;
const GONE = 'The team could not be saved: others keep saving at the same moment. Try again.';

/** Everything the options page shows that outlives one panel; the view only reads it and calls it. */
export const makeDesk = (
  store: TeamStore,
  settingsPort: SettingsPort,
  zone: () => Zone,
  first: Settings,
  signing: Signing,
): Desk => {
  let state: DeskState = {
    ready: false,
    team: undefined,
    settings: first,
    notice: undefined,
    history: [],
    unreadable: undefined,
  };
  let steps = 0;
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

  const signed = async (before: Team, after: Team): Promise<Team> =>
    policyDifference(before.policy, after.policy, before) === undefined
      ? after
      : stampPolicy(before, after, await signing.by(state), signing.now());

  const remember = (words: string, before: Team, after: Team): void => {
    steps += 1;
    const kept = [...state.history, { id: steps, words, before, after }];
    set({ history: kept.slice(-STEPS_KEPT) });
  };

  const save = async (words: string, apply: (team: Team) => Team): Promise<boolean> => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const loaded = await load();
      const before = loaded?.value;
      const start = before ?? emptyTeam(zone());
      const made = Team.safeParse(await signed(start, apply(start)));
      if (!made.success) {
        const issue = made.error.issues[0];
        const where = issue ? `${issue.path.join(' › ')}: ${issue.message}` : 'unknown';
        set({ notice: { tone: 'bad', words: `Not saved. ${where}`, canUndo: false } });
        return false;
      }
      if (before && canonical(before) === canonical(made.data)) {
        set({ notice: { tone: 'good', words, canUndo: false } });
        return true;
      }
      if ((await store.save(made.data, loaded?.version ?? 'new')) === 'saved') {
        await load();
        if (before) remember(words, before, made.data);
        const shared = attempt > 0 ? ' Somebody else saved meanwhile; both changes are in.' : '';
        set({ notice: { tone: 'good', words: words + shared, canUndo: before !== undefined } });
        return true;
      }
    }
    set({ notice: { tone: 'bad', words: GONE, canUndo: false } });
    return false;
  };

  const takeBack = async (id?: number): Promise<void> => {
    const back = stepsBackTo(state.history, id);
    const first = back.at(-1);
    if (!first) return;
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const loaded = await load();
      if (!loaded) return;
      const taken = withoutSteps(loaded.value, back);
      if (!taken.ok) return set({ notice: { tone: 'warn', words: taken.words, canUndo: false } });
      if ((await store.save(taken.value, loaded.version)) === 'saved') {
        await load();
        const words =
          back.length === 1
            ? `Undone. It was: ${first.words}`
            : `Undone: ${back.length} changes, back to before “${first.words}”`;
        const history = state.history.filter((step) => !back.includes(step));
        return set({ history, notice: { tone: 'good', words, canUndo: false } });
      }
    }
    set({ notice: { tone: 'bad', words: GONE, canUndo: false } });
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
    undo: (id) => guarded(() => takeBack(id), undefined),
    forget: () => set({ history: [] }),
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
        set({ history: [] });
        const words = done === 'saved' ? 'Started anew.' : 'Somebody else repaired it first.';
        set({ notice: { tone: 'good', words, canUndo: false } });
      }, undefined),
  };
};
