import type { Busy } from '../state.ts';

export interface Act {
  readonly label: string;
  readonly run: () => void;
  /** True where it cannot be done now, for a reason that is said elsewhere on the page. */
  readonly isBlocked?: boolean;
}

export interface ActionBarProps {
  readonly busy: Busy | undefined;
  readonly primary?: Act | undefined;
  readonly others?: readonly Act[];
  /** Ends what takes long, where it can be ended. */
  readonly stop?: (() => void) | undefined;
}

/** A held Enter presses again and again; only the first one counts. */
const stopHeldKey = (event: KeyboardEvent): void => {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
};

/**
 * The foot of a view: one primary button, and few others. While something is done they stay where they are,
 * so that the focus does. Each is a button of its own, and the second half of a double click counts for none: it
 * would press what came in its place and was not read yet.
 */
export const ActionBar = ({ busy, primary, others = [], stop }: ActionBarProps) => {
  const button = ({ label, run, isBlocked }: Act, kind: string) => (
    <button
      key={label}
      type="button"
      class={kind}
      aria-disabled={busy || isBlocked ? 'true' : undefined}
      onClick={(event) => {
        if (!busy && !isBlocked && event.detail <= 1) run();
      }}
      onKeyDown={stopHeldKey}
    >
      {label}
    </button>
  );
  return (
    <footer class="actions">
      {primary && button(primary, 'primary')}
      {busy?.isLong && stop ? (
        <button type="button" key="stop" onClick={stop} disabled={busy.isStopping}>
          {busy.isStopping ? 'Stopping…' : 'Stop here'}
        </button>
      ) : (
        others.map((one) => button(one, ''))
      )}
    </footer>
  );
};
