import { minutesOf } from '../../../../core/calendar/instant.ts';
import { minutesText, span } from '../../../../core/explain/format.ts';
import type { Telling } from '../../../../core/explain/tell.ts';
import type { Window } from '../../../../core/model/time.ts';
import { gapIn } from './gaps.ts';

interface Props {
  readonly free: Window;
  readonly telling: Telling;
  /** The gap that is being filled on this day. */
  readonly filled: Window | undefined;
  readonly fill: (gap: Window, button: HTMLButtonElement) => void;
}

/** A free stretch of the day, and the way to fill what is left of it. */
export function FreeTime({ free, telling, filled, fill }: Props) {
  const gap = gapIn(free, telling.now);
  return (
    <>
      <span>free {minutesText(minutesOf(free))}</span>
      {gap && (
        <button
          type="button"
          class="quiet"
          aria-expanded={filled?.end === gap.end}
          aria-label={`Fill this gap: ${span(gap, telling)}`}
          onClick={(event) => fill(gap, event.currentTarget)}
        >
          Fill this gap…
        </button>
      )}
    </>
  );
}
