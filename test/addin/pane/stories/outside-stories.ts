import { failed } from '../fake-actions.ts';
import { story } from './story.ts';

/** Edits that were made where the add-in did not run. */
export const outsideStories = {
  'outside-found': story(undefined, { outside: 14 }),
  outside: story(({ store }) => store.outside.show(), { outside: 14 }),
  'outside-one': story(({ store }) => store.outside.show(), { outside: 1 }),
  'outside-taken': story(
    async ({ store }) => {
      store.outside.show();
      await store.outside.take('pins');
    },
    { outside: 14 },
  ),
  'outside-refused': story(
    async ({ store }) => {
      store.outside.show();
      await store.outside.take('pins');
    },
    {
      outside: 3,
      refuses: {
        take: failed(
          'AccessDenied',
          'The sheet is protected. Unprotect it under Review, then try again.',
        ),
      },
    },
  ),
};
