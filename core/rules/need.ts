import type { Priority, SkillNeed, Ticket, Tier, Where } from '../model/ticket.ts';
import type { Instant } from '../model/time.ts';

/** Where a fact of the ticket comes from; `default` is policy's and is marked, `missing` was left out of the judgement. */
export type FactSource = 'read' | 'word' | 'fixed' | 'default' | 'missing';

/** One line of the triage (D8): the field, where its value comes from. */
export interface TriageFact {
  readonly field: 'client' | 'site' | 'where' | 'tier' | 'priority' | 'minutes' | 'skills' | 'due';
  readonly source: FactSource;
}

/** The ticket with every gap closed by a marked default: what the rules judge. */
export interface Need {
  readonly ticket: Ticket;
  readonly minutes: number;
  readonly priority: Priority;
  readonly tier: Tier;
  readonly where: Where;
  readonly skills: readonly SkillNeed[];
  readonly due: Instant | undefined;
  readonly facts: readonly TriageFact[];
}
