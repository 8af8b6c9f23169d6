import { useEffect, useId, useState } from 'preact/hooks';
import type { Host } from '../../../settings.ts';
import { changeHost } from '../model/setup.ts';
import { ManagedNote } from './ManagedNote.tsx';
import { useTools } from './tools.ts';
import { useManaged } from './use-managed.ts';

type Keep = 'session' | 'kept';

/** A key instead of the signed-in session: typed once, never shown again, deletable. */
export const HostKey = ({ host }: { readonly host: Host }) => {
  const { store, desk } = useTools();
  const { rememberedKeys } = useManaged().managed;
  const [kept, setKept] = useState<Keep | 'none'>('none');
  const [value, setValue] = useState('');
  const [keep, setKeep] = useState<Keep>('session');
  const id = useId();
  const name = host.key ?? `key ${host.base}`;

  const load = async (): Promise<void> => {
    const known = (await store.secrets.names()).find((secret) => secret.name === name);
    setKept(known?.keep ?? 'none');
  };
  // Read again when the host names another key.
  useEffect(() => void load(), [name]);

  const save = async (): Promise<void> => {
    await store.secrets.set(name, value.trim(), keep);
    await desk.settings((s) => changeHost(s, host.base, (h) => ({ ...h, key: name })));
    setValue('');
    await load();
    desk.say('good', 'Key saved.');
  };
  const remove = async (): Promise<void> => {
    await store.secrets.remove(name);
    await desk.settings((s) => changeHost(s, host.base, ({ key: _key, ...rest }) => rest));
    await load();
    desk.say('good', 'Key deleted. Your signed-in session is used.');
  };

  return (
    <details class="paste">
      <summary>Key {kept === 'none' ? '(none: your signed-in session is used)' : '(set)'}</summary>
      {kept !== 'none' && (
        <p class="actions">
          <span>
            •••••••• {kept === 'kept' ? 'kept on this machine' : 'until the browser is closed'}
          </span>
          <button type="button" onClick={() => void remove()}>
            Delete the key
          </button>
        </p>
      )}
      <form
        class="fields"
        onSubmit={(event) => {
          event.preventDefault();
          if (value.trim()) void save();
          else desk.say('bad', 'Type or paste the key first.');
        }}
      >
        <label class="field" for={id}>
          <span>{kept === 'none' ? 'New key' : 'Another key'}</span>
          <input
            id={id}
            type="password"
            autocomplete="off"
            value={value}
            onInput={(event) => setValue(event.currentTarget.value)}
          />
        </label>
        <fieldset class="radios">
          <legend>Keep it</legend>
          <label>
            <input
              type="radio"
              name={`${id}-keep`}
              checked={keep === 'session' || !rememberedKeys}
              onChange={() => setKeep('session')}
            />
            until the browser is closed
          </label>
          <label>
            <input
              type="radio"
              name={`${id}-keep`}
              checked={keep === 'kept' && rememberedKeys}
              disabled={!rememberedKeys}
              onChange={() => setKeep('kept')}
            />
            on this machine, in this browser profile, unencrypted
          </label>
          {!rememberedKeys && <ManagedNote />}
        </fieldset>
        <p class="actions">
          <button type="submit">Save the key</button>
        </p>
      </form>
    </details>
  );
};
