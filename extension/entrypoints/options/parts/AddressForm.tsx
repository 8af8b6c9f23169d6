import { useId, useState } from 'preact/hooks';
import type { PsaId } from '../../../adapters/raw.ts';
import { isAllowed } from '../../../managed.ts';
import { PSA_IDS, PSA_NAMES, readAddress } from '../model/psa-address.ts';
import { withHost } from '../model/setup.ts';
import { useTools } from './tools.ts';
import { useManaged } from './use-managed.ts';

/** Paste any ticket's address, connect: asks the browser for that one origin and nothing else. */
export const AddressForm = (props: { readonly url: string; readonly connected?: () => void }) => {
  const { ask, desk, pattern, permissions } = useTools();
  const { managed } = useManaged();
  const [typed, setTyped] = useState(props.url);
  const [chosen, setChosen] = useState<PsaId>();
  const [wrong, setWrong] = useState<string>();
  const id = useId();
  const read = readAddress(typed);
  const psa = chosen ?? (read.ok ? read.value.guess : 'request-tracker');

  // The browser shows its question only for a request made first thing in the click.
  const connect = (event: Event): void => {
    event.preventDefault();
    if (!read.ok) {
      setWrong(read.words);
      return;
    }
    const { base, origin } = read.value;
    if (!isAllowed(managed, base)) {
      setWrong(`Your organisation has not allowed ${origin}. Ask your administrator to add it.`);
      return;
    }
    permissions.request(pattern(base)).then(
      async (granted) => {
        if (!granted) {
          setWrong(
            `The browser was not allowed to read ${origin}. Press Connect and choose Allow.`,
          );
          return;
        }
        setWrong(undefined);
        await desk.settings((s) => ({ ...s, hosts: withHost(s, base, psa) }));
        await ask('inject', { origin }).catch(() => undefined);
        desk.say('good', `Connected: ${base}. Watch only, nothing is written there.`);
        setTyped('');
        props.connected?.();
      },
      (error: unknown) => setWrong(error instanceof Error ? error.message : String(error)),
    );
  };

  return (
    <form class="fields" noValidate onSubmit={connect}>
      <label class="field" for={id}>
        <span>Address of any ticket</span>
        <input
          id={id}
          type="url"
          value={typed}
          autocomplete="off"
          placeholder="https://rt.example.com/Ticket/Display.html?id=1"
          aria-invalid={wrong !== undefined}
          aria-describedby={`${id}-${wrong === undefined ? 'help' : 'wrong'}`}
          onInput={(event) => {
            setTyped(event.currentTarget.value);
            setWrong(undefined);
          }}
        />
        {wrong !== undefined && (
          <span class="problem" id={`${id}-wrong`} role="alert">
            {wrong}
          </span>
        )}
      </label>
      <p class="muted" id={`${id}-help`}>
        {read.ok && typed.trim()
          ? `Will read ${read.value.base}${read.value.sure ? '' : '. If the system lies below a path, paste the address of a ticket instead'}.`
          : 'Copy it from the address bar of your ticket system.'}
      </p>
      <label class="field" for={`${id}-psa`}>
        <span>System</span>
        <select
          id={`${id}-psa`}
          value={psa}
          onChange={(event) => setChosen(PSA_IDS.find((p) => p === event.currentTarget.value))}
        >
          {PSA_IDS.map((one) => (
            <option key={one} value={one}>
              {PSA_NAMES[one]}
            </option>
          ))}
        </select>
      </label>
      <p class="actions">
        <button type="submit" class="primary">
          Connect
        </button>
      </p>
    </form>
  );
};
