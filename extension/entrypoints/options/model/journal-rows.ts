import { localDate } from '../../../../core/calendar/zone.ts';
import type { Instant, Zone } from '../../../../core/model/time.ts';
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
  readonly by: string;
  readonly from: Values;
  readonly to: Values;
  readonly override: string;
  /** `open` = sent or about to be, the outcome is not known yet. */
  readonly outcome: StepKind | 'open';
  readonly words: string;
  /** Written and nothing since has undone or moved it. */
  readonly canUndo: boolean;
}
export interface NoteRow {
  readonly kind: 'note';
  readonly seq: number;
  readonly at: Instant;
  readonly words: string;
}
export type JournalRow = ApprovalRow | NoteRow;

/** Folds entries (any order) to rows, newest first. */
export const journalRows = (entries: readonly Entry[]): readonly JournalRow[] => {
  const ordered = [...entries].sort((a, b) => a.seq - b.seq);
  const rows = new Map<string, JournalRow>();
  for (const { seq, at, body } of ordered) {
    switch (body.kind) {
      case 'intent':
        rows.set(body.approval, {
          kind: 'approval',
          seq,
          at,
          approval: body.approval,
          action: body.action,
          base: body.base,
          number: body.number,
          title: body.title,
          technician: body.technicianName ?? body.to.owner ?? '',
          by: body.by ?? '',
          from: body.from,
          to: body.to,
          override: body.override ?? '',
          outcome: 'open',
          words: '',
          canUndo: false,
        });
        break;
      case 'outcome': {
        const row = rows.get(body.approval);
        if (row?.kind !== 'approval') break;
        const { kind, words = '' } = body.outcome;
        const steps = body.outcome.steps.flatMap((s) => (s.words ? [s.words] : []));
        rows.set(body.approval, {
          ...row,
          outcome: kind,
          words: words || steps.join('; '),
          canUndo: kind === 'written' && row.action !== 'undo',
        });
        takenBack(rows, ordered, body.approval, kind);
        break;
      }
      case 'note':
        rows.set(`note ${seq}`, { kind: 'note', seq, at, words: body.words });
        break;
      case 'checkpoint':
        rows.set(`note ${seq}`, {
          kind: 'note',
          seq,
          at,
          words: `${body.dropped} older entries were removed when their time was over.`,
        });
    }
  }
  return [...rows.values()].sort((a, b) => b.seq - a.seq);
};

const takenBack = (
  rows: Map<string, JournalRow>,
  entries: readonly Entry[],
  by: ApprovalId,
  kind: StepKind,
): void => {
  if (kind !== 'written') return;
  const intent = entries.find((e) => e.body.kind === 'intent' && e.body.approval === by)?.body;
  const of = intent?.kind === 'intent' ? intent.of : undefined;
  const earlier = of && rows.get(of);
  if (of && earlier?.kind === 'approval') rows.set(of, { ...earlier, canUndo: false });
};

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
