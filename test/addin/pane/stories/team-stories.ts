import { failed } from '../fake-actions.ts';
import { type Stage, story } from './story.ts';

const read =
  (text: string) =>
  ({ store }: Stage): Promise<void> => {
    store.team.show();
    return store.team.read(text);
  };

/** The team file, on its way in and out. */
export const teamStories = {
  team: story(({ store }) => store.team.show()),
  'team-read-only': story(({ store }) => store.team.show(), { readOnly: true }),
  'team-problems': story(({ store }) => store.team.show(), {
    problems: [{ text: '“forty” is no number.' }],
  }),
  'team-not-taken': story(
    async (stage) => {
      await read('file')(stage);
      await stage.store.team.take();
    },
    { refuses: { takeTeam: failed('AccessDenied', 'The sheet Technicians is protected.') } },
  ),
  'team-preview': story(read('file')),
  'team-same': story(read('same')),
  'team-renewed': story(async (stage) => {
    await read('file')(stage);
    stage.fake.type('2026-W48');
    await stage.store.team.take();
  }),
  'team-refused': story(read('file'), {
    refuses: {
      readTeam: failed('File', 'technicians › 3 › email: expected text, found 7. And 4 more.'),
    },
  }),
  'team-taken': story(async (stage) => {
    await read('file')(stage);
    await stage.store.team.take();
  }),
  'team-file': story(async ({ store }) => {
    store.team.show();
    await store.team.save();
  }),
};
