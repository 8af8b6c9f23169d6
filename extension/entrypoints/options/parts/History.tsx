import { useId, useState } from 'preact/hooks';
import { useDesk, useTools } from './tools.ts';

/** Every change of this visit, newest first, each taken back with one click, together with those after it. */
export const History = () => {
  const { desk } = useTools();
  const { history } = useDesk();
  const [open, setOpen] = useState(false);
  const id = useId();
  const count = history.length;
  if (count === 0) return null;
  return (
    <div class="history">
      <button
        type="button"
        class="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">{open ? '▾ ' : '▸ '}</span>
        Undo ({count === 1 ? '1 change' : `${count} changes`})
      </button>
      {open && (
        <div id={id}>
          <ol>
            {[...history].reverse().map((step, after) => (
              <li key={step.id}>
                <span>{step.words}</span>
                <button type="button" onClick={() => void desk.undo(step.id)}>
                  {after > 0 ? `Undo ${after + 1}` : 'Undo'}
                  <span class="visually-hidden">
                    {after > 0 ? ` changes, back to before: ${step.words}` : `: ${step.words}`}
                  </span>
                </button>
              </li>
            ))}
          </ol>
          <p class="muted">
            An earlier change goes together with those after it. Kept while this page is open.
          </p>
        </div>
      )}
    </div>
  );
};
