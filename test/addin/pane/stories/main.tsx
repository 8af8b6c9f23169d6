import { render } from 'preact';
import { App } from '../../../../addin/taskpane/App.tsx';
import base from '../../../../addin/taskpane/base.css?inline';
import content from '../../../../addin/taskpane/content.css?inline';
import fields from '../../../../addin/taskpane/fields.css?inline';
import paneCss from '../../../../addin/taskpane/pane.css?inline';
import { Outside } from '../../../../addin/taskpane/panels/Outside.tsx';
import { makeStore } from '../../../../addin/taskpane/store.ts';
import tokens from '../../../../addin/taskpane/tokens.css?inline';
import { LocalDate } from '../../../../core/model/time.ts';
import { fakeActions } from '../fake-actions.ts';
import { fakeTime } from '../fake-time.ts';
import { STORIES } from './stories.ts';

const name = location.hash.slice(1);
const story = STORIES[name];
const root = document.getElementById('pane');
if (!story || !root) throw new Error(`no story ${name}`);

const sheet = document.createElement('style');
sheet.textContent = tokens + base + paneCss + content + fields;
document.head.append(sheet);

const settled = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));

const fake = fakeActions(story.book);
const time = fakeTime();
const store = makeStore({
  ...fake.groups,
  later: time.later,
  now: time.now,
  today: () => LocalDate.parse('2026-11-23'),
});
/** For a test to see into the workbook, and to play whoever else is in it. */
Object.assign(window, { fake, time });

const press = async (wanted: string): Promise<void> => {
  const found = [...document.querySelectorAll<HTMLElement>('button, summary')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === wanted,
  );
  if (!found) throw new Error(`nothing to press is called ${wanted}`);
  found.click();
  await settled();
};

const play = async (): Promise<void> => {
  if (story.outside) {
    render(<Outside place={story.outside} />, root);
  } else {
    render(<App store={store} locale="en-GB" />, root);
    const started = store.start();
    if (!story.book?.slow?.includes('look')) await started;
    await settled();
    await story.play?.({ store, fake, time, settled, press });
  }
  await settled();
  document.documentElement.dataset.ready = 'yes';
};
void play();
