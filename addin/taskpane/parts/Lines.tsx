import type { Line, Place } from '../../workbook/actions.ts';
import { useMore } from './use-more.ts';

export interface LinesProps {
  readonly lines: readonly Line[];
  readonly select: (place: Place) => void;
}

/** More would make the pane slow to read and to draw. */
const FIRST_SHOWN = 40;

/** Sentences; one that belongs to a cell begins with a link that selects it. */
export const Lines = ({ lines, select }: LinesProps) => {
  const { list, shown, showAll } = useMore(lines, FIRST_SHOWN);
  if (lines.length === 0) return null;
  return (
    <>
      <ul class="lines" ref={list}>
        {shown.map(({ text, place }, at) => (
          <li key={at}>
            {place && (
              <button
                type="button"
                class="link"
                aria-label={`${place.address}, select in sheet ${place.sheet}`}
                onClick={() => select(place)}
              >
                {place.address}
              </button>
            )}
            <span dir="auto">{text}</span>
          </li>
        ))}
      </ul>
      {shown.length < lines.length && (
        <button type="button" class="quiet" onClick={showAll}>
          Show all {lines.length}
        </button>
      )}
    </>
  );
};
