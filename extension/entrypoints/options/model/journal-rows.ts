import { localDate } from '../../../../core/calendar/zone.ts';
import type { TechnicianId } from '../../../../core/model/ids.ts';
import type { Instant, Window, Zone } from '../../../../core/model/time.ts';
import { type Approval, approvalsOf } from '../../../../core/store/approvals.ts';
import type {
  Action,
  ApprovalId,
  Entry,
  StepKind,
  Values,
} from '../../../../core/store/journal-entry.ts';

/** One line of the journal as a person reads it: an approval with what became of it, or a note. */
export interface ApprovalRow {
  readonly kind: 'approval';
  readonly seq: number;
  readonly at: Instant;
  readonly approval: ApprovalId;
  readonly action: Action;
  readonly base: string;
  readonly number: string;
  readonly title: string;
  readonly technician: string;
  readonly technicianId: TechnicianId | undefined;
  readonly by: string;
  readonly from: Values;
  readonly to: Values;
  /** All of work that is not done in one go; only the first is in the ticket system. */
  readonly blocks: readonly Window[];
  readonly override: string;
  /** `open` = sent or about to be, the outcome is not known yet. */
  readonly outcome: StepKind | 'open';
  readonly words: string;
  /** Something of it stands in the PSA and nothing since has undone or moved it. */
  readonly live: boolean;
}
export interface NoteRow {
  readonly kind: 'note';
  readonly seq: number;
  readonly at: Instant;
  readonly words: string;
}
export type JournalRow = ApprovalRow | NoteRow;

const approvalRow = ({ entry, id, intent, outcomes, live }: Approval): ApprovalRow => {
  const outcome = outcomes.at(-1)?.outcome;
  const steps = outcome?.steps.flatMap((step) => (step.words ? [step.words] : [])) ?? [];
  return {
    kind: 'approval',
    seq: entry.seq,
    at: entry.at,
    approval: id,
    action: intent.action,
    base: intent.base,
    number: intent.number,
    title: intent.title,
    technician: intent.technicianName ?? intent.to.owner ?? '',
    technicianId: intent.technician,
    by: intent.by ?? '',
    from: intent.from,
    to: intent.to,
    blocks: intent.blocks ?? [],
    override: intent.override ?? '',
    outcome: outcome?.kind ?? 'open',
    words: outcome?.words || steps.join('; '),
    live,
  };
};

const noteRow = ({ seq, at, body }: Entry): readonly NoteRow[] => {
  if (body.kind === 'note') return [{ kind: 'note', seq, at, words: body.words }];
  if (body.kind !== 'checkpoint') return [];
  const words = `${body.dropped} older entries were removed when their time was over.`;
  return [{ kind: 'note', seq, at, words }];
};

/** Folds entries (any order) to rows, newest first. */
export const journalRows = (entries: readonly Entry[]): readonly JournalRow[] =>
  [...approvalsOf(entries).map(approvalRow), ...entries.flatMap(noteRow)].sort(
    (a, b) => b.seq - a.seq,
  );

export interface JournalAsk {
  readonly ticket: string;
  readonly technician: string;
  /** Days in the team's zone, `2026-11-24`; empty = no limit. */
  readonly from: string;
  readonly to: string;
  readonly outcome: '' | StepKind | 'open' | 'note';
}
export const EVERYTHING: JournalAsk = { ticket: '', technician: '', from: '', to: '', outcome: '' };

const holds = (text: string, part: string): boolean =>
  text.toLowerCase().includes(part.trim().toLowerCase());

/** Rows that fit what was asked; a ticket is found by number or words of its title. */
export const narrowed = (
  rows: readonly JournalRow[],
  ask: JournalAsk,
  zone: Zone,
): readonly JournalRow[] =>
  rows.filter((row) => {
    const day = localDate(row.at, zone);
    if ((ask.from && day < ask.from) || (ask.to && day > ask.to)) return false;
    if (row.kind === 'note') {
      const wanted = ask.outcome === '' || ask.outcome === 'note';
      return wanted && holds(row.words, ask.ticket) && holds(row.words, ask.technician);
    }
    return (
      (ask.outcome === '' || row.outcome === ask.outcome) &&
      (holds(row.number, ask.ticket) || holds(row.title, ask.ticket)) &&
      (holds(row.technician, ask.technician) || holds(row.by, ask.technician))
    );
  });
