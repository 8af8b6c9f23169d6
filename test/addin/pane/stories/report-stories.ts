import { failed } from '../fake-actions.ts';
import { type Stage, story } from './story.ts';

const review = ({ store }: Stage): Promise<void> => store.reports.review();

/** Is it fair: the review of a week, and what would even it. */
export const reportStories = {
  fairness: story(({ store }) => store.show('balance')),
  'fairness-no-week': story(({ store }) => store.show('balance'), { weeks: [] }),
  'fairness-read-only': story(({ store }) => store.show('balance'), { readOnly: true }),
  'fairness-problems': story(({ store }) => store.show('balance'), {
    problems: [{ text: '“forty” is no number.' }],
  }),
  review: story(review),
  'review-busy': story(
    async (stage) => {
      void review(stage);
      await stage.settled();
      stage.time.pass(1200);
    },
    { slow: ['review'] },
  ),
  'review-refused': story(review, {
    refuses: {
      review: failed(
        'AccessDenied',
        'The sheet of week 2026-W48 is protected. Unprotect it first.',
      ),
    },
  }),
  'sheet-missing': story(
    async ({ store }) => {
      await store.check('open');
      await store.reports.sheet('gaps');
    },
    {
      refuses: {
        sheet: failed('Missing', 'The table Gaps is missing. The next new week brings it.'),
      },
    },
  ),
  'journal-read': story(async (stage) => {
    stage.store.show('balance');
    await stage.store.reports.journal('{}');
  }),
  edition: story(async ({ store }) => {
    store.show('publish');
    await store.reports.edition();
  }),
  'balance-preview': story(async (stage) => {
    await review(stage);
    await stage.store.preview('balance');
  }),
};
