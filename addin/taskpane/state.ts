import type { Checked, Done, Failed, Look, Preview } from '../workbook/actions.ts';
import type { OutsideFound } from '../workbook/outside.ts';
import type { Review } from '../workbook/reports.ts';
import type { ShiftSwapLook, Swapped } from '../workbook/shift-swap.ts';
import type { WeekName } from '../workbook/week-name.ts';
import { NO_PHONE, type PhoneState } from './phone/phone-state.ts';
import type { PublishStage } from './publish/publish-state.ts';
import type { RotaStage } from './rota/rota-state.ts';
import type { TeamStage } from './team/team-state.ts';

export const VIEWS = ['set-up', 'week', 'phone', 'publish', 'check', 'why'] as const;
/** The balance has no tab of its own: it opens from Check; a rota that people have, from Set up. */
export type View = (typeof VIEWS)[number] | 'balance' | 'rota' | 'team';

export type How = 'generate' | 'rebalance' | 'balance';

export type Task =
  | 'look'
  | 'set-up'
  | 'repair'
  | 'migrate'
  | 'new-week'
  | How
  | 'rotate'
  | 'look-phone'
  | 'judge'
  | 'apply'
  | 'revert'
  | 'check'
  | 'explain'
  | 'review'
  | 'show'
  | 'edition'
  | 'read-journal'
  | 'lock'
  | 'unlock'
  | 'look-publish'
  | 'publish'
  | 'hand-over'
  | 'take'
  | 'read-rota'
  | 'take-rota'
  | 'read-team'
  | 'take-team'
  | 'save-team';

/** What looks now and then whether it is to stop; the rest ends by itself. */
export const STOPPABLE: ReadonlySet<Task> = new Set<Task>([
  'generate',
  'rebalance',
  'balance',
  'explain',
  'review',
]);

export interface Busy {
  readonly task: Task;
  /** How far, 0 to 1, where it can be told. */
  readonly used: number | undefined;
  /** True once it takes so long that a person wants to see it move, and may want to stop it. */
  readonly isLong: boolean;
  readonly isStopping: boolean;
}

/** Where the view of weeks stands: choose, look at what would change, and what was written. */
export type Stage =
  | { readonly kind: 'choose' }
  | {
      readonly kind: 'preview';
      readonly how: How;
      readonly preview: Preview;
      /** Cells changed since a preview: after `apply` this one is new, before it may be old. */
      readonly changed: 'no' | 'since' | 'renewed';
    }
  | { readonly kind: 'applied'; readonly done: Done }
  | { readonly kind: 'reverted'; readonly done: Done }
  | { readonly kind: 'outside' }
  | { readonly kind: 'swap'; readonly look: ShiftSwapLook }
  | { readonly kind: 'swapped'; readonly done: Swapped }
  | { readonly kind: 'swap-undone'; readonly done: Done };

export interface Checks {
  readonly weeks: readonly Checked[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface PaneState {
  /** Undefined until the workbook was read once. */
  readonly look: Look | undefined;
  readonly view: View;
  readonly chosen: readonly WeekName[];
  readonly stage: Stage;
  readonly checks: Checks | undefined;
  readonly why: Done | undefined;
  readonly publish: PublishStage;
  /** What was changed where the add-in did not run; undefined = nothing. */
  readonly outside: OutsideFound | undefined;
  readonly phone: PhoneState;
  readonly review: Review | undefined;
  readonly rota: RotaStage;
  readonly team: TeamStage;
  /** Who works in this pane, as they typed it. */
  readonly person: string;
  readonly busy: Busy | undefined;
  /** What could not be done, and what was said of what was done; the next task takes both away. */
  readonly trouble: Failed | undefined;
  readonly said: Done | undefined;
}

export const FIRST: PaneState = {
  look: undefined,
  view: 'week',
  chosen: [],
  stage: { kind: 'choose' },
  checks: undefined,
  why: undefined,
  publish: { kind: 'choose' },
  outside: undefined,
  phone: NO_PHONE,
  review: undefined,
  rota: { kind: 'source', text: '' },
  team: { kind: 'choose' },
  person: '',
  busy: undefined,
  trouble: undefined,
  said: undefined,
};
