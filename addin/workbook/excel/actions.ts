import { localDate } from '../../../core/calendar/zone.ts';
import { Instant } from '../../../core/model/time.ts';
import type { Actions, Failed, Look, Ready } from '../actions.ts';
import { carriedIn } from '../balance/carried.ts';
import type { Deed } from '../book/change-rows.ts';
import type { Proposal } from '../book/proposal.ts';
import { generate, rebalance } from '../generate.ts';
import { type Image, type Images, memoryImages } from '../image.ts';
import { type Patience, usualPatience } from '../in-slices.ts';
import { additionLines } from '../schema.ts';
import { makeTypists } from '../typists.ts';
import type { WeekName } from '../week-name.ts';
import { explain } from '../why.ts';
import { applyProposal, revertImage } from './apply.ts';
import { askedBySelection } from './ask-why.ts';
import { bringUp } from './bring-up.ts';
import { checkWeeks } from './check-weeks.ts';
import { attempt } from './failed.ts';
import { keep } from './keep.ts';
import { lockSelected } from './lock.ts';
import { migrateBook } from './migrate.ts';
import { repairBook } from './repair.ts';
import { hindrance, isNew, isNewer, type Now, readNow, refused, withNow } from './session.ts';
import { addWeek, setUpBook } from './set-up.ts';
import { MARK_SETTING } from './settings.ts';
import { watchChanges } from './watch.ts';

const lookAt = (now: Now, undo: Ready['undo']): Look => {
  if (isNew(now)) return { kind: 'new' };
  if (isNewer(now)) return { kind: 'newer' };
  if (now.missing.length > 0) return { kind: 'damaged', missing: now.missing };
  if (now.additions) return { kind: 'older', lines: additionLines(now.additions) };
  const { raw, book } = now;
  const open = raw.weeks.find(({ sheet }) => sheet === raw.openSheet);
  return {
    kind: 'ready',
    people: book.people.length,
    weeks: raw.weeks.map(({ week, sheet }) => ({ week, sheet })),
    open: open?.week,
    problems: book.problems,
    readOnly: raw.protectedSheets.has(raw.openSheet),
    isProtected: !raw.readOnly,
    undo,
  };
};

interface Pending {
  readonly how: Parameters<Actions['preview']>[0];
  readonly weeks: readonly WeekName[];
  readonly proposal: Proposal;
}
/** How each is called on the sheet of changes. */
const DEEDS = { generate: 'Generate', rebalance: 'Rebalance', balance: 'Balance' } as const;
const UNWATCHED = { told: () => {}, isStopped: () => false };

/** What is not in the workbook: the time, who sits at this pane where they have said so, and what can be taken back. */
export interface Around {
  readonly clock?: () => number;
  readonly who?: () => string;
  readonly images?: Images;
}

/** Which workbook this is; it is marked when there is something to remember of it. */
const markOf = ({ raw }: Now, context: Excel.RequestContext): string => {
  const mark = raw.mark ?? crypto.randomUUID();
  if (raw.mark === undefined) keep({ raw }, context, MARK_SETTING, mark);
  return mark;
};

/** The real thing: everything the pane can do, done in Excel; `patience` says how long a search may take. */
export const excelActions = (
  patience: Patience = usualPatience,
  { clock = Date.now, who = () => '', images = memoryImages() }: Around = {},
): Actions => {
  const at = (): Instant => Instant.parse(Math.trunc(clock()));
  const deed = (how: string): Deed => ({ how, by: who(), at: at() });
  const typists = makeTypists(who);
  let pending: Pending | undefined;
  const lastOf = async ({ raw }: Now): Promise<Image | undefined> =>
    raw.mark === undefined ? undefined : images.last(raw.mark);

  const preview: Actions['preview'] = async (how, weeks, watching) => {
    const read = await withNow<Now | Failed>(async (now) => hindrance(now, weeks) ?? now);
    if ('kind' in read) return read;
    const { book, raw } = read;
    const proposal =
      how === 'generate'
        ? await generate(book, raw, weeks, watching, patience, localDate(at(), book.zone))
        : await rebalance(
            book,
            raw,
            weeks,
            watching,
            patience,
            how === 'balance' ? carriedIn(book, at()) : undefined,
          );
    pending = { how, weeks, proposal };
    return proposal.preview;
  };

  return {
    look: () =>
      attempt(async (context) => {
        const now = await readNow(context);
        typists.look(now.book);
        const last = await lastOf(now);
        return lookAt(now, last && { cells: last.cells.length, at: last.at });
      }),
    setUp: (filled) => withNow((now, context) => setUpBook(now, context, filled)),
    repair: () => withNow(repairBook),
    migrate: () => withNow(migrateBook),
    newWeek: (week) => withNow((now, context) => addWeek(now, context, week)),
    preview,
    async apply() {
      const asked = pending;
      if (!asked) return refused('NoPreview', 'Look at a preview first.');
      const { how, weeks, proposal } = asked;
      const applied = await withNow(async (now, context) => {
        const mark = markOf(now, context);
        const applied = await applyProposal(now, context, weeks, proposal, deed(DEEDS[how]));
        return { ...applied, mark };
      });
      if ('kind' in applied) return applied;
      if (applied.stale) return preview(how, weeks, UNWATCHED);
      if (applied.image) {
        pending = undefined;
        await images.keep(applied.mark, applied.image);
      }
      return applied.answer;
    },
    async revert() {
      return withNow(async (now, context) => {
        const last = await lastOf(now);
        if (!last) return refused('NothingToRevert', 'Nothing that was applied is left to revert.');
        const answer = await revertImage(now, context, last, deed('Revert'));
        if (answer.kind === 'done') await images.forget(markOf(now, context));
        return answer;
      });
    },
    check: (weeks, how) =>
      withNow((now, context) => {
        typists.look(now.book);
        return checkWeeks(now, context, weeks, at(), how);
      }),
    async explain(watching) {
      const found = await withNow(async (now, context) => {
        typists.look(now.book);
        const asked = await askedBySelection(now, context);
        return asked.kind === 'failed' ? asked : { kind: 'asked' as const, now, asked };
      });
      if (found.kind === 'failed') return found;
      const { now, asked } = found;
      return explain(now.raw, now.book, asked, watching, patience, typists.nameOf);
    },
    lock: (kind, reason, by) =>
      withNow((now, context) => lockSelected(now, context, kind, { reason, by })),
    select: ({ sheet, address }) =>
      attempt(async (context) => {
        const found = context.workbook.worksheets.getItem(sheet);
        await bringUp(context, found);
        found.getRange(address).select();
        await context.sync();
        return undefined;
      }),
    watch: (changed) => watchChanges(changed, typists.hear),
  };
};
