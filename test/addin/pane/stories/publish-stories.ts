import type { Handing } from '../../../../addin/taskpane/publish/publish-state.ts';
import { failed, week } from '../fake-actions.ts';
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

const CLOSED = failed('ReadOnly', 'This workbook is open to be read. Choose Edit Workbook.');

/** Publishing, whom to tell, and what is handed over. */
export const publishStories = {
  publish: story(({ store }) => store.show('publish'), { person: 'Eva Lind' }),
  'publish-no-week': story(({ store }) => store.show('publish'), { weeks: [] }),
  'publish-none-chosen': story(({ store }) => {
    store.show('publish');
    store.choose(week('2026-W48'), false);
  }),
  'publish-read-only': story(({ store }) => store.show('publish'), { readOnly: true }),
  'publish-problems': story(({ store }) => store.show('publish'), {
    problems: [{ text: '“forty” is no number.' }],
  }),
  'publish-preview': story(look),
  'publish-text': story(async (stage) => {
    await look(stage);
    await stage.settled();
    await stage.press('Show the text of Ana Ruiz');
  }),
  'publish-refused': story(async (stage) => {
    await look(stage);
    stage.fake.refuses.publish = CLOSED;
    await stage.store.publishing.publish();
  }),
  'told-refused': story(async (stage) => {
    await published(stage);
    stage.fake.refuses.publish = CLOSED;
    await stage.store.publishing.told('everybody');
  }),
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
      refuses: {
        publish: failed('NotPublished', 'Nothing is published yet. Publish a week first.'),
      },
    },
  ),
  texts: story(hand('texts')),
  calendars: story(hand('calendars')),
  'pay-hours': story(hand('pay-hours')),
  'texts-none': story(hand('texts'), { people: [] }),
};
