import { render } from 'preact';
import { LocalDate } from '../../core/model/time.ts';
import { idbStore } from '../../core/store/idb.ts';
import { memoryArea } from '../../core/store/secrets.ts';
import { associateCommands } from '../commands/commands.ts';
import { excelActions } from '../workbook/excel/actions.ts';
import { excelOnCall } from '../workbook/excel/on-call.ts';
import { excelOutside } from '../workbook/excel/outside.ts';
import { excelPhone } from '../workbook/excel/phone.ts';
import { excelPublishing } from '../workbook/excel/publishing.ts';
import { excelReports } from '../workbook/excel/reports.ts';
import { excelRota } from '../workbook/excel/rota.ts';
import { excelShiftSwaps } from '../workbook/excel/shift-swaps.ts';
import { excelTeam } from '../workbook/excel/team.ts';
import { App } from './App.tsx';
import { keptImages } from './kept-images.ts';
import { hasOffice, hostLocale, hostTheme, showPane, whereAmI } from './office.ts';
import { officePerson } from './office-person.ts';
import { Outside } from './panels/Outside.tsx';
import { signatureOf } from './person/person.ts';
import { makeStore } from './store.ts';
import { themeFrom } from './theme.ts';
import './tokens.css';
import './base.css';
import './pane.css';
import './content.css';
import './fields.css';

const two = (value: number): string => String(value).padStart(2, '0');
const today = (): LocalDate => {
  const now = new Date();
  return LocalDate.parse(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`);
};

/** Drafts, and what can be taken back: nothing else of a workbook is kept beside it. */
const kept = idbStore({ name: 'slotwright-addin', session: memoryArea() });

/** Whoever works in this pane, where they have said so. */
const who = (): string => signatureOf(store.state().person) ?? '';
const store = makeStore({
  actions: excelActions(undefined, {
    images: keptImages(kept.drafts),
    who,
  }),
  onCall: excelOnCall(undefined, who),
  phone: excelPhone(),
  shifts: excelShiftSwaps(),
  publishing: excelPublishing(),
  reports: excelReports(),
  outside: excelOutside(),
  rota: excelRota(),
  team: excelTeam(),
  person: officePerson,
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
  today,
});

if (hasOffice()) associateCommands({ store, showPane });

const paint = (): void => {
  const { scheme, background } = themeFrom(hostTheme());
  const { dataset, style } = document.documentElement;
  if (scheme) dataset.theme = scheme;
  else delete dataset.theme;
  if (background) style.setProperty('--sw-bg', background);
  else style.removeProperty('--sw-bg');
};

const start = async (): Promise<void> => {
  const root = document.getElementById('pane');
  if (!root) return;
  const place = await whereAmI();
  paint();
  // The words that stood there while this script was on its way.
  root.replaceChildren();
  if (place !== 'excel') {
    render(<Outside place={place} />, root);
    return;
  }
  // Excel tells nobody that its theme changed.
  window.addEventListener('focus', paint);
  render(<App store={store} locale={hostLocale()} />, root);
  await store.start();
};
void start();
