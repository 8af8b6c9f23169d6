import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useOwnId } from './use-own-id.ts';

interface Props {
  readonly summary: ComponentChildren;
  /** Buttons beside the row that are not part of opening it. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A row that opens; its contents are made only then, so that two hundred rows cost two hundred buttons. */
export const Expander = ({ summary, aside, children }: Props) => {
  const [open, setOpen] = useState(false);
  const id = useOwnId();
  return (
    <div class="expander">
      <div class="expander-head">
        <button
          type="button"
          class="expander-row"
          data-row
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {summary}
        </button>
        {aside}
      </div>
      {open && (
        <div class="expander-body" id={id}>
          {children}
        </div>
      )}
    </div>
  );
};
