import type { OnCall } from '../../model/absence.ts';
import type { Team } from '../../model/team.ts';
import type { Instant, Window } from '../../model/time.ts';
import type { OnCallPlan } from './plan.ts';

/**
 * Everything a rotation is made from. What the team was on call for before the horizon is history; the later part
 * of `team.onCall` says nothing here.
 */
export interface OnCallProblem {
  readonly team: Team;
  readonly plan: OnCallPlan;
  readonly now: Instant;
  readonly horizon: Window;
  /** The version people have seen: kept where facts allow it, and each change of it has a reason. */
  readonly former?: readonly OnCall[];
}
