import type { LocalDate } from '../../core/model/time.ts';
import type { Actions, Failed, Place, Watching } from '../workbook/actions.ts';
import { failedBy } from '../workbook/excel/failed.ts';
import type { OnCallActions } from '../workbook/on-call.ts';
import type { OutsideActions } from '../workbook/outside.ts';
import type { PhoneActions } from '../workbook/phone.ts';
import type { Publishing } from '../workbook/publishing.ts';
import type { Reports } from '../workbook/reports.ts';
import type { RotaActions } from '../workbook/rota.ts';
import type { ShiftSwaps } from '../workbook/shift-swap.ts';
import type { TeamActions } from '../workbook/team.ts';
import type { WeekName } from '../workbook/week-name.ts';
import { keepFresh } from './keep-fresh.ts';
import type { Kit } from './kit.ts';
import { outsideStore } from './outside/outside-store.ts';
import { type PersonStore, SOMEBODY, signatureOf } from './person/person.ts';
import { phoneStore } from './phone/phone-store.ts';
import { publishStore } from './publish/publish-store.ts';
import { reportStore } from './reports/report-store.ts';
import { rotaStore } from './rota/rota-store.ts';
import { FIRST, type How, type PaneState, type Task, type View } from './state.ts';
import { swapStore } from './swap-store.ts';
import { teamStore } from './team/team-store.ts';
import { inOrder, keepChosen, nextOf } from './weeks.ts';

