import type { Declined, Ended, Prepared } from '../../card.ts';
import type { PrepareInput } from './actions.ts';

/** Where one write stands: from the first click to how it ended. Every surface that writes goes this way. */
export type Stage =
  | { readonly at: 'idle' }
  | { readonly at: 'preparing'; readonly asked: PrepareInput }
  | { readonly at: 'confirm'; readonly asked: PrepareInput; readonly prepared: Prepared }
  | { readonly at: 'writing'; readonly prepared: Prepared }
  | { readonly at: 'ended'; readonly ended: Ended }
  | { readonly at: 'settling'; readonly approval: Ended['approval'] }
  | { readonly at: 'declined'; readonly declined: Declined }
  /** The answer to an approval never came: only reading again tells what became of it. */
  | { readonly at: 'lost' };

export type Happened =
  | { readonly kind: 'asked'; readonly asked: PrepareInput }
  | { readonly kind: 'prepared'; readonly prepared: Prepared }
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'ended'; readonly ended: Ended }
  | { readonly kind: 'settling'; readonly approval: Ended['approval'] }
  | { readonly kind: 'declined'; readonly declined: Declined }
  | { readonly kind: 'lost' }
  /** The ticket was read again, so that its card tells what became of a lost write. */
  | { readonly kind: 'found' }
  | { readonly kind: 'back' };

export const IDLE: Stage = { at: 'idle' };

/** True while an answer of the background is awaited that a second click must not overtake. */
export const isBusy = (stage: Stage): boolean =>
  stage.at === 'preparing' || stage.at === 'writing' || stage.at === 'settling';

/** What does not fit the stage changes nothing: a second click, or an answer that comes after Back. */
export const nextStage = (stage: Stage, event: Happened): Stage => {
  switch (event.kind) {
    case 'asked':
      return isBusy(stage) || stage.at === 'confirm' || stage.at === 'lost'
        ? stage
        : { at: 'preparing', asked: event.asked };
    case 'prepared':
      return stage.at === 'preparing'
        ? { at: 'confirm', asked: stage.asked, prepared: event.prepared }
        : stage;
    case 'confirmed':
      return stage.at === 'confirm' ? { at: 'writing', prepared: stage.prepared } : stage;
    case 'settling':
      return isBusy(stage) ? stage : { at: 'settling', approval: event.approval };
    case 'ended':
      return isBusy(stage) ? { at: 'ended', ended: event.ended } : stage;
    case 'declined':
      return isBusy(stage) ? { at: 'declined', declined: event.declined } : stage;
    case 'lost':
      return isBusy(stage) ? { at: 'lost' } : stage;
    case 'found':
      return stage.at === 'lost' ? IDLE : stage;
    case 'back':
      // A write that was sent cannot be stepped back from: its end is shown first.
      return stage.at === 'writing' || stage.at === 'settling' || stage.at === 'lost'
        ? stage
        : IDLE;
  }
};
