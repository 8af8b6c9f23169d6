import { useTools } from './tools.ts';
import { useManaged } from './use-managed.ts';

/** What the organisation set about ticket systems as a whole, and what of it could not be read. */
export const ManagedHosts = () => {
  const { desk } = useTools();
  const { managed, blocked } = useManaged();
  return (
    <>
      {managed.wrong.length > 0 && (
        <div class="notice warn">
          <p>
            Your organisation’s settings for this browser hold values that cannot be read. Tell your
            administrator:
          </p>
          <ul>
            {managed.wrong.map(({ name, expected, taken }) => (
              <li key={name}>
                {name}: expected {expected}; until corrected, {taken}.
              </li>
            ))}
          </ul>
        </div>
      )}
      {managed.hosts !== undefined && (
        <p class="managed">
          {managed.hosts.length === 0
            ? 'Your organisation allows no ticket system in this browser.'
            : `Your organisation allows these addresses only: ${managed.hosts
                .map(({ protocol, hostname, port, below }) =>
                  [
                    protocol === 'http:' ? 'http://' : '',
                    below ? '*.' : '',
                    hostname,
                    port && `:${port}`,
                  ].join(''),
                )
                .join(', ')}.`}
        </p>
      )}
      {blocked.map(({ base }) => (
        <article key={base} class="card" aria-label={base.replace(/^https?:\/\//, '')}>
          <h2>{base.replace(/^https?:\/\//, '')}</h2>
          <p class="notice warn">
            Your organisation has not allowed this address: nothing is read or written there.
          </p>
          <p class="actions">
            <button
              type="button"
              onClick={() =>
                void desk
                  .settings((s) => ({ ...s, hosts: s.hosts.filter((h) => h.base !== base) }))
                  .then(() => desk.say('good', `Removed: ${base}.`))
              }
            >
              Remove this ticket system
            </button>
          </p>
        </article>
      ))}
    </>
  );
};
