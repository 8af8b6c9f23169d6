import { TechnicianId, TicketId } from '../../../core/model/ids.ts';
import { Instant } from '../../../core/model/time.ts';
import {
  ApprovalId,
  type Intent,
  type Note,
  type Outcome,
  type StepKind,
} from '../../../core/store/journal-entry.ts';

export const at = (minute: number): Instant =>
  Instant.parse(Date.UTC(2026, 10, 23, 8) + minute * 60_000);

export const approvalId = (name: string) => ApprovalId.parse(name);
export const ticketId = (name: string) => TicketId.parse(name);
export const technicianId = (name: string) => TechnicianId.parse(name);

export const intent = (approval: string, rest: Partial<Intent> = {}): Intent => ({
  kind: 'intent',
  approval: approvalId(approval),
  action: 'assign',
  psa: 'sample',
  base: 'https://psa.example',
  native: '7',
  ticket: ticketId('t7'),
  number: '#7',
  title: 'Printer on fire',
  technician: technicianId('ana'),
  technicianName: 'Ana Lind',
  from: {},
  to: { owner: 'ana', start: at(60), minutes: 30 },
  ...rest,
});

export const outcome = (approval: string, kind: StepKind = 'written'): Outcome => ({
  kind: 'outcome',
  approval: approvalId(approval),
  outcome: { kind, steps: [{ field: 'owner', kind }] },
  settled: false,
});

export const note = (words: string): Note => ({ kind: 'note', words });
