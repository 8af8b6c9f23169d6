import type { FlipAnswer } from '../../../core/dispatch/flip.ts';
import type { TechnicianId } from '../../../core/model/ids.ts';
import type { Finding } from '../../../core/rules/rule.ts';
import type { Choice, Ended, NowTold, RippleTold } from '../../card.ts';
import type { InputOf } from '../../protocol.ts';

export type FixInput = InputOf<'fix'>['fix'];
export type PrepareInput = InputOf<'prepare'>;
export type Approval = Ended['approval'];

/** The sections of the options page a card points to. */
export type OptionsPlace =
  | 'zone'
  | 'writing'
  | 'setup'
  | 'hosts'
  | 'people'
  | 'skills'
  | 'on-call'
  | 'policy';

/** What a card can set in motion. An absent action is not offered: a form that asks without a PSA has only `fix` or none. */
export interface CardActions {
  /** Make ready the write of this choice; nothing is sent. */
  readonly choose?: (choice: Choice) => void;
  /** Nothing is written after `choose`: there is nothing to approve, and no reason to give for the journal. */
  readonly unwritten?: true;
  /** What a start that a person chose breaks and costs; undefined where it cannot be told. */
  readonly weigh?: (choice: Choice) => Promise<readonly Finding[] | undefined>;
  /** What a start does to everybody else; undefined where it cannot be told. */
  readonly ripple?: (choice: Choice) => Promise<RippleTold | undefined>;
  /** The smallest change that would make somebody the first pick; undefined where it cannot be told. */
  readonly flip?: (technician: TechnicianId) => Promise<FlipAnswer | undefined>;
  /** Who can be there soonest; undefined where it cannot be told. */
  readonly now?: () => Promise<NowTold | undefined>;
  readonly undo?: (approval: Approval) => void;
  readonly move?: (approval: Approval, choice: Choice) => void;
  /** Read again until an `unknown` is known. */
  readonly settle?: (approval: Approval) => void;
  /** Forget the approval that was kept while offline. */
  readonly forget?: () => void;
  /** Correct one fact and look again; resolves to the words of what went wrong, if anything did. */
  readonly fix?: (fix: FixInput) => Promise<string | undefined>;
  readonly again?: () => void;
  readonly options?: (at: OptionsPlace) => void;
}
