import { useRef, useState } from 'preact/hooks';
import type { Panel } from '../../card.ts';

interface Props {
  readonly corner: Panel['corner'];
  readonly choose: (corner: Panel['corner']) => void;
}

const PLACES: readonly (readonly [Panel['corner'], string])[] = [
  ['anchor', 'Beside the ticket'],
  ['top-right', 'Top right'],
  ['bottom-right', 'Bottom right'],
  ['bottom-left', 'Bottom left'],
  ['top-left', 'Top left'],
];

/** Where the panel sits on this address. */
export const PlaceMenu = ({ corner, choose }: Props) => {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only Escape is heard here, on its way up
    <div
      class="place"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !open) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        class="quiet"
        aria-expanded={open}
        title="Where to sit"
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">⤢</span>
      </button>
      {open && (
        <div class="menu places">
          {PLACES.map(([place, text]) => (
            <button
              key={place}
              type="button"
              class="quiet"
              aria-pressed={place === corner}
              onClick={() => {
                choose(place);
                close();
              }}
            >
              {text}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
