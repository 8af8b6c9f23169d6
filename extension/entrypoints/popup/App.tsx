import { useEffect, useState } from 'preact/hooks';
import { MyDay } from './day/MyDay.tsx';
import { Later } from './Later.tsx';
import { useReach } from './reach.ts';
import { Tabs } from './Tabs.tsx';
import { useHouse } from './use-house.ts';
import { isView, type View } from './views.ts';

const VIEW = 'popup:view';
const loadAsk = () => import('./ask/Ask.tsx').then((view) => view.Ask);
const loadThisPage = () => import('./page/ThisPage.tsx').then((view) => view.ThisPage);

export function App() {
  const { store, now } = useReach();
  const house = useHouse();
  const [view, setView] = useState<View>();
  useEffect(() => {
    store.drafts.get(VIEW).then(
      (draft) => setView(draft && isView(draft.body) ? draft.body : 'day'),
      () => setView('day'),
    );
  }, [store]);
  const choose = (next: View) => {
    setView(next);
    void store.drafts.put({ key: VIEW, at: now(), body: next });
  };
  if (house.kind === 'failed') {
    return (
      <main class="sw popup">
        <p class="notice bad" role="alert">
          Slotwright could not open its own data: {house.words} Close other Slotwright pages and
          open this one again.
        </p>
      </main>
    );
  }
  if (house.kind === 'loading' || view === undefined) {
    return <main class="sw popup" aria-busy="true" />;
  }
  const { team, settings } = house;
  return (
    <main class="sw popup">
      <h1 class="visually-hidden">Slotwright</h1>
      <Tabs view={view} choose={choose} />
      <div class="view" role="tabpanel" id={`panel-${view}`} aria-labelledby={`tab-${view}`}>
        {view === 'day' && <MyDay team={team} settings={settings} ask={() => choose('ask')} />}
        {view === 'ask' && <Later load={loadAsk} props={{ team }} />}
        {view === 'page' && <Later load={loadThisPage} props={{ settings }} />}
      </div>
    </main>
  );
}
