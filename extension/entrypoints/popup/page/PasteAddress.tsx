import { useState } from 'preact/hooks';
import { useReach } from '../reach.ts';
import { pastedAddress, setupPlace } from './state.ts';

/** Without a grant the address is not visible to us, so the dispatcher brings it. */
export function PasteAddress() {
  const { openOptions } = useReach();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: Event) => {
    event.preventDefault();
    const address = pastedAddress(typed);
    setWrong(address === undefined);
    if (address) void openOptions(setupPlace(address));
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <label class="field">
        <span>Address of a ticket</span>
        <input
          type="url"
          value={typed}
          placeholder="https://"
          autocomplete="off"
          aria-invalid={wrong}
          aria-describedby={wrong ? 'address-wrong' : undefined}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      {wrong && (
        <p id="address-wrong" class="wrong" role="alert">
          That is no web address. Copy it from the address bar of a ticket, for example
          https://psa.example/ticket/7.
        </p>
      )}
      <button type="submit" class="primary start">
        Use Slotwright there
      </button>
    </form>
  );
}
