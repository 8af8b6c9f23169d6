import { failed } from '../fake-actions.ts';
import { type Stage, story } from './story.ts';

const read =
  (text: string) =>
  ({ store }: Stage): Promise<void> => {
    store.rota.show();
    return store.rota.read(text);
  };
const taken = async (stage: Stage): Promise<void> => {
  await read('plain')(stage);
  await stage.store.rota.take();
};

/** The rota that people have, on its way into the workbook. */
export const rotaStories = {
  rota: story(({ store }) => store.rota.show()),
  'rota-read-only': story(({ store }) => store.rota.show(), { readOnly: true }),
  'rota-problems': story(({ store }) => store.rota.show(), {
    problems: [{ text: '“forty” is no number.' }],
  }),
  'rota-unreadable': story(read('plain'), {
    refuses: { readRota: failed('Rota', 'No row of dates was found. Copy it with its dates.') },
  }),
  'rota-back': story(async (stage) => {
    await read('plain')(stage);
    stage.store.rota.back();
  }),
  'rota-questions': story(read('?Früh ?BR @Zoe')),
  'rota-answered': story(async (stage) => {
    await read('?Früh @Zoe')(stage);
    stage.store.rota.word('Früh', 'shift E');
    stage.store.rota.person('Zoe', 'add');
  }),
  'rota-hostile': story(read(`?${'Wolfeschlegel'.repeat(9)} @<b>bold</b>`)),
  'rota-preview': story(read('plain')),
  'rota-nothing': story(read('nothing')),
  'rota-renewed': story(async (stage) => {
    await read('plain')(stage);
    stage.fake.type('2026-W48');
    await stage.store.rota.take();
  }),
  'rota-refused': story(taken, {
    refuses: {
      takeRota: failed(
        'ItemAlreadyExists',
        'There is a sheet called Week 2026-W47 already. Rename it first.',
      ),
    },
  }),
  'rota-taken': story(taken),
};
