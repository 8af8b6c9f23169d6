import type { Instant } from '../model/time.ts';
import type { ApprovalId, Entry } from './journal-entry.ts';

interface Course {
  /** Where in the journal its last entry stands. */
  readonly last: number;
  readonly ended: boolean;
}

const coursesOf = (entries: readonly Entry[]): ReadonlyMap<ApprovalId, Course> => {
  const courses = new Map<ApprovalId, Course>();
  for (const [index, { body }] of entries.entries()) {
    if (body.kind === 'intent') courses.set(body.approval, { last: index, ended: false });
    // An `unknown` still waits to be settled, so it has not ended.
    if (body.kind === 'outcome')
      courses.set(body.approval, { last: index, ended: body.outcome.kind !== 'unknown' });
  }
  return courses;
};

/**
 * How many entries from the front may go, of a journal in order: all older than `before`, up to the first approval
 * that has not ended, and never between two entries of one approval. An old checkpoint goes with what follows it.
 */
export const droppable = (entries: readonly Entry[], before: Instant): number => {
  const courses = coursesOf(entries);
  let whole = 0;
  let needed = 0;
  for (const [index, { at, body }] of entries.entries()) {
    if (body.kind !== 'checkpoint' && at >= before) break;
    if (body.kind === 'intent' || body.kind === 'outcome') {
      const course = courses.get(body.approval);
      if (!course?.ended) break;
      needed = Math.max(needed, course.last);
    }
    if (needed <= index) whole = index + 1;
  }
  return entries[whole - 1]?.body.kind === 'checkpoint' ? 0 : whole;
};
