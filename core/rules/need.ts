import type { Sla } from '../calendar/sla.ts';
import type { Priority, SkillNeed, Ticket, Tier, Where } from '../model/ticket.ts';
import type { Instant } from '../model/time.ts';

/**
 * Where a fact of the ticket comes from. `learned`: what closed tickets took; `clock`: counted by the SLA clock;
 * `default` is policy's and is marked; `missing` was left out of the judgement.
 */
export type FactSource = 'read' | 'word' | 'fixed' | 'learned' | 'clock' | 'default' | 'missing';

/** One line of the triage (D8): the field, where its value comes from. */
export interface TriageFact {
  readonly field: 'client' | 'site' | 'where' | 'tier' | 'priority' | 'minutes' | 'skills' | 'due';
  readonly source: FactSource;
  /** Of a learned fact: from how many closed tickets. */
  readonly samples?: number;
}

/** The ticket with every gap closed by a marked default: what the rules judge. */
export interface Need {
  readonly ticket: Ticket;
  readonly minutes: number;
  /** What the work may take and a promise must hold for (P80); as `minutes` where nothing was learned. */
  readonly minutesFirm: number;
  readonly priority: Priority;
  readonly tier: Tier;
  readonly where: Where;
  readonly skills: readonly SkillNeed[];
  readonly due: Instant | undefined;
  /** False where the deadline rests on a default or on pauses nobody has read: it costs and excludes nobody. */
  readonly dueHolds: boolean;
  readonly sla: Sla;
  readonly facts: readonly TriageFact[];
}
