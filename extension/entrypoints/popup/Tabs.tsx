import { useRef } from 'preact/hooks';
import { VIEWS, type View, viewByKey } from './views.ts';

interface Props {
  readonly view: View;
  readonly choose: (view: View) => void;
}

/** Tabs as the ARIA pattern has them: one stop for Tab, arrows move and choose. */
export function Tabs({ view, choose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = viewByKey(event.key, view);
    if (!next) return;
    event.preventDefault();
    choose(next);
    list.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label="Slotwright" ref={list} onKeyDown={onKeyDown}>
      {VIEWS.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={`tab-${id}`}
          aria-selected={id === view}
          aria-controls={id === view ? `panel-${id}` : undefined}
          tabIndex={id === view ? 0 : -1}
          onClick={() => choose(id)}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
