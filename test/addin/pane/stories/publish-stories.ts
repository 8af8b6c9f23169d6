import type { Handing } from '../../../../addin/taskpane/publish/publish-state.ts';
import { failed } from '../fake-actions.ts';
import { type Stage, story } from './story.ts';

const look = ({ store }: Stage): Promise<void> => store.publishing.look();
const hand =
  (what: Handing) =>
  ({ store }: Stage): Promise<void> => {
    store.show('publish');
    return store.publishing.handOver(what);
  };
const published = async (stage: Stage): Promise<void> => {
  await look(stage);
  await stage.store.publishing.publish();
};

/** Publishing, whom to tell, and what is handed over. */
export const publishStories = {
  publish: story(({ store }) => store.show('publish'), { person: 'Eva Lind' }),
  'publish-no-week': story(({ store }) => store.show('publish'), { weeks: [] }),
  'publish-preview': story(look),
  'publish-again': story(async (stage) => {
    await published(stage);
    stage.store.publishing.back();
    await look(stage);
  }),
  'publish-renewed': story(async (stage) => {
    await look(stage);
    stage.fake.type('2026-W48');
    await stage.store.publishing.publish();
  }),
  'publish-told': story(published),
  'publish-all-told': story(async (stage) => {
    await published(stage);
    await stage.store.publishing.told('everybody');
  }),
  'publish-nothing': story(
    ({ store }) => {
      store.show('publish');
      return store.publishing.untold();
    },
    {
      refuses: { publish: failed('NotPublished', 'Nothing is published yet.') },
    },
  ),
  calendars: story(hand('calendars')),
  'pay-hours': story(hand('pay-hours')),
  'texts-none': story(hand('texts'), { people: [] }),
};
