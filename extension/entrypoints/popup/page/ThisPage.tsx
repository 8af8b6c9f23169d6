import { useEffect, useState } from 'preact/hooks';
import type { Host, Settings } from '../../../settings.ts';
import { useReach } from '../reach.ts';
import { PasteAddress } from './PasteAddress.tsx';
import { originOf, type PageState, pageState, setupPlace } from './state.ts';

interface Props {
  readonly settings: Settings;
}

export function ThisPage({ settings }: Props) {
  const { tab, granted, managed } = useReach();
  const [state, setState] = useState<PageState>();
  const [isLocked, setLocked] = useState(false);
  const { hosts } = settings;
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const [{ url }, policy] = await Promise.all([tab(), managed()]);
      const origin = originOf(url);
      const allowed = origin !== undefined && (await granted(origin));
      if (gone) return;
      setLocked(!policy.writing);
      setState(pageState(url, allowed, hosts, policy));
    };
    read().catch(() => setState({ kind: 'unseen' }));
    return () => {
      gone = true;
    };
  }, [tab, granted, managed, hosts]);
  if (!state) return <p aria-busy="true" />;
  return (
    <>
      <About state={state} isLocked={isLocked} />
      {hosts.length > 0 && <Hosts hosts={hosts} />}
    </>
  );
}

function About({ state, isLocked }: { readonly state: PageState; readonly isLocked: boolean }) {
  const { openOptions } = useReach();
  switch (state.kind) {
    case 'unseen':
      return (
        <>
          <h2>Slotwright does not see this page</h2>
          <p>
            A page is seen only after you allow its address. To use Slotwright on your PSA, paste
            the address of any ticket.
          </p>
          <PasteAddress />
        </>
      );
    case 'not-web':
      return (
        <>
          <h2>Nothing to do on this page</h2>
          <p>Open a ticket of your PSA, or paste its address.</p>
          <PasteAddress />
        </>
      );
    case 'forbidden':
      return (
        <>
          <h2 class="address">{state.origin}</h2>
          <p class="notice">
            Your organisation has not allowed this address: nothing is read or written here.
          </p>
        </>
      );
    case 'not-granted':
    case 'not-set-up':
      return (
        <>
          <h2 class="address">{state.origin}</h2>
          <p>
            {state.kind === 'not-granted'
              ? 'Not allowed yet: Slotwright reads nothing here.'
              : 'Allowed, but no PSA is set up here yet.'}
          </p>
          <button
            type="button"
            class="primary"
            onClick={() => void openOptions(setupPlace(state.url))}
          >
            Use Slotwright here
          </button>
        </>
      );
    case 'watching':
    case 'writing':
      return <Granted state={state} isLocked={isLocked} />;
  }
}

type GrantedState = Extract<PageState, { kind: 'watching' | 'writing' }>;

function Granted(props: { readonly state: GrantedState; readonly isLocked: boolean }) {
  const { state, isLocked } = props;
  const { ask, openOptions, settings } = useReach();
  const [words, setWords] = useState('');
  const { host, origin } = state;
  const draw = async () => {
    setWords('');
    try {
      await ask('inject', { origin });
      setWords('Drawn in every open tab of this address.');
    } catch (error) {
      setWords(error instanceof Error ? error.message : String(error));
    }
  };
  const watchOnly = () =>
    settings.change((now) => ({
      ...now,
      hosts: now.hosts.map((h) => (h.base === host.base ? { ...h, writing: false } : h)),
    }));
  return (
    <>
      <h2 class="address">{host.base}</h2>
      {state.kind === 'watching' ? (
        <p class="notice">
          <strong>Watch only.</strong> Suggestions are shown; nothing is written to this PSA.
          {isLocked && ' Set by your organisation.'}
        </p>
      ) : (
        <p class="notice good">
          <strong>Writing is on.</strong> What you approve is written to this PSA, and nothing else.
        </p>
      )}
      {host.zone === undefined && (
        <p class="notice warn">
          No time of this PSA was confirmed yet. Until then no time is written.
        </p>
      )}
      <div class="row">
        <button type="button" class="primary" onClick={() => void draw()}>
          Show it in open tabs
        </button>
        {state.kind === 'writing' && (
          <button type="button" onClick={() => void watchOnly()}>
            Stop writing here
          </button>
        )}
        <button type="button" onClick={() => void openOptions(setupPlace(state.url))}>
          Set up this PSA
        </button>
      </div>
      <p role="status" class="muted">
        {words}
      </p>
    </>
  );
}

function Hosts({ hosts }: { readonly hosts: readonly Host[] }) {
  return (
    <section aria-labelledby="hosts">
      <h3 id="hosts">Where Slotwright works</h3>
      <ul class="plain">
        {hosts.map((host) => (
          <li key={host.base}>
            <span class="address">{host.base}</span>{' '}
            <span class="muted">{host.writing ? 'writing on' : 'watch only'}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
