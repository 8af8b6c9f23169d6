import { useId, useState } from 'preact/hooks';
import type { ViewProps } from '../panels/view.ts';
import { QUARTER_WEEKS } from './phone-store.ts';

const MOST_WEEKS = 53;

/** For how many weeks turns are made. */
export const Rotate = ({
  store,
  isOff: isHindered,
}: Pick<ViewProps, 'store'> & { readonly isOff: boolean }) => {
  const id = useId();
  const [weeks, setWeeks] = useState(QUARTER_WEEKS);
  const isNumber = Number.isInteger(weeks) && weeks >= 1 && weeks <= MOST_WEEKS;
  const isOff = isHindered || !isNumber;
  return (
    <div class="row">
      <label for={id}>Turns for</label>
      <input
        id={id}
        type="number"
        min={1}
        max={MOST_WEEKS}
        aria-describedby={isNumber ? undefined : `${id}-why`}
        value={weeks}
        onInput={(event) => setWeeks(event.currentTarget.valueAsNumber)}
      />
      <span>weeks</span>
      <button
        type="button"
        aria-disabled={isOff ? 'true' : undefined}
        onClick={isOff ? undefined : () => store.phone.rotate(weeks)}
      >
        Rotate
      </button>
      {!isNumber && (
        <p id={`${id}-why`} class="muted" role="status">
          Type a number from 1 to {MOST_WEEKS}.
        </p>
      )}
    </div>
  );
};
