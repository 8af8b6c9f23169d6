import { useEffect, useState } from 'preact/hooks';
import type { Team } from '../../../../core/model/team.ts';
import type { Technician } from '../../../../core/model/technician.ts';
import type { Settings } from '../../../settings.ts';
import { useReach } from '../reach.ts';
import { Day } from './Day.tsx';
import { WhoAmI } from './WhoAmI.tsx';
import { chosenTechnician, type SignedIn, technicianOf } from './who.ts';

interface Props {
  readonly team: Team | undefined;
  readonly settings: Settings;
  /** Opens the view that makes a team out of pasted names. */
  readonly ask: () => void;
}

export function MyDay({ team, settings, ask }: Props) {
  const { openOptions } = useReach();
  if (!team || team.technicians.length === 0) {
    return (
      <section class="empty">
        <h2>No team yet</h2>
        <p>Your day appears here once somebody has named the technicians.</p>
        <div class="row">
          <button type="button" class="primary" onClick={ask}>
            Paste their names
          </button>
          <button type="button" onClick={() => void openOptions('setup')}>
            Connect a PSA
          </button>
        </div>
      </section>
    );
  }
  return <Mine team={team} settings={settings} />;
}

function Mine({ team, settings }: { readonly team: Team; readonly settings: Settings }) {
  const { settings: kept } = useReach();
  const [changing, setChanging] = useState(false);
  const chosen = chosenTechnician(team, settings.me);
  const found = useSession(team, settings, chosen === undefined);
  const choose = (technician: Technician) => {
    setChanging(false);
    void kept.change((now) => ({ ...now, me: technician.id }));
  };
  const foundOne = found !== 'asking' ? found : undefined;
  useEffect(() => {
    if (foundOne) void kept.change((now) => ({ ...now, me: foundOne.id }));
  }, [foundOne, kept]);
  if (changing || (!chosen && found === undefined)) {
    return (
      <WhoAmI
        team={team}
        me={chosen}
        choose={choose}
        cancel={chosen ? () => setChanging(false) : undefined}
      />
    );
  }
  if (!chosen) return <p class="muted">Asking your PSA who you are…</p>;
  return (
    <Day
      key={chosen.id}
      team={team}
      technician={chosen}
      settings={settings}
      change={() => setChanging(true)}
    />
  );
}

/** Asks each PSA who is signed in, once and only where nobody was chosen. */
const useSession = (
  team: Team,
  settings: Settings,
  wanted: boolean,
): Technician | undefined | 'asking' => {
  const { ask } = useReach();
  const [found, setFound] = useState<Technician | undefined | 'asking'>(
    wanted && settings.hosts.length > 0 ? 'asking' : undefined,
  );
  useEffect(() => {
    if (found !== 'asking') return;
    let gone = false;
    const signedIn = async (base: string): Promise<readonly SignedIn[]> => {
      try {
        const login = await ask('whoami', { base });
        return login.ok ? [{ base, login: login.value }] : [];
      } catch {
        return [];
      }
    };
    void Promise.all(settings.hosts.map((host) => signedIn(host.base))).then((sessions) => {
      if (!gone) setFound(technicianOf(team, sessions.flat()));
    });
    return () => {
      gone = true;
    };
  }, [ask, found, settings.hosts, team]);
  return found;
};
