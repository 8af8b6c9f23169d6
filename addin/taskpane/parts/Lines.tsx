import { useState } from 'preact/hooks';
import type { Line, Place } from '../../workbook/actions.ts';

export interface LinesProps {
  readonly lines: readonly Line[];
  readonly select: (place: Place) => void;
}

/** More would make the pane slow to read and to draw. */
const FIRST_SHOWN = 40;

/** Sentences; one that belongs to a cell begins with a link that selects it. */
export const Lines = ({ lines, select }: LinesProps) => {
  const [isWhole, setWhole] = useState(false);
  if (lines.length === 0) return null;
  const shown = isWhole ? lines : lines.slice(0, FIRST_SHOWN);
  return (
    <>
      <ul class="lines">
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
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          Show all {lines.length}
        </button>
      )}
    </>
  );
};
