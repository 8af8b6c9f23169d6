import type { Consent } from '../../../../addin/workbook/phone.ts';
import { failed } from '../fake-actions.ts';
import { type Stage, story } from './story.ts';

const LATER = { layer: 'primary', from: '2026-11-23T18:00', to: '2026-11-24T09:00' } as const;
const asked = (to: string, consent: Consent = 'recorded') => ({ turn: 'primary:1', to, consent });
const shown = ({ store }: Stage): Promise<void> => store.phone.show();
const swapping = async (stage: Stage): Promise<void> => {
  await shown(stage);
  stage.store.phone.openSwap('primary:1');
};
const covering = async (stage: Stage): Promise<void> => {
  await shown(stage);
  stage.store.phone.openCover();
};

/** Who has the phone, and how it changes hands. */
export const phoneStories = {
  phone: story(shown),
  'phone-nobody': story(shown, { people: [] }),
  'phone-not-set-up': { book: { found: 'nothing' as const }, play: shown },
  'phone-read-only': story(shown, { readOnly: true }),
  'phone-changes-read-only': story(
    async (stage) => {
      const { phone } = stage.fake.groups;
      // Before it was sent to whoever may only read it.
      await phone.swap(asked('Chloé Martins', 'asked'), 'Eva Lind', true);
      await phone.take(LATER, 'Chloé Martins', 'Eva Lind');
      await shown(stage);
    },
    { readOnly: true },
  ),
  'phone-problems': story(shown, { problems: [{ text: '“forty” is no number.' }] }),
  'phone-whole': story(async (stage) => {
    await shown(stage);
    await stage.settled();
    await stage.press('Show all 8');
    await stage.press('What each has carried in the last quarter');
  }),
  'rotate-no-number': story(async (stage) => {
    await shown(stage);
    await stage.settled();
    const weeks = document.querySelector<HTMLInputElement>('input[type="number"]');
    if (!weeks) throw new Error('there is no number of weeks');
    weeks.value = '';
    weeks.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }),
  'phone-failed': story(shown, {
    refuses: {
      phone: failed('Unreadable', 'On-call D4: Nobody in Technicians has the id “zoe”.'),
    },
  }),
  'phone-changes': story(async (stage) => {
    const { phone } = stage.store;
    await shown(stage);
    await phone.swap(asked('Chloé Martins', 'asked'));
    await phone.swap(asked('Chloé Martins'));
    await phone.take(LATER, 'Chloé Martins');
    await phone.back();
  }),
  turns: story(({ store }) => store.phone.rotate()),
  'turns-changed': story(async ({ store, fake }) => {
    await store.phone.rotate();
    fake.type('2026-W48');
  }),
  'turns-renewed': story(async ({ store, fake }) => {
    await store.phone.rotate();
    fake.type('2026-W48');
    await store.phone.apply();
  }),
  'turns-refused': story(
    async ({ store }) => {
      await store.phone.rotate();
      await store.phone.apply();
    },
    { refuses: { writeTurns: failed('AccessDenied', 'The sheet On-call is protected.') } },
  ),
  'turns-reverted': story(async ({ store }) => {
    await store.phone.rotate();
    await store.phone.apply();
    await store.phone.revert();
  }),
  'turns-written': story(async ({ store }) => {
    await store.phone.rotate();
    await store.phone.apply();
  }),
  'swap-turn': story(swapping),
  'swap-turn-gone': story(async (stage) => {
    await swapping(stage);
    stage.fake.turnsGone.add('primary:1');
    await stage.settled();
    await stage.press('Check it');
  }),
  'swap-turn-failed': story(
    async (stage) => {
      await swapping(stage);
      await stage.store.phone.judgeSwap(asked('Chloé Martins'));
    },
    { refuses: { changePhone: failed('Busy', 'Excel is busy. Wait a moment, then try again.') } },
  ),
  'swap-turn-free': story(async (stage) => {
    await shown(stage);
    await stage.store.phone.judgeSwap(asked('Chloé Martins'));
  }),
  'swap-turn-refused': story(async (stage) => {
    await shown(stage);
    await stage.store.phone.judgeSwap({ ...asked('Bruno Sá'), turn: 'primary:2' });
  }),
  'swap-turn-done': story(async (stage) => {
    await swapping(stage);
    await stage.store.phone.swap(asked('Chloé Martins'));
  }),
  'swap-turn-not-done': story(async (stage) => {
    await swapping(stage);
    await stage.store.phone.swap(asked('Bruno Sá'));
  }),
  cover: story(covering),
  'cover-found': story(async (stage) => {
    await covering(stage);
    await stage.store.phone.findCover(LATER);
  }),
  'cover-why': story(async (stage) => {
    await covering(stage);
    await stage.store.phone.findCover(LATER);
    await stage.settled();
    await stage.press('Who could not, and why');
  }),
  'cover-read-only': story(
    async (stage) => {
      await covering(stage);
      await stage.store.phone.findCover(LATER);
    },
    { readOnly: true },
  ),
  'cover-failed': story(
    async (stage) => {
      await covering(stage);
      await stage.store.phone.findCover(LATER);
    },
    { refuses: { changePhone: failed('Busy', 'Excel is busy. Wait a moment, then try again.') } },
  ),
  'cover-nobody': story(
    async (stage) => {
      await covering(stage);
      await stage.store.phone.findCover(LATER);
    },
    { people: ['Ana Ruiz', 'Bruno Sá'] },
  ),
  'cover-refused': story(async (stage) => {
    await covering(stage);
    await stage.store.phone.findCover({ ...LATER, to: LATER.from });
  }),
  'cover-taken': story(async (stage) => {
    await covering(stage);
    await stage.store.phone.take(LATER, 'Chloé Martins');
  }),
};
