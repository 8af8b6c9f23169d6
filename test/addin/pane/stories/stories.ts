import { failed, week } from '../fake-actions.ts';
import { outsideStories } from './outside-stories.ts';
import { phoneStories } from './phone-stories.ts';
import { publishStories } from './publish-stories.ts';
import { reportStories } from './report-stories.ts';
import { rotaStories } from './rota-stories.ts';
import { type Stage, type Story, story, WEEKS } from './story.ts';
import { teamStories } from './team-stories.ts';

const W48 = week('2026-W48');
const preview = ({ store }: Stage): Promise<void> => store.preview('generate');
const written = async (stage: Stage): Promise<void> => {
  await preview(stage);
  await stage.store.apply();
};

const DETAILS =
  'GeneralException\nRange.values\nv.values = [["E", null, "L"]];\nvar v = sheet.getRange("C5:G7");';
const PROTECTED = failed(
  'AccessDenied',
  'The sheet of week 2026-W48 is protected. Unprotect it first.',
);
const EDITED = failed(
  'InvalidOperationInCellEditMode',
  'A cell is being edited. Press Enter or Esc in Excel, then try again.',
  'InvalidOperationInCellEditMode',
);
const PROBLEMS = [
  {
    text: 'Target h/week: “forty” is no number.',
    place: { sheet: 'Technicians', address: 'F7' },
  },
  { text: 'To lies before From.', place: { sheet: 'Time off', address: 'D12' } },
];
const LONG = 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6);
const HOSTILE = [LONG, '<b>bold</b>', 'مرحبا بالعالم'];
const many = Array.from({ length: 30 }, (_, at) => `2026-W${String(at + 10)}`);

