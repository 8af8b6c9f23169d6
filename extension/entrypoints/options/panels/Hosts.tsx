import { useState } from 'preact/hooks';
import type { Host } from '../../../settings.ts';
import { PSA_NAMES } from '../model/psa-address.ts';
import { AddressForm } from '../parts/AddressForm.tsx';
import { ClockCheck } from '../parts/ClockCheck.tsx';
import { Confirm } from '../parts/Confirm.tsx';
import { HostKey } from '../parts/HostKey.tsx';
import { ManagedHosts } from '../parts/ManagedHosts.tsx';
import { type PanelProps, useDesk, useTools } from '../parts/tools.ts';
import { WritingSwitch } from '../parts/WritingSwitch.tsx';

export const Hosts = ({ team }: PanelProps) => {
  const { hosts } = useDesk().settings;
  return (
    <>
      <p class="lead">
        Where Slotwright may read. It never asks for more than these addresses, and writes only
        where that is switched on.
      </p>
      <ManagedHosts />
      {hosts.map((host) => (
        <HostCard key={host.base} host={host} team={team} />
      ))}
      <h2>Add a ticket system</h2>
      <AddressForm url="" />
    </>
  );
};

const HostCard = ({ host, team }: PanelProps & { readonly host: Host }) => {
  const { desk, permissions, pattern, store } = useTools();
  const { hosts } = useDesk().settings;
  const [removing, setRemoving] = useState(false);
  const [checking, setChecking] = useState(false);
  const name = host.base.replace(/^https?:\/\//, '');

  const remove = async (): Promise<void> => {
    setRemoving(false);
    if (host.key) await store.secrets.remove(host.key);
    await store.cache.remove(host.base);
    await desk.settings((s) => ({ ...s, hosts: s.hosts.filter((h) => h.base !== host.base) }));
    const origin = new URL(host.base).origin;
    const shared = hosts.some((h) => h.base !== host.base && new URL(h.base).origin === origin);
    if (!shared) await permissions.remove(pattern(host.base));
    desk.say('good', `Removed: ${name}. The team and the journal stay.`);
  };

  return (
    <article class="card" aria-label={name}>
      <h2>{name}</h2>
      <p class="muted">{PSA_NAMES[host.psa]}</p>
      <WritingSwitch host={host} />
      {host.zone && !checking ? (
        <p class="actions">
          <span>
            Times there were checked and are in <strong>{host.zone}</strong>.
          </span>
          <button type="button" onClick={() => setChecking(true)}>
            Check again
          </button>
        </p>
      ) : (
        <ClockCheck host={host} zone={team.zone} confirmed={() => setChecking(false)} />
      )}
      <HostKey host={host} />
      <p class="actions">
        <button type="button" onClick={() => setRemoving(true)}>
          Remove this ticket system
        </button>
      </p>
      {removing && (
        <Confirm
          title={`Remove ${name}?`}
          yes="Remove"
          onYes={() => void remove()}
          onClose={() => setRemoving(false)}
        >
          <p>
            The browser’s permission, the key and what was last read there go. The team and the
            journal stay, but approvals made there can no longer be undone from here.
          </p>
        </Confirm>
      )}
    </article>
  );
};
