import type { Look } from '../../card.ts';
import { clip } from '../../ui/card/clip.ts';
import { type Happened, IDLE, nextStage, type Stage } from '../../ui/card/flow.ts';
import { nameOf } from '../../ui/card/naming.ts';

/** What the overlay knows of the ticket on the page. */
export type View =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'look'; readonly look: Look }
  | { readonly kind: 'trouble'; readonly words: string };

export interface State {
  /** The ticket on the page; undefined while there is none, or address and page disagree. */
  readonly ticket: string | undefined;
  /** Counts questions: an answer to an older one is never shown. */
  readonly turn: number;
  readonly view: View;
  readonly stage: Stage;
  /** A newer answer is on its way while the old one is still shown. */
  readonly asking: boolean;
  /** The extension was updated under this page: nothing works until it is reloaded. */
  readonly gone: boolean;
  /** Read out by screen readers when it changes; short, because it counts among the words of the first look. */
  readonly said: string;
}

export type Event =
  | { readonly kind: 'ticket'; readonly ticket: string | undefined }
  | { readonly kind: 'asking'; readonly turn: number }
  | { readonly kind: 'looked'; readonly turn: number; readonly look: Look }
  | { readonly kind: 'failed'; readonly turn: number; readonly words: string }
  /** The question came to nothing, and what was shown still holds. */
  | { readonly kind: 'unchanged'; readonly turn: number }
  | { readonly kind: 'gone' }
  /** `ticket` = the one the write was begun on; what happens to another ticket's write is not shown here. */
  | { readonly kind: 'write'; readonly ticket: string; readonly event: Happened };

export const START: State = {
  ticket: undefined,
  turn: 0,
  view: { kind: 'nothing' },
  stage: IDLE,
  asking: false,
  gone: false,
  said: '',
};

export const next = (state: State, event: Event): State => {
  if (state.gone) return state;
  switch (event.kind) {
    case 'ticket':
      if (event.ticket === state.ticket) return state;
      return {
        ...START,
        ticket: event.ticket,
        turn: state.turn + 1,
        view: event.ticket === undefined ? { kind: 'nothing' } : { kind: 'looking' },
      };
    case 'asking':
      return state.ticket === undefined || event.turn <= state.turn
        ? state
        : { ...state, turn: event.turn, asking: true };
    case 'looked':
      return event.turn === state.turn && state.ticket !== undefined
        ? looked(state, event.look)
        : state;
    case 'failed':
      return event.turn === state.turn && state.ticket !== undefined
        ? {
            ...state,
            asking: false,
            stage: state.stage.at === 'lost' ? IDLE : state.stage,
            view: { kind: 'trouble', words: event.words },
          }
        : state;
    case 'unchanged':
      return event.turn === state.turn ? { ...state, asking: false } : state;
    case 'gone':
      return { ...state, gone: true, asking: false };
    case 'write':
      return event.ticket === state.ticket
        ? { ...state, stage: nextStage(state.stage, event.event) }
        : state;
  }
};

const looked = (state: State, look: Look): State => {
  const before = state.view.kind === 'look' ? state.view.look : undefined;
  return {
    ...state,
    asking: false,
    view: { kind: 'look', look },
    stage: stillMeant(nextStage(state.stage, { kind: 'found' }), look),
    said: firstOf(look) === firstOf(before) ? state.said : saying(look),
  };
};

/**
 * A booking that lies ready to confirm was chosen on the ticket as it was: another stamp, and it must be chosen anew.
 * An undo or a move was made ready from the ticket itself, often while the card of the booking is still on its way.
 */
const stillMeant = (stage: Stage, look: Look): Stage => {
  if (stage.at !== 'confirm' || stage.asked.action !== 'assign') return stage;
  return look.kind === 'card' && look.stamp === stage.asked.stamp ? stage : IDLE;
};

const firstOf = (look: Look | undefined): string | undefined => {
  const first = look?.kind === 'card' ? look.answer.ranked[0] : undefined;
  return first && `${first.technician} ${first.window.start}`;
};

const saying = (look: Look): string => {
  if (look.kind !== 'card') return '';
  const first = look.answer.ranked[0];
  if (!first) return 'Nobody can take this ticket.';
  return `Suggestion: ${clip(nameOf(look.names, first.technician), { characters: 24, words: 2 })}`;
};
