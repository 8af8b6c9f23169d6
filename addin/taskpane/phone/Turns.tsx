import type { PhoneTurn } from '../../workbook/phone.ts';
import type { ViewProps } from '../panels/view.ts';
import { useMore } from '../parts/use-more.ts';

/** What fits below one another; the rest comes when asked for. */
const FIRST_SHOWN = 6;

/** The turns that are not over, each to be swapped away while it has not begun. */
export const Turns = ({
  store,
  turns,
  isOff,
}: Pick<ViewProps, 'store'> & {
  readonly turns: readonly PhoneTurn[];
  readonly isOff: boolean;
}) => {
  const { list, shown, showAll } = useMore(turns, FIRST_SHOWN);
  if (turns.length === 0) return null;
  return (
    <>
      <ul class="lines" ref={list}>
        {shown.map((turn) => (
          <li key={turn.id}>
            <span class="file-name" dir="auto">
              {turn.from}, {turn.layer}: {turn.technician?.name ?? 'nobody'}
              {turn.why !== '' && <span class="muted block">{turn.why}</span>}
            </span>
            {turn.technician && !turn.isNow && (
              <button
                type="button"
                class="small"
                aria-label={`Swap ${turn.layer} of ${turn.technician.name} from ${turn.from}`}
                aria-disabled={isOff ? 'true' : undefined}
                onClick={isOff ? undefined : () => store.phone.openSwap(turn.id)}
              >
                Swap
              </button>
            )}
          </li>
        ))}
      </ul>
      {shown.length < turns.length && (
        <button type="button" class="quiet" onClick={showAll}>
          Show all {turns.length}
        </button>
      )}
    </>
  );
};
