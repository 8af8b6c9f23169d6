import { type Busy, STOPPABLE } from '../state.ts';
import { useEscape } from './use-escape.ts';

export interface Act {
  readonly label: string;
  readonly run: () => void;
  /** True where it cannot be done now, for a reason that is said elsewhere on the page. */
  readonly isBlocked?: boolean;
  /** Leaves the view without doing anything: Escape does it too. */
  readonly isWayBack?: boolean;
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
  const back = [primary, ...others].find((one) => one?.isWayBack);
  useEscape(busy ? undefined : back?.run);
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
  /** In the place of the first of the others, and with its focus where that was pressed. */
  const stopButton = (of: Busy, run: () => void) => (
    <button
      key={others[0]?.label}
      type="button"
      class=""
      aria-disabled={of.isStopping ? 'true' : undefined}
      onClick={of.isStopping ? undefined : run}
      onKeyDown={stopHeldKey}
    >
      {of.isStopping ? 'Stopping…' : 'Stop here'}
    </button>
  );
  const canStop = busy?.isLong && STOPPABLE.has(busy.task);
  return (
    <footer class="actions">
      {primary && button(primary, 'primary')}
      {canStop && stop ? [stopButton(busy, stop)] : others.map((one) => button(one, ''))}
    </footer>
  );
};