const stories = {
  looking: { book: { ...WEEKS, slow: ['look'] } },
  'first-run': { book: { found: 'nothing' } },
  'first-run-failed': {
    book: {
      found: 'nothing',
      refuses: {
        setUp: failed(
          'ItemAlreadyExists',
          'There is a sheet called Shifts already. Rename it first.',
        ),
      },
    },
    play: ({ store }) => store.setUp('empty'),
  },
  skipped: { book: { found: 'nothing' }, play: ({ store }) => store.show('week') },
  'first-run-busy': {
    book: { found: 'nothing', slow: ['setUp'] },
    play: ({ store, time, settled }) => {
      void store.setUp('empty');
      return settled().then(() => time.pass(1200));
    },
  },
  'set-up': { book: { found: 'nothing' }, play: ({ store }) => store.setUp('sample') },
  'nobody-yet': { book: { found: 'nothing' }, play: ({ store }) => store.setUp('empty') },
  empty: { book: { weeks: [] } },
  'new-week': { book: { weeks: [] }, play: ({ store }) => store.newWeek() },
  choose: story(),
  'many-weeks': { book: { weeks: many, people: ['Ana Ruiz'] } },
  'no-week-chosen': story(({ store }) => store.choose(W48, false)),
  'no-people': story(undefined, { people: [] }),
  problems: story(({ store }) => store.show('set-up'), { problems: PROBLEMS }),
  'set-up-read-only': story(({ store }) => store.show('set-up'), { readOnly: true }),
  hindered: story(undefined, { problems: PROBLEMS }),
  busy: story(
    async (stage) => {
      void preview(stage);
      await stage.settled();
      stage.time.pass(1200);
    },
    { slow: ['preview'] },
  ),
  stopping: story(
    async (stage) => {
      void preview(stage);
      await stage.settled();
      stage.time.pass(4000);
      stage.store.stop();
    },
    { slow: ['preview'] },
  ),
  writing: story(
    async (stage) => {
      await preview(stage);
      void stage.store.apply();
      await stage.settled();
      stage.time.pass(1200);
    },
    { slow: ['apply'] },
  ),
  preview: story(preview),
  'preview-nothing': story(async (stage) => {
    await written(stage);
    await stage.store.back();
    await preview(stage);
  }),
  'preview-changed': story(async (stage) => {
    await preview(stage);
    stage.fake.type('2026-W48');
  }),
  'preview-renewed': story(async (stage) => {
    await preview(stage);
    stage.fake.type('2026-W48');
    await stage.store.apply();
  }),
  'preview-long': story(preview, { people: Array.from({ length: 20 }, (_, at) => `Person ${at}`) }),
  written: story(written),
  reverted: story(async (stage) => {
    await written(stage);
    await stage.store.revert();
  }),
  error: story(written, {
    refuses: {
      apply: failed(
        'GeneralException',
        'Excel could not do that. Nothing more was written; copy the details and report them.',
        DETAILS,
      ),
    },
  }),
  'error-details': story(
    async (stage) => {
      await written(stage);
      await stage.press('Details for support');
      // Excel on the web gives the pane no clipboard.
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      document.execCommand = () => false;
      await stage.press('Copy');
    },
    { refuses: { apply: failed('GeneralException', 'Excel could not do that.', DETAILS) } },
  ),
  'cell-edited': story(preview, { refuses: { preview: EDITED } }),
  protected: story(written, { refuses: { apply: PROTECTED } }),
  'revert-refused': story(
    async (stage) => {
      await written(stage);
      await stage.store.revert();
    },
    { refuses: { revert: PROTECTED } },
  ),
  'written-before': story(async (stage) => {
    await written(stage);
    await stage.store.back();
  }),
  'read-only': story(undefined, { readOnly: true }),
  'sheet-protected': story(undefined, { readOnly: true, isProtected: true }),
  damaged: { book: { ...WEEKS, found: 'damage' } },
  'repair-refused': {
    book: { ...WEEKS, found: 'damage', refuses: { repair: PROTECTED } },
    play: ({ store }) => store.repair(),
  },
  repaired: {
    book: { ...WEEKS, found: 'damage' },
    play: ({ store }) => store.repair(),
  },
  older: { book: { ...WEEKS, found: 'older' } },
  'migrate-refused': {
    book: { ...WEEKS, found: 'older', refuses: { migrate: PROTECTED } },
    play: ({ store }) => store.migrate(),
  },
  migrated: { book: { ...WEEKS, found: 'older' }, play: ({ store }) => store.migrate() },
  newer: { book: { ...WEEKS, found: 'newer' } },
  unreadable: {
    book: { ...WEEKS, refuses: { look: { ...EDITED, details: DETAILS } } },
  },
  'check-first': story(({ store }) => store.show('check')),
  'check-nothing': { book: { weeks: [] }, play: ({ store }) => store.show('check') },
  check: story(({ store }) => store.check('open')),
  'check-refused': story(({ store }) => store.check('open'), { refuses: { check: PROTECTED } }),
  'check-all': story(({ store }) => store.check('all')),
  'check-clean': story(async (stage) => {
    await written(stage);
    await stage.store.check('open');
  }),
  'why-first': story(({ store }) => store.show('why')),
  'why-nothing': story(({ store }) => store.show('why'), { weeks: [] }),
  'why-busy': story(
    async (stage) => {
      void stage.store.explain();
      await stage.settled();
      stage.time.pass(1200);
    },
    { slow: ['explain'] },
  ),
  why: story(({ store }) => store.explain()),
  'why-refused': story(({ store }) => store.explain(), {
    refuses: { explain: failed('InvalidSelection', 'Select a cell of a week sheet first.') },
  }),
  locked: story(({ store }) => store.lock('lock', '').then(() => undefined)),
  swap: story(({ store }) => store.shifts.look().then(() => undefined)),
  'swap-refused': story(({ store }) => store.shifts.look().then(() => undefined), {
    isBroken: true,
  }),
  'swap-nothing': story(({ store }) => store.shifts.look().then(() => undefined), {
    refuses: {
      swapShifts: failed('NoCell', 'Select cells of a day on a week’s sheet first.'),
    },
  }),
  swapped: story(async ({ store }) => {
    await store.shifts.look();
    await store.shifts.swap();
  }),
  'swap-undone': story(async ({ store }) => {
    await store.shifts.look();
    await store.shifts.swap();
    await store.shifts.undoLast();
  }),
  'swap-standing': story(async ({ store }) => {
    await store.shifts.look();
    await store.shifts.swap();
    await store.shifts.look();
  }),
  'swap-changed': story(async ({ store, fake }) => {
    await store.shifts.look();
    await store.shifts.swap();
    fake.type('2026-W48');
    await store.shifts.undoLast();
  }),
  ...outsideStories,
  ...rotaStories,
  ...teamStories,
  ...phoneStories,
  ...publishStories,
  ...reportStories,
  hostile: story(preview, { people: HOSTILE }),
  'hostile-phone': story(({ store }) => store.phone.show(), { people: HOSTILE }),
  'hostile-cover': story(
    async ({ store }) => {
      await store.phone.show();
      store.phone.openCover();
      await store.phone.findCover({ layer: 'primary', from: '2026-11-23T18:00', to: '2026-11-24' });
    },
    { people: HOSTILE },
  ),
  'hostile-told': story(
    async ({ store, press }) => {
      await store.publishing.look();
      await store.publishing.publish();
      await press('Show the text of <b>bold</b>');
    },
    { people: HOSTILE },
  ),
  'too-old': { outside: 'too-old' },
  elsewhere: { outside: 'elsewhere' },
  'no-office': { outside: 'no-office' },
} satisfies Record<string, Story>;

export const STORIES: Readonly<Record<string, Story>> = stories;
export type StoryName = keyof typeof stories;
