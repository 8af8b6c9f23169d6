import { useId } from 'preact/hooks';
import type { Host } from '../../../settings.ts';
import { changeHost } from '../model/setup.ts';
import { ManagedNote } from './ManagedNote.tsx';
import { useTools } from './tools.ts';
import { useManaged } from './use-managed.ts';

/** Off is the default: until this is on, nothing on the host can be changed. */
export const WritingSwitch = ({ host }: { readonly host: Host }) => {
  const { desk } = useTools();
  const { writing: mayWrite } = useManaged().managed;
  const id = useId();
  const name = new URL(host.base).host;
  return (
    <div class="switch">
      <input
        id={id}
        type="checkbox"
        role="switch"
        aria-checked={host.writing}
        aria-describedby={`${id}-help`}
        checked={host.writing}
        disabled={!mayWrite}
        onChange={(event) => {
          const writing = event.currentTarget.checked;
          void desk
            .settings((s) => changeHost(s, host.base, (h) => ({ ...h, writing })))
            .then(() =>
              desk.say(
                'good',
                writing
                  ? `Writing is allowed on ${name}, after each approval.`
                  : `Watch only: nothing is written on ${name}.`,
              ),
            );
        }}
      />
      <div>
        <label for={id}>Allow writing on {name}</label>
        <p class="muted" id={`${id}-help`}>
          {host.writing
            ? 'On: an approval you confirm is written there. Nothing else is.'
            : 'Off: watch only. Suggestions are shown, nothing is changed there.'}
        </p>
        {!mayWrite && <ManagedNote />}
      </div>
    </div>
  );
};
