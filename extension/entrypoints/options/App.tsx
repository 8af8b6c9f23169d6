import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { emptyTeam, type Team } from '../../../core/model/team.ts';
import { PANELS, type PanelId, type Route, routeOf } from './model/route.ts';
import { firstStep } from './model/setup.ts';
import { browserZone } from './model/zone-names.ts';
import { Absences } from './panels/Absences.tsx';
import { Clients } from './panels/Clients.tsx';
import { Hosts } from './panels/Hosts.tsx';
import { Journal } from './panels/Journal.tsx';
import { OnCall } from './panels/OnCall.tsx';
import { People } from './panels/People.tsx';
import { Privacy } from './panels/Privacy.tsx';
import { Rules } from './panels/Rules.tsx';
import { Setup } from './panels/Setup.tsx';
import { Skills } from './panels/Skills.tsx';
import { Slas } from './panels/Slas.tsx';
import { TeamFile } from './panels/TeamFile.tsx';
import { Travel } from './panels/Travel.tsx';
import { Week } from './panels/Week.tsx';
import { Words } from './panels/Words.tsx';
import { History } from './parts/History.tsx';
import { NoticeBar } from './parts/NoticeBar.tsx';
import { useDesk, useTools } from './parts/tools.ts';
import { Unreadable } from './parts/Unreadable.tsx';

const panelOf = (route: Route, team: Team): ComponentChildren => {
  switch (route.panel) {
    case 'setup':
      return <Setup team={team} url={route.query.url ?? ''} />;
    case 'hosts':
      return <Hosts team={team} />;
    case 'people':
      return <People team={team} />;
    case 'skills':
      return <Skills team={team} />;
    case 'clients':
      return <Clients team={team} />;
    case 'slas':
      return <Slas team={team} />;
    case 'words':
      return <Words team={team} />;
    case 'absences':
      return <Absences team={team} />;
    case 'on-call':
      return <OnCall team={team} />;
    case 'travel':
      return <Travel team={team} />;
    case 'week':
      return <Week team={team} view={route.query.view ?? ''} />;
    case 'rules':
      return <Rules team={team} />;
    case 'team-file':
      return <TeamFile team={team} />;
    case 'journal':
      return <Journal team={team} />;
    case 'privacy':
      return <Privacy team={team} />;
  }
};

/** The hash is the state: what is open can be linked to, and Back goes back. Without one, `start` is gone to once. */
const useRoute = (ready: boolean, start: PanelId): Route => {
  const [route, setRoute] = useState(routeOf(location.hash));
  useEffect(() => {
    const read = (): void => setRoute(routeOf(location.hash));
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  useEffect(() => {
    if (ready && !routeOf(location.hash)) location.replace(`#${start}`);
  }, [ready, start]);
  return route ?? { panel: start, query: {} };
};

export const App = () => {
  const { desk } = useTools();
  const state = useDesk();
  const done = firstStep(state.settings, state.team) === 'done';
  const route = useRoute(state.ready, done ? 'people' : 'setup');
  const [menu, setMenu] = useState(false);
  const title = useRef<HTMLHeadingElement>(null);
  const first = useRef(true);
  const label = PANELS.find((panel) => panel.id === route.panel)?.label ?? '';
  // A new panel takes the focus, the first one leaves it to the browser.
  useEffect(() => {
    document.title = `${label} – Slotwright`;
    setMenu(false);
    if (!first.current) {
      desk.dismiss();
      title.current?.focus();
    }
    first.current = false;
  }, [route.panel]);

  if (!state.ready) return <p aria-busy="true">Reading …</p>;
  return (
    <div class="page">
      <header>
        <span class="brand">Slotwright</span>
        <button
          type="button"
          class="menu-button"
          aria-expanded={menu}
          aria-controls="places"
          onClick={() => setMenu(!menu)}
        >
          Menu: {label}
        </button>
        <nav id="places" aria-label="Options" class={menu ? 'open' : ''}>
          {PANELS.map((panel) => (
            <a
              key={panel.id}
              href={`#${panel.id}`}
              aria-current={panel.id === route.panel ? 'page' : undefined}
              onClick={() => setMenu(false)}
            >
              {panel.label}
            </a>
          ))}
        </nav>
        <History />
      </header>
      <main>
        <h1 ref={title} tabIndex={-1}>
          {label}
        </h1>
        {state.unreadable ? (
          <Unreadable trouble={state.unreadable} />
        ) : (
          panelOf(route, state.team ?? emptyTeam(browserZone()))
        )}
      </main>
      <NoticeBar />
    </div>
  );
};
