import type { TicketRef } from '../../adapters/raw.ts';
import { type ask as askBackground, NoAnswer } from '../../client.ts';
import type { AnswerOf, InputOf } from '../../protocol.ts';
import type { CardActions, FixInput, PrepareInput } from '../../ui/card/actions.ts';
import { isBusy } from '../../ui/card/flow.ts';
import { type Event, next, START, type State } from './model.ts';

export interface Ports {
  readonly ask: typeof askBackground;
  readonly show: (state: State) => void;
  /** Logins that may own the ticket, where only the page may ask; undefined = not told. */
  readonly mayOwn: (ref: TicketRef) => Promise<readonly string[] | undefined>;
  /** Calls back after a while, unless the script was stopped. */
  readonly later: (call: () => void, milliseconds: number) => void;
}

export interface Driver {
  readonly state: () => State;
  /** The ticket on the page changed, or there is none. */
  readonly ticket: (ref: TicketRef | undefined) => void;
  /** Ask again; `fresh` = past every cache. */
  readonly again: (fresh: boolean) => void;
  readonly confirm: () => void;
  readonly back: () => void;
  readonly actions: CardActions;
}

export const keyOf = (ref: TicketRef): string => `${ref.psa} ${ref.base} ${ref.id}`;

const POLL_MS = 1500;
const UPDATED = 'Slotwright was updated: reload this page.';
const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : UPDATED);

/** Puts the state machine to work: asks the background, and lets nothing of an older ticket through. */
export const makeDriver = ({ ask, show, mayOwn, later }: Ports): Driver => {
  let state = START;
  let ref: TicketRef | undefined;

  const on = (event: Event): void => {
    const after = next(state, event);
    if (after === state) return;
    state = after;
    show(state);
  };
  const failed = (error: unknown): void => {
    if (error instanceof NoAnswer && error.why === 'gone') on({ kind: 'gone' });
  };

  const look = async (fresh: boolean, quick = false): Promise<void> => {
    const asked = ref;
    if (!asked || state.gone) return;
    const turn = state.turn + 1;
    on({ kind: 'asking', turn });
    try {
      const owners = await mayOwn(asked);
      if (turn !== state.turn) return;
      const answer = await ask('look', {
        ref: asked,
        fresh,
        quick,
        ...(owners ? { mayOwn: [...owners] } : {}),
      });
      on({ kind: 'looked', turn, look: answer });
      awaitEnd(turn);
      if (quick && turn === state.turn && answer.kind === 'card' && answer.old) void look(false);
    } catch (error) {
      failed(error);
      on({ kind: 'failed', turn, words: wordsOf(error) });
    }
  };

  /** While an approval of this ticket is in flight elsewhere, its end is waited for. */
  const awaitEnd = (turn: number): void => {
    const { view } = state;
    if (view.kind !== 'look' || !('mine' in view.look)) return;
    if (!view.look.mine || view.look.mine.outcome) return;
    later(() => {
      if (turn === state.turn && !isBusy(state.stage)) void look(false);
    }, POLL_MS);
  };

  const prepare = async (asked: PrepareInput): Promise<void> => {
    const { ticket, stage } = state;
    if (ticket === undefined) return;
    on({ kind: 'write', ticket, event: { kind: 'asked', asked } });
    if (state.stage === stage) return;
    // After Back and another choice, the answer to the first one comes too late.
    const meant = (): boolean => state.stage.at === 'preparing' && state.stage.asked === asked;
    try {
      const answer = await ask('prepare', asked);
      if (!meant()) return;
      on({
        kind: 'write',
        ticket,
        event:
          answer.kind === 'prepared'
            ? { kind: 'prepared', prepared: answer }
            : { kind: 'declined', declined: answer },
      });
    } catch (error) {
      failed(error);
      if (!meant()) return;
      const declined = { kind: 'declined', why: 'fault', words: wordsOf(error) } as const;
      on({ kind: 'write', ticket, event: { kind: 'declined', declined } });
    }
  };

  /** Sends what writes; an answer that never comes is looked up, never repeated. */
  const finish = async (send: () => Promise<AnswerOf<'approve'>>): Promise<void> => {
    const { ticket } = state;
    if (ticket === undefined) return;
    try {
      const answer = await send();
      on({
        kind: 'write',
        ticket,
        event:
          answer.kind === 'ended'
            ? { kind: 'ended', ended: answer }
            : { kind: 'declined', declined: answer },
      });
    } catch (error) {
      failed(error);
      on({ kind: 'write', ticket, event: { kind: 'lost' } });
    }
    if (state.ticket === ticket) void look(true);
  };

  const fix = async (body: FixInput): Promise<string | undefined> => {
    const asked = ref;
    if (!asked) return undefined;
    const turn = state.turn + 1;
    on({ kind: 'asking', turn });
    try {
      on({ kind: 'looked', turn, look: await ask('fix', { ref: asked, fix: body }) });
      return undefined;
    } catch (error) {
      failed(error);
      on({ kind: 'unchanged', turn });
      return wordsOf(error);
    }
  };

  /** A further question about the ticket on the card, with those who may own it; what fails is said where it was asked. */
  const further = async <A>(
    send: (asked: InputOf<'now'>) => Promise<A>,
  ): Promise<A | undefined> => {
    const asked = ref;
    if (!asked) return undefined;
    const owners = await mayOwn(asked);
    return send({ ref: asked, ...(owners ? { mayOwn: [...owners] } : {}) });
  };

  const actions: CardActions = {
    choose: (choice) => {
      const { view } = state;
      if (!ref || view.kind !== 'look' || view.look.kind !== 'card') return;
      void prepare({ action: 'assign', ref, stamp: view.look.stamp, choice });
    },
    weigh: (choice) => further((asked) => ask('weigh', { ...asked, choice })),
    ripple: (choice) => further((asked) => ask('ripple', { ...asked, choice })),
    flip: (technician) => further((asked) => ask('flip', { ...asked, technician })),
    now: () => further((asked) => ask('now', asked)),
    undo: (approval) => void prepare({ action: 'undo', approval }),
    move: (approval, choice) => void prepare({ action: 'move', approval, choice }),
    settle: (approval) => {
      const { ticket, stage } = state;
      if (ticket === undefined) return;
      on({ kind: 'write', ticket, event: { kind: 'settling', approval } });
      if (state.stage !== stage) void finish(() => ask('settle', { approval }));
    },
    forget: () => {
      if (ref) void ask('forget', { ref }).then(() => look(false), failed);
    },
    fix,
    again: () => void look(true),
    options: (at) => void ask('options', { at }).catch(failed),
  };

  return {
    state: () => state,
    ticket: (now) => {
      const key = now && keyOf(now);
      if (key === state.ticket) return;
      ref = now;
      on({ kind: 'ticket', ticket: key });
      // What is remembered first, so that a card is there at once; then what is true now.
      if (now) void look(false, true);
    },
    again: (fresh) => void look(fresh),
    confirm: () => {
      const { stage, ticket } = state;
      if (stage.at !== 'confirm' || ticket === undefined) return;
      on({ kind: 'write', ticket, event: { kind: 'confirmed' } });
      void finish(() => ask('approve', { prepared: stage.prepared.id }));
    },
    back: () => {
      const { ticket } = state;
      if (ticket !== undefined) on({ kind: 'write', ticket, event: { kind: 'back' } });
    },
    actions,
  };
};
