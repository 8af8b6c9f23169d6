import type { Store } from '../taskpane/store.ts';

export interface CommandEvent {
  completed(): void;
}

interface Parts {
  readonly store: Store;
  readonly showPane: () => Promise<void>;
}

/** What each button of the ribbon and the cell menu does, by the name that manifest.xml gives it. */
export const commandsOf = ({ store, showPane }: Parts) => {
  /** The pane shows how far it is, and what came of it. A pane that cannot be shown hinders nothing. */
  const inPane =
    (act: () => unknown) =>
    async (event: CommandEvent): Promise<void> => {
      try {
        await Promise.all([showPane().catch(() => undefined), ready().then(act)]);
      } finally {
        event.completed();
      }
    };
  /** A command may be the first thing of all: the workbook is read before it is asked for a week. */
  const ready = async (): Promise<void> => {
    if (!store.state().look) await store.look();
  };
  const openWeek = () => {
    const { look } = store.state();
    return look?.kind === 'ready' && look.open ? [look.open] : store.state().chosen;
  };
  /** Needs no pane, unless it could not be done. */
  const lock =
    (kind: 'lock' | 'unlock') =>
    async (event: CommandEvent): Promise<void> => {
      try {
        if (!(await store.lock(kind, ''))) await showPane().catch(() => undefined);
      } finally {
        event.completed();
      }
    };
  /** The sheet in front may be another one than when the workbook was read. */
  const onOpenWeek = (how: 'generate' | 'rebalance') =>
    inPane(async () => {
      await store.look();
      await store.preview(how, openWeek());
    });

  return {
    generate: onOpenWeek('generate'),
    rebalance: onOpenWeek('rebalance'),
    nextWeek: inPane(() => store.newWeek()),
    rotate: inPane(async () => {
      await store.look();
      await store.phone.rotate();
    }),
    /** Cells of a week are shifts; anywhere else a turn on call is meant. */
    swap: inPane(async () => {
      await store.look();
      if (await store.shifts.look()) return;
      if (store.state().trouble?.code === 'NoCell') await store.phone.show();
    }),
    conflicts: inPane(async () => {
      await store.look();
      await store.check('open');
    }),
    coverage: inPane(() => store.check('all')),
    lock: lock('lock'),
    unlock: lock('unlock'),
    explain: inPane(() => store.explain()),
  };
};

/** At the top of the page's script, before anything is waited for: Excel drops a click that nobody answers. */
export const associateCommands = (parts: Parts): void => {
  for (const [name, run] of Object.entries(commandsOf(parts))) Office.actions.associate(name, run);
};