export interface Ports {
  readonly actions: Actions;
  readonly onCall: OnCallActions;
  readonly phone: PhoneActions;
  readonly shifts: ShiftSwaps;
  readonly publishing: Publishing;
  readonly reports: Reports;
  readonly outside: OutsideActions;
  readonly rota: RotaActions;
  readonly team: TeamActions;
  readonly person: PersonStore;
  /** Runs something after so many milliseconds, unless what it returns was called. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly now: () => number;
  readonly today: () => LocalDate;
}

/** From here on a person wants to see that something moves. */
const LONG_MS = 1000;

/** One state for the pane, the ribbon and the cell menu; one thing is done at a time. */
export const makeStore = (ports: Ports) => {
  const { actions, publishing, person, later, now, today } = ports;
  let state: PaneState = { ...FIRST, person: person.read() };
  const listeners = new Set<() => void>();
  const set = (change: Partial<PaneState>): void => {
    state = { ...state, ...change };
    for (const tell of listeners) tell();
  };

  const fresh = keepFresh({
    ...{ actions, outside: ports.outside, now, set },
    state: () => state,
    also: () => phone.changed(),
  });

  const watching: Watching = {
    told: (used) => state.busy && set({ busy: { ...state.busy, used } }),
    isStopped: () => state.busy?.isStopping === true,
  };

  /** Undefined where it failed, which is shown, or where something else is being done. */
  const run = async <T extends { readonly kind: string }>(
    task: Task,
    work: () => Promise<T | Failed>,
  ): Promise<Exclude<T, Failed> | undefined> => {
    if (state.busy) return undefined;
    const busy = { task, used: undefined, isLong: false, isStopping: false };
    set({ busy, trouble: undefined, said: undefined });
    const calm = later(LONG_MS, () => state.busy && set({ busy: { ...state.busy, isLong: true } }));
    const answer = await work().catch(failedBy);
    calm();
    set({ busy: undefined, ...(isFailed(answer) ? { trouble: answer } : {}) });
    fresh.idle();
    return isFailed(answer) ? undefined : (answer as Exclude<T, Failed>);
  };

  const look = async (): Promise<void> => {
    const found = await run('look', async () => ({ kind: 'looked', look: await actions.look() }));
    if (!found) {
      // Nothing is known of a workbook whose reading broke off; what broke last is said in its place.
      const isKnown = state.look !== undefined && state.look.kind !== 'failed';
      if (!isKnown && state.trouble) set({ look: state.trouble, trouble: undefined });
      return;
    }
    set({ look: found.look, chosen: keepChosen(state.chosen, found.look) });
  };

  /** What changes the sheets that there are: said, and the workbook is read again. */
  const build = async (task: Task, work: () => ReturnType<Actions['repair']>): Promise<boolean> => {
    const done = await run(task, work);
    if (!done) return false;
    await look();
    set({ said: done });
    return true;
  };

  const checkThose = async (weeks: readonly WeekName[]): Promise<void> => {
    if (weeks.length === 0) return;
    const found = await run('check', () => actions.check(weeks));
    if (found) set({ checks: { weeks: found.weeks, at: now() } });
  };
  const ready = () => (state.look?.kind === 'ready' ? state.look : undefined);
  const signature = (): string | undefined => signatureOf(state.person);
  const kit: Kit = { state: () => state, set, run, ready };
  const outside = outsideStore(kit, ports.outside);
  const phone = phoneStore(kit, {
    ...{ onCall: ports.onCall, phone: ports.phone, today },
    signature: () => signature() ?? SOMEBODY,
  });

  return {
    state: () => state,
    subscribe(tell: () => void): () => void {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },

    /** Reads the workbook and listens to it. The returned function stops listening. */
    async start(): Promise<() => Promise<void>> {
      await look();
      if (state.look?.kind === 'new') set({ view: 'set-up' });
      await outside.look();
      return fresh.listen();
    },
    look,
    outside,
    rota: rotaStore(kit, ports.rota, look),
    team: teamStore(kit, ports.team, look),
    phone,
    shifts: swapStore(kit, ports.shifts, () => signature() ?? SOMEBODY),
    publishing: publishStore(kit, publishing, signature),
    reports: reportStore(kit, ports.reports, watching),
    name: (name: string): void => {
      set({ person: name });
      person.keep(name);
    },
    show: (view: View): void => set({ view, trouble: undefined, said: undefined }),
    choose: (week: WeekName, is: boolean): void => {
      const others = state.chosen.filter((one) => one !== week);
      set({ chosen: is ? [...others, week].sort() : others });
    },
    stop: (): void => {
      if (state.busy) set({ busy: { ...state.busy, isStopping: true } });
    },

    async setUp(filled: 'empty' | 'sample'): Promise<void> {
      await build('set-up', () => actions.setUp(filled));
    },
    async repair(): Promise<void> {
      await build('repair', () => actions.repair());
    },
    async migrate(): Promise<void> {
      await build('migrate', () => actions.migrate());
    },
    async newWeek(): Promise<void> {
      set({ view: 'week' });
      const found = ready();
      if (!found) return;
      const week = nextOf(found.weeks, today());
      if (await build('new-week', () => actions.newWeek(week)))
        set({ stage: { kind: 'choose' }, chosen: [week] });
    },

    async preview(how: How, weeks: readonly WeekName[] = state.chosen): Promise<void> {
      set({ view: 'week' });
      if (weeks.length === 0) return;
      const preview = await run(how, () => actions.preview(how, weeks, watching));
      if (preview) set({ stage: { kind: 'preview', how, preview, changed: 'no' } });
    },
    async apply(): Promise<void> {
      const { stage } = state;
      if (stage.kind !== 'preview') return;
      const answer = await run('apply', () => actions.apply());
      if (answer?.kind === 'preview')
        set({ stage: { ...stage, preview: answer, changed: 'renewed' } });
      if (answer?.kind === 'done') set({ stage: { kind: 'applied', done: answer } });
    },
    async revert(): Promise<void> {
      const done = await run('revert', () => actions.revert());
      if (done) set({ stage: { kind: 'reverted', done } });
    },
    async back(): Promise<void> {
      const { kind } = state.stage;
      set({ stage: { kind: 'choose' }, trouble: undefined });
      // What was written can be taken back from there on, or no longer.
      if (kind === 'applied' || kind === 'reverted') await look();
    },

    async check(which: 'open' | 'all'): Promise<void> {
      set({ view: 'check' });
      const found = ready();
      if (!found) return;
      const weeks = inOrder(found.weeks);
      const open = found.open ?? weeks.at(-1);
      await checkThose(which === 'all' ? weeks : weeks.filter((week) => week === open));
    },
    async explain(): Promise<void> {
      set({ view: 'why' });
      const why = await run('explain', () => actions.explain(watching));
      if (why) set({ why });
    },
    /** True where it was done: nothing has to be shown then. */
    async lock(kind: 'lock' | 'unlock', reason: string): Promise<boolean> {
      const done = await run(kind, () => actions.lock(kind, reason, signature()));
      if (done) set({ said: done });
      return done !== undefined;
    },
    async select(place: Place): Promise<void> {
      const failed = await actions.select(place).catch(failedBy);
      set({ trouble: failed });
    },
  };
};

export type Store = ReturnType<typeof makeStore>;

const isFailed = (answer: { readonly kind: string }): answer is Failed => answer.kind === 'failed';
