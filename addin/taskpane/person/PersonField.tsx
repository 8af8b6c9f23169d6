import { useId } from 'preact/hooks';
import type { ViewProps } from '../panels/view.ts';

/** Who works here: it signs locks, typed cells, swaps and versions. */
export const PersonField = ({ state, store }: Pick<ViewProps, 'state' | 'store'>) => {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>Your name</label>
      <input
        id={id}
        type="text"
        maxLength={60}
        autocomplete="name"
        aria-describedby={`${id}-why`}
        value={state.person}
        onInput={(event) => store.name(event.currentTarget.value)}
      />
      <p id={`${id}-why`} class="muted">
        Stands beside what you type, lock, swap and publish. Kept on this computer.
      </p>
    </div>
  );
};
